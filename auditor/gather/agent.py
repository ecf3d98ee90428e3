"""The name this tool gives to servers, in the browser and beside it."""

AGENT = "PortalAuditor/0.1 (+https://github.com/portal-auditor/portal-auditor)"

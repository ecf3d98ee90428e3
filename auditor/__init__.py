"""Portal Auditor: accessibility and service-quality audits of government portals."""

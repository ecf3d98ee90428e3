"""Reports: AuditResult -> bytes, one format a module. They read nothing but the AuditResult."""

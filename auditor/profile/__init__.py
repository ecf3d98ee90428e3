"""What to audit and what is demanded: the profile and the policies, read from YAML."""

from auditor.profile.limits import Limits
from auditor.profile.loader import (
    for_urls,
    load_profile,
    new_profile_text,
    overridden,
    profile_names,
    show,
    started_at,
)
from auditor.profile.problems import Problem, ProfileError, load_model, unknown_names
from auditor.profile.schema import Portal, Profile, schema
from auditor.profile.secrets import Secret, SecretRef, Secrets
from auditor.profile.visit import Authentication, Step, Viewport

__all__ = [
    "Authentication",
    "Limits",
    "Portal",
    "Problem",
    "Profile",
    "ProfileError",
    "Secret",
    "SecretRef",
    "Secrets",
    "Step",
    "Viewport",
    "for_urls",
    "load_model",
    "load_profile",
    "new_profile_text",
    "overridden",
    "profile_names",
    "schema",
    "show",
    "started_at",
    "unknown_names",
]

"""Reports of a few pages without scripts: one self-contained HTML file in one language, made for screen and print.

The Content-Security-Policy lets nothing run and nothing load; the one style sheet is named by its hash.
"""

import base64
import hashlib
from functools import cache
from importlib.resources.abc import Traversable
from typing import Any

import jinja2
from markupsafe import Markup

from auditor.bundled import templates_dir
from auditor.i18n import well_formed
from auditor.report.fonts import style_with_fonts
from auditor.report.samples import flat, isolated

_FOLDER = "period"
"""Templates and styles of all sheets."""


def render(template: str, **values: Any) -> bytes:
    """The page in UTF-8. Values that are strings are escaped; isolates in them become elements."""
    style = _style()
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = (
        f"default-src 'none'; style-src 'sha256-{digest}'; font-src data:; script-src 'none'; "
        "base-uri 'none'; form-action 'none'"
    )
    page = _environment().get_template(template).render(style=Markup(style), policy=policy, **values)
    return well_formed(page).encode()


@cache
def _environment() -> jinja2.Environment:
    folder = templates_dir() / _FOLDER
    environment = jinja2.Environment(
        loader=jinja2.FunctionLoader(lambda name: _text(folder, name)),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        finalize=isolated,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(flat=flat)
    return environment


def _text(folder: Traversable, name: str) -> str:
    return folder.joinpath(name).read_text(encoding="utf-8")


@cache
def _style() -> str:
    return style_with_fonts(_text(templates_dir() / _FOLDER, "sheet.css"))

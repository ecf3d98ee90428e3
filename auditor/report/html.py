"""The HTML report: one self-contained file in Arabic and English.

It opens offline, loads nothing, and its Content-Security-Policy lets nothing run but the one script and the
one style sheet whose hashes it names. Without scripts it still says what matters; with them the whole list of
issues and pages is there, decoded from compressed data. All strings that a page sent are shown as text, with
invisible and direction-turning characters written out.
"""

import base64
import hashlib
import json
from collections.abc import Sequence
from importlib.resources.abc import Traversable

import jinja2
from markupsafe import Markup

from auditor import i18n
from auditor.bundled import templates_dir
from auditor.i18n import Texts
from auditor.model import AuditResult, Lang
from auditor.report import html_data, html_view
from auditor.report.fonts import style_with_fonts
from auditor.report.html_edition import Edition, prose
from auditor.report.samples import flat, isolated


def render(result: AuditResult, langs: Sequence[Lang] = i18n.LANGS, lang_first: Lang = "ar") -> bytes:
    """The report in UTF-8. ``lang_first`` is the language it opens in.

    Raises:
        ValueError: ``lang_first`` is not among ``langs``.
    """
    if lang_first not in langs:
        raise ValueError(f"{lang_first} is not among {', '.join(langs)}")
    folder = templates_dir()
    ordered = [lang_first, *(lang for lang in langs if lang != lang_first)]
    texts = Texts.load(folder, ordered)
    facts = html_view.facts(result)
    issues = [group for rows in facts.groups.values() for group in rows]
    pictures = html_data.pictures(result, issues)
    by_group = {issues[i].id: image for i, image in pictures.items()}
    style, script = _style(folder), _text(folder, "html/viewer.js")
    page = (
        _environment(folder)
        .get_template("report.html.j2")
        .render(
            editions=[Edition(lang, texts, facts, by_group) for lang in ordered],
            facts=facts,
            policy=_policy(script, style),
            style=Markup(style),
            script=Markup(script),
            data=html_data.pack(facts, texts, ordered),
            pictures=Markup(json.dumps(pictures, separators=(",", ":"))),
            embedded=style.startswith("@font-face"),
            static_groups=html_view.STATIC_GROUPS,
            static_pages=html_view.STATIC_PAGES,
            static_rows=html_view.STATIC_ROWS,
            fix_first=html_view.FIX_FIRST,
        )
    )
    return i18n.well_formed(page).encode()


def _environment(folder: Traversable) -> jinja2.Environment:
    names = [item.name for item in (folder / "html").iterdir() if item.name.endswith(".j2")]
    environment = jinja2.Environment(
        loader=jinja2.DictLoader({name: _text(folder, f"html/{name}") for name in names}),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        finalize=isolated,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(prose=prose, flat=flat)
    return environment


def _text(folder: Traversable, name: str) -> str:
    return folder.joinpath(*name.split("/")).read_text(encoding="utf-8")


def _style(folder: Traversable) -> str:
    sheets = "".join(_text(folder, f"html/{name}.css") for name in ("report", "availability", "print"))
    return style_with_fonts(sheets)


def _policy(script: str, style: str) -> str:
    def digest(text: str) -> str:
        return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()

    return (
        f"default-src 'none'; script-src 'sha256-{digest(script)}'; style-src 'sha256-{digest(style)}'; "
        "img-src data:; font-src data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"
    )

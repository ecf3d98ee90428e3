"""``auditor checks``: what is checked, and what each check means."""

import json
from typing import Any

import click

from auditor.errors import UsageError
from auditor.model import Lang
from auditor.rules import HEADINGS, Check


@click.group("checks")
def command() -> None:
    """List the checks and explain them."""


@command.command("list")
@click.option("--json", "as_json", is_flag=True, help="Every check's metadata as JSON.")
@click.option("--area", help="Checks of this area only.")
@click.option("--lang", type=click.Choice(["ar", "en"]), default="en", show_default=True)
def list_checks(as_json: bool, area: str | None, lang: Lang) -> None:
    """List every check: id, impact, criteria, title."""
    from auditor import registry

    chosen = [c for c in registry.load().checks.values() if area in (None, c.info.area.value)]
    if as_json:
        click.echo(json.dumps([metadata(c) for c in chosen], ensure_ascii=False, indent=2))
        return
    width = max((len(c.id) for c in chosen), default=0)
    for check in chosen:
        criteria = " ".join(check.info.wcag)
        advice = " (advice)" if check.info.advice else ""
        click.echo(f"{check.id:{width}}  {check.info.impact:8}  {criteria:12}  {check.info.title[lang]}{advice}")


@command.command("explain")
@click.argument("check")
@click.option("--json", "as_json", is_flag=True, help="The check's metadata as JSON.")
@click.option("--lang", type=click.Choice(["ar", "en"]), default="en", show_default=True)
def explain(check: str, as_json: bool, lang: Lang) -> None:
    """Explain one check: what it looks at, why, how to fix."""
    from auditor import registry
    from auditor.profile import unknown_names

    checks = registry.load().checks
    found = checks.get(check)
    if found is None:
        near = next((u.nearest for u in unknown_names([check], list(checks)) if u.nearest), None)
        raise UsageError(
            f"there is no check {check}", hint=f"did you mean {near}?" if near else "`auditor checks list`"
        )
    if as_json:
        click.echo(json.dumps(metadata(found), ensure_ascii=False, indent=2))
        return
    info = found.info
    click.echo(f"{info.id}\n{info.title[lang]}\n")
    for key, heading in HEADINGS[lang].items():
        if text := found.docs[lang].get(key):
            click.echo(f"{heading}\n  " + text.replace("\n", "\n  ") + "\n")
    click.echo(f"WCAG: {', '.join(info.wcag) or '-'} · ACT: {', '.join(info.act) or '-'} · {info.impact}")


def metadata(check: Check) -> dict[str, Any]:
    """A check's public face as JSON data."""
    info = check.info
    return {
        "id": info.id,
        "area": info.area.value,
        "scope": info.scope,
        "wcag": list(info.wcag),
        "act": list(info.act),
        "impact": info.impact.value,
        "advice": info.advice,
        "needs": list(check.needs),
        "title": {"en": info.title.en, "ar": info.title.ar},
        "why": {"en": info.why.en, "ar": info.why.ar},
        "fix": {"en": info.fix.en, "ar": info.fix.ar},
        "messages": {key: {"en": text.en, "ar": text.ar} for key, text in info.messages.items()},
        "docs": {lang: dict(sections) for lang, sections in check.docs.items()},
    }

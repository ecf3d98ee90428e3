"""``auditor policy``: the policies, what they demand, and how each demand is shown to be kept."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from auditor.model import Lang

if TYPE_CHECKING:
    from auditor.model.policy import Policy
    from auditor.policies import Binding

_lang = click.option("--lang", type=click.Choice(["ar", "en"]), default="en", show_default=True)
_json = click.option("--json", "as_json", is_flag=True, help="As JSON.")


@click.group("policy")
def command() -> None:
    """The policies that portals are held to, clause by clause."""


@command.command("list")
@_lang
@_json
def list_policies(lang: Lang, as_json: bool) -> None:
    """List the bundled policies: clauses, questions, title."""
    policies = _load(())
    if as_json:
        rows = [
            {"id": p.id, "title": {"en": p.title.en, "ar": p.title.ar}, "clauses": len(p.clauses)} for p in policies
        ]
        click.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for policy in policies:
        questions = sum(len(a.questions) for a in policy.attestations)
        click.echo(
            f"{policy.id:30}  {len(policy.clauses):4} clauses  {questions:4} questions  {policy.title[lang]}"
        )


@command.command("show")
@click.argument("policy")
@_lang
def show(policy: str, lang: Lang) -> None:
    """Print a policy: every clause with its checks, and every questionnaire. POLICY is an id or a file."""
    (found,) = _load((policy,))
    click.echo(f"{found.id}\n{found.title[lang]}\n{found.source[lang]}")
    for clause in found.clauses:
        stands_on = [str(ref) for ref in clause.checks]
        if clause.wcag:
            stands_on.append(f"WCAG {clause.wcag.version} {' '.join(clause.wcag.levels or clause.wcag.criteria)}")
        click.echo(f"\n{clause.id}  {clause.kind}\n  {clause.text[lang]}\n  {', '.join(stands_on)}")
        if clause.question:
            click.echo(f"  {clause.question[lang]}")
    for attestation in found.attestations:
        click.echo(f"\n{attestation.id}  {attestation.group[lang]}")
        for question in attestation.questions:
            click.echo(f"  {question.id}  {question.text[lang]}")


@command.command("coverage")
@click.argument("policy", nargs=-1)
@_json
@click.option("--fail", is_flag=True, help="Leave with code 1 where a clause names a check that is not there.")
def coverage(policy: tuple[str, ...], as_json: bool, fail: bool) -> None:
    """Print which checks each clause stands on, and which of them are missing."""
    from auditor import registry
    from auditor.policies import bindings

    checks = registry.load().checks
    rows = [row for each in _load(policy) for row in bindings(each, {c: info.info for c, info in checks.items()})]
    missing = sorted({check for row in rows for check in row.missing})
    if as_json:
        click.echo(json.dumps([_plain(row) for row in rows], ensure_ascii=False, indent=2))
    else:
        for row in rows:
            stands_on = " ".join([*row.checks, *(f"wcag:{number}" for number in row.criteria)])
            click.echo(f"{row.clause:14}  {row.kind:9}  {stands_on}")
        automatic = sum(row.kind == "automatic" for row in rows)
        click.echo(
            f"\n{len(rows)} clauses: {automatic} automatic, {len(rows) - automatic} assisted; "
            f"{sum(not row.bound for row in rows)} bound to nothing, {len(missing)} checks missing",
            err=True,
        )
        for check in missing:
            click.echo(f"missing: {check}", err=True)
    if fail and (missing or not all(row.bound for row in rows)):
        raise SystemExit(1)


def _plain(row: "Binding") -> dict[str, object]:
    return {
        "policy": row.policy,
        "clause": row.clause,
        "kind": row.kind,
        "checks": list(row.checks),
        "criteria": list(row.criteria),
        "missing": list(row.missing),
    }


def _load(names: tuple[str, ...]) -> "tuple[Policy, ...]":
    """The named policies, by id or file; all bundled ones where none is named."""
    from auditor.bundled import policies_dir
    from auditor.errors import UsageError
    from auditor.profile import unknown_names
    from auditor.profile.policies import load_policies, load_policy

    if not names:
        return load_policies(policies_dir())
    bundled = {path.stem: path for path in policies_dir().glob("*.yaml")}
    files = {name: bundled.get(name, Path(name)) for name in names}
    for name, path in files.items():
        if not path.is_file():
            (unknown,) = unknown_names([name], list(bundled)) or (None,)
            nearest = unknown.nearest if unknown else ""
            raise UsageError(
                f"there is no policy {name}",
                hint=f"did you mean {nearest}?" if nearest else "`auditor policy list`",
            )
    return tuple(load_policy(path) for path in files.values())

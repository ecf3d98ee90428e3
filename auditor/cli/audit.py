"""``auditor audit``: open every page, judge it, write the reports."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import click

from auditor.cli.cluster import chosen_cluster, cluster_options
from auditor.cli.gate import GateOptions, gate_options, hold
from auditor.cli.options import report_options, store_option
from auditor.errors import EXIT_OK, UsageError
from auditor.model import Lang
from auditor.profile import Profile, for_urls, load_profile, started_at


@click.command("audit")
@click.argument("urls", nargs=-1)
@click.option("--profile", "profile_name", metavar="NAME|FILE", help="What to audit and what is demanded.")
@click.option(
    "--urls", "urls_file", type=click.File(encoding="utf-8"), help="A file with one URL a line; - is stdin."
)
@click.option("--demo", is_flag=True, help="Audit the bundled demo portal.")
@click.option("--no-crawl", is_flag=True, help="Audit the named URLs alone.")
@click.option("--pages", type=click.IntRange(1), help="Pages audited per portal; of a larger one, a sample.")
@click.option("--check", "checks", multiple=True, metavar="ID", help="Run these checks only: ids or globs.")
@click.option("--concurrency", type=click.IntRange(1, 64), help="Pages open at once. [default: cores + 1]")
@click.option("--browser", metavar="PATH", help="The browser to use.")
@click.option("--resume", is_flag=False, flag_value="last", metavar="[RUN]", help="Go on with an interrupted run.")
@click.option("--fresh", is_flag=True, help="Measure every page, also those unchanged since an earlier run.")
@click.option("--archive", is_flag=True, help="Keep every page's capture beside the reports, to judge it again.")
@click.option(
    "--captures",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Judge a folder of kept captures again, without a browser.",
)
@click.option("--gate", is_flag=True, help="Hold the run against the gate; implied by the options of the gate.")
@cluster_options
@gate_options
@store_option
@report_options
def command(
    urls: tuple[str, ...],
    profile_name: str | None,
    urls_file: Iterator[str] | None,
    demo: bool,
    no_crawl: bool,
    pages: int | None,
    checks: tuple[str, ...],
    concurrency: int | None,
    browser: str | None,
    resume: str | None,
    fresh: bool,
    archive: bool,
    captures: Path | None,
    cluster_address: str | None,
    workers: int,
    certificates: Path | None,
    insecure: bool,
    gate: bool,
    gate_file: Path | None,
    baseline_file: Path | None,
    no_remeasure: bool,
    exit_zero: bool,
    ci: tuple[str, ...],
    store: str | None,
    out: Path,
    formats: tuple[str, ...],
    lang: Lang,
) -> int:
    """Audit portals: URLs, a profile's portals, or the bundled demo portal.

    A URL alone is crawled with the default profile. Reports go to the folder of --out.
    """
    # The engine is imported here: `auditor --help` need not wait for a browser library.
    from auditor import plan as planning
    from auditor import registry, run
    from auditor.cli import closing
    from auditor.cli.progress import Progress
    from auditor.cli.write import write_reports
    from auditor.store import Store

    cluster = chosen_cluster(cluster_address, certificates, insecure, workers)
    with ExitStack() as stack:
        history = Store(store)
        stack.callback(history.close)
        if resume:
            row = run.resumable(history, "" if resume == "last" else resume)
            options = row["plan"]
            profile = Profile.model_validate(options["profile"])
            crawl, pages, checks = options["crawl"], options["pages"], tuple(options["checks"])
            concurrency = concurrency or options["concurrency"]
            fresh = fresh or options.get("fresh", False)
        else:
            row, crawl = {"id": ""}, not no_crawl
            profile = _profile(stack, _addresses(urls, urls_file), profile_name, demo, captures)
        plan = planning.make(
            profile,
            registry.load(),
            crawl=crawl,
            pages=pages,
            checks=checks,
            concurrency=concurrency,
            browser=browser,
        )
        with Progress() as progress:
            try:
                if captures is not None:
                    result = run.judge_again(plan, history, captures, progress)
                else:
                    keep = out / "captures" if archive or profile.evidence.archive_captures else None
                    result = run.audit(
                        plan, history, progress, resume=row["id"], archive=keep, fresh=fresh, cluster=cluster
                    )
            except KeyboardInterrupt:
                click.echo("interrupted; `auditor audit --resume` goes on from here", err=True)
                raise
        for path in write_reports(result, out, formats, lang):
            click.echo(str(path))
        for line in closing.lines(result):
            click.echo(line, err=True)
        if gate or gate_file or baseline_file or ci:
            options = GateOptions(gate_file, baseline_file, not no_remeasure, exit_zero, ci, profile_name)
            return hold(options, result, lambda: plan if captures is None else None, out, lang)
        run.require_measured(result)
        return EXIT_OK


def _addresses(urls: tuple[str, ...], urls_file: Iterator[str] | None) -> list[str]:
    listed = [line.strip() for line in urls_file or () if line.strip() and not line.startswith("#")]
    return [*urls, *listed]


def _profile(stack: ExitStack, urls: list[str], name: str | None, demo: bool, captures: Path | None) -> Profile:
    if captures is not None and name is None:
        from auditor.store.captures import load_crawls

        return Profile.model_validate(load_crawls(captures)["profile"])
    if demo:
        return started_at(load_profile(name or "demo"), [stack.enter_context(_demo_portal())])
    if name is None:
        if not urls:
            raise UsageError("nothing to audit", hint="name a URL, --profile or --demo")
        return for_urls(urls)
    profile = load_profile(name)
    if urls:
        return for_urls(urls, base=name) if not profile.portals else started_at(profile, urls)
    if not profile.portals:
        raise UsageError(f"the profile {profile.name} has no portals", hint="name a URL")
    return profile


@contextmanager
def _demo_portal() -> Iterator[str]:
    from auditor.demo import DemoPortal

    with DemoPortal.faulty() as portal:
        yield portal.url

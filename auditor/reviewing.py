"""The use case of a review: what a run asks goes out as a workbook, the answers come back and count."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from auditor import plan as planning
from auditor.commons.wcag import LEVELS
from auditor.errors import StoreError
from auditor.i18n import RIYADH
from auditor.model import Finding, Lang, PageState
from auditor.profile import Profile
from auditor.profile.schema import Checks
from auditor.registry import Registry
from auditor.review import questions, reading, workbook
from auditor.review.questions import Asking
from auditor.standing import template_heads
from auditor.store import Store, StoredRun
from auditor.store.reviews import Reviews
from auditor.summary import Summary


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What an import did."""

    run: str
    new: int
    """Verdicts kept."""
    unchanged: int
    """Rows whose verdict was kept before."""
    unanswered: int


def asking(store: Store, result: StoredRun, levels: Sequence[str] | None = None) -> Asking:
    """What a run asks persons. ``levels``: of WCAG; those that the run demands where none are named."""
    run = str(result.run["id"])

    def found() -> Iterator[Finding]:
        return store.iterate_findings(run)

    named = {page.url: page.template for page in result.pages}
    facts = (f for f in store.page_facts(run) if f.state is PageState.AUDITED)
    heads = template_heads(replace(f, template=named[f.info.url]) for f in facts)
    given = Reviews(store).current(result.run["profile"]["name"])
    today = datetime.now(RIYADH).date()
    return questions.gather(result, found, heads, given, today, levels or result.run["standard"]["levels"])


def export(store: Store, run: str, lang: Lang, *, all_levels: bool = False) -> bytes:
    """The workbook of a run.

    Raises:
        StoreError: there is no such run, or it isn't finished.
    """
    result = StoredRun(store, run)
    return workbook.write(result, asking(store, result, LEVELS if all_levels else None), lang)


def take_in(store: Store, data: bytes, *, who: str = "", overwrite: bool = False) -> TakenIn:
    """Keep the verdicts of a workbook and add its run up again with them. Later runs find them in the store.

    Args:
        who: who decided, where a row does not say.
        overwrite: take a verdict though another one came in since the export.

    Raises:
        ReviewError: the workbook has mistakes; nothing was kept.
        StoreError: the store does not have its run.
    """
    book = reading.Workbook(data)
    try:
        row = store.find(book.meta.run)
    except StoreError as error:
        hint = "import it into the store that it was exported from"
        raise StoreError(f"the workbook belongs to run {book.meta.run}, which is not here", hint=hint) from error
    result = StoredRun(store, str(row["id"]))
    asked = asking(store, result, LEVELS)
    portals = [portal["name"] for portal in result.portals]
    today = datetime.now(RIYADH).date()
    read = book.read(asked, portals, today, who, replace=overwrite)
    Reviews(store).add(read.reviews)
    if read.reviews:
        add_up_again(store, str(row["id"]))
    return TakenIn(str(row["id"]), len(read.reviews), read.unchanged, read.unanswered)


def add_up_again(store: Store, run: str) -> None:
    """Bring today's verdicts into a finished run: groups, criteria, scores and policies."""
    row = store.find(run)
    result = row["result"]
    # The run's own checks stand in its result; which ones are installed today does not matter.
    profile = Profile.model_validate(row["plan"]["profile"]).model_copy(update={"checks": Checks()})
    plan = planning.make(profile, Registry({}, {}))
    measured = ("probes", "speed")
    crawls = {p["name"]: {**p["crawl"], **{key: p[key] for key in measured}} for p in result["portals"]}
    store.replace_result(row["id"], Summary(plan, store, row["id"], crawls).again(result))

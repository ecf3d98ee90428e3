"""What the templates of the demo portal ask about the page that they render."""

import zlib
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any, Protocol
from urllib.parse import quote

from markupsafe import Markup

from auditor.demo.content import LANGUAGES, RECENT_DAYS, Page, data, pages
from auditor.demo.faults import planted_faults


class Site(Protocol):
    """The part of the portal that a page needs to know."""

    base: str
    today: date

    def has(self, name: str, path: str) -> bool: ...

    def gone(self, path: str) -> bool: ...


class View:
    """One page in one language; its public methods are the functions of the templates."""

    def __init__(self, site: Site, page: Page, lang: str, path: str, query: str) -> None:
        self._site, self._page, self._lang, self._path, self._query = site, page, lang, path, query

    def names(self) -> dict[str, Any]:
        """Every name that a template may use, beside the data of the language."""
        site, page, lang = self._site, self._page, self._lang
        news = data(lang)["news"]
        recent = [slug for slug, item in news.items() if item["age"] <= RECENT_DAYS]
        likes = zlib.crc32(page.slug.encode()) % 300
        return {
            "page": {
                "slug": page.slug,
                "key": page.key,
                "age": page.age,
                "title": page.titles[lang],
                "about": page.abouts[lang],
            },
            "pages": {slug: {"about": p.abouts.get(lang), "zh": "zh" in p.titles} for slug, p in pages().items()},
            "lang": lang,
            "base": site.base,
            "year": site.today.year,
            "query": self._query,
            "liked": 200 + likes,
            "voted": 230 + likes,
            "current_news": recent,
            "old_news": [slug for slug in news if slug not in recent],
            "gallery": list(news.values())[:3],
            "coming_holidays": _coming(site.today, data(lang)["holidays"]),
            "listed": _listed,
            "legacy_styles": any(f.styles and site.has(f.id, self._path) for f in planted_faults()),
            "ago": lambda days: site.today - timedelta(days=days),
            "quarter_end": lambda back: _quarter_end(site.today, back),
            **{name: getattr(self, name) for name in _FUNCTIONS},
        }

    def fault(self, name: str, path: str = "") -> bool:
        return self._site.has(name, path or self._path)

    def tr(self, ar: str, en: str, zh: str | None = None) -> Markup:
        """A text written in a template, in the language of the page. Its markup stays markup."""
        return Markup({"ar": ar, "en": en, "zh": zh or en}[self._lang])

    def title(self, slug: str) -> str:
        titles = pages()[slug].titles
        return titles.get(self._lang, titles["en"])

    def url(self, slug: str) -> str:
        """The page of this name in the reader's language, or else in English."""
        page = pages().get(slug)
        return f"/{self._lang if page is None or self._lang in page.titles else 'en'}/{slug}"

    def absolute(self, lang: str) -> str:
        return self._site.base[:-1] + self._page.path(lang)

    def switcher(self) -> Iterator[tuple[str, str, str]]:
        """Code, name and address of each other language of the page."""
        fault, page = self.fault, self._page
        kept = f"?q={quote(self._query)}" if self._query and not fault("switcher-loses-query") else ""
        for code in page.titles:
            if code != self._lang and not fault("switcher-missing"):
                name = "Arabic" if fault("switcher-label-foreign") else LANGUAGES[code]
                yield code, name, f"/{code}/" if fault("switcher-to-home") else page.path(code) + kept

    def alternates(self) -> list[tuple[str, str]]:
        return _alternates(self._site, self._page, self._lang)

    def trail(self) -> list[str]:
        """Slugs of the breadcrumb before the page itself, home first."""
        above: list[str] = []
        slug = self._page.parent
        while slug:
            above.insert(0, slug)
            slug = pages()[slug].parent
        return ["", *above] if self._page.slug else []

    def entries(self) -> Iterator[dict[str, Any]]:
        """One entry of sitemap.xml for each page and language."""
        for page in pages().values():
            for lang in page.titles:
                if self._site.gone(page.path(lang)):
                    continue
                yield {
                    "loc": self._site.base[:-1] + page.path(lang),
                    "day": self._site.today - timedelta(days=page.age),
                    "alternates": _alternates(self._site, page, lang),
                }


_FUNCTIONS = ("fault", "tr", "title", "url", "absolute", "switcher", "alternates", "trail", "entries")


def _alternates(site: Site, page: Page, lang: str) -> list[tuple[str, str]]:
    """hreflang codes and addresses of all versions of a page."""
    codes = list(page.titles)
    if site.has("hreflang-not-reciprocal", page.path(lang)):
        codes.remove("ar")
    return [
        (code, site.base[:-1] + page.path(code.replace("x-default", codes[0]))) for code in [*codes, "x-default"]
    ]


def _listed(menu: Mapping[str, Any]) -> list[str]:
    """Slugs under a menu for the site map: its pages and theirs, single news left out."""
    below = [p.slug for p in pages().values() if p.parent in menu["pages"] and p.template != "article"]
    return list(dict.fromkeys([*menu["pages"], *below]))


def _quarter_end(today: date, back: int) -> date:
    """Last day of the quarter ``back`` quarters before the last one that has ended."""
    quarters = today.year * 4 + (today.month - 1) // 3 - back
    return date(quarters // 4, quarters % 4 * 3 + 1, 1) - timedelta(days=1)


def _coming(today: date, holidays: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The holidays with the day of their next occurrence, in order."""
    days = [(date(today.year, row["month"], row["day"]), row) for row in holidays]
    later = [row | {"day": day if day >= today else day.replace(year=day.year + 1)} for day, row in days]
    return sorted(later, key=lambda row: row["day"])

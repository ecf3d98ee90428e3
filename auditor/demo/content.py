"""What the demo portal says: the catalogue of its pages, and its texts and figures in one language."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote, urlsplit

from ruamel.yaml import YAML

LANGUAGES: Final = {"ar": "العربية", "en": "English", "zh": "中文"}
RECENT_DAYS: Final = 31  # older news stand in the archive only


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the catalogue, in as many languages as it has titles."""

    slug: str
    template: str
    titles: Mapping[str, str]
    abouts: Mapping[str, str]
    parent: str = ""
    age: int = 0  # days since the last update
    key: str = ""  # of the service or the news item

    def path(self, lang: str) -> str:
        return f"/{lang}/{self.slug}"


def demo_folder() -> Path:
    """The folder of templates and data: in the wheel, or ``tests/portals/demo`` of a checkout."""
    package = Path(__file__).parents[1]
    for folder in (package / "_bundled" / "demo", package.parent / "tests" / "portals" / "demo"):
        if folder.is_dir():
            return folder
    raise FileNotFoundError("the demo portal is neither bundled with the package nor in a checkout beside it")


def demo_paths() -> tuple[str, ...]:
    """The path of every page of the clean twin, without error pages, feeds and files."""
    return tuple(page.path(lang) for page in pages().values() for lang in page.titles)


def path_of(target: str) -> str:
    """The decoded path of a request target."""
    return unquote(urlsplit(target).path)


def read_yaml(name: str) -> dict[str, Any]:
    """One of the demo portal's own YAML files."""
    with (demo_folder() / name).open(encoding="utf-8") as file:
        return dict(YAML(typ="safe").load(file))


@cache
def _raw() -> dict[str, Any]:
    site = read_yaml("data/site.yaml")
    return {"site": site, "news": read_yaml("data/news.yaml"), **read_yaml("data/services.yaml"),
            **read_yaml("data/tables.yaml")}  # fmt: skip


@cache
def data(lang: str) -> dict[str, Any]:
    """All texts and figures for the templates, each text in the one language."""
    chosen: dict[str, Any] = _localised(_raw(), lang)
    return chosen | {"menus": chosen["site"]["menus"]}


def _localised(node: Any, lang: str) -> Any:
    if isinstance(node, list):
        return [_localised(item, lang) for item in node]
    if not isinstance(node, dict):
        return node
    if {"ar", "en"} <= node.keys():
        return node.get(lang, node["en"])
    return {key: _localised(value, lang) for key, value in node.items()}


@cache
def pages() -> dict[str, Page]:
    """Every page by its slug, in the order of the site map."""
    raw = _raw()
    listed = [_page(slug, entry) for slug, entry in raw["site"]["pages"].items()]
    services = [
        Page(f"services/{key}", "service", item["title"], item["summary"], "services", item["age"], key)
        for key, item in raw["services"].items()
    ]
    news = [
        Page(f"news/{key}", "article", item["title"], item["lead"], _shelf(item), item["age"], key)
        for key, item in raw["news"].items()
    ]
    return {page.slug: page for page in [*listed, *services, *news]}


def _page(slug: str, entry: Mapping[str, Any]) -> Page:
    template = entry.get("template", slug)
    return Page(slug, template, entry["title"], entry["about"], entry.get("parent", ""), entry["age"])


def _shelf(item: Mapping[str, Any]) -> str:
    return "news" if item["age"] <= RECENT_DAYS else "news/archive"

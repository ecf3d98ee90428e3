"""Loads profiles: by a bundled name, from a file, or for bare URLs."""

import io
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from ruamel.yaml import YAML

from auditor import bundled
from auditor.profile import yamltree
from auditor.profile.problems import Problem, ProfileError, Source, did_you_mean, together, validate
from auditor.profile.schema import Portal, Profile
from auditor.profile.yamltree import Loc, Mark, Tree, tree_of

BASE = "default"
"""The bundled profile that every other builds on."""

_ADDED: frozenset[Loc] = frozenset({("standard", "brand_words")})
_COMMAND_LINE = Mark("command line")
_OWN = ("name", "title", "extends")
"""Keys that a profile does not take over from the one it extends."""


def profile_names() -> tuple[str, ...]:
    """Names of the bundled profiles."""
    return tuple(sorted(path.stem for path in bundled.profiles_dir().glob("*.yaml")))


def load_profile(name_or_path: str | Path) -> Profile:
    """A profile by the name of a bundled one, or else by its path, with all it extends.

    Raises:
        ProfileError: with every mistake in it and in those it extends.
    """
    path = _path(name_or_path, Path(), Mark(str(name_or_path)))
    tree, problems = _chain(path, ())
    return _profile(tree, problems)


def for_urls(urls: Sequence[str], base: str | Path = BASE) -> Profile:
    """A profile for bare URLs: one portal for each host, all else as the base has it.

    Raises:
        ProfileError: a URL can't be one, or the base has mistakes.
    """
    by_host: dict[str, list[str]] = {}
    for url in dict.fromkeys(urls):
        by_host.setdefault(_netloc(url), []).append(url)
    hosts = enumerate(by_host.items(), 1)
    portals = [{"name": host or f"portal-{i}", "start": own} for i, (host, own) in hosts]
    tree, problems = _chain(_path(base, Path(), Mark(str(base))), ())
    if tree is None or not isinstance(tree.value, dict):
        raise ProfileError(problems)
    tree.value |= {"portals": tree_of(portals, _COMMAND_LINE)}
    return _profile(tree, problems)


def started_at(profile: Profile, urls: Sequence[str]) -> Profile:
    """The profile with its only portal starting at other URLs, such as a demo's or a preview's.

    Raises:
        ProfileError: it has several portals, or a URL can't be one.
    """
    if len(profile.portals) != 1:
        said = f"the profile '{profile.name}' has {len(profile.portals)} portals; start URLs go with one only"
        raise ProfileError([Problem.at(_COMMAND_LINE, said)])
    tree = profile._tree
    # The hosts written down are those of the start URLs written down.
    portal = {**tree.find(("portals", 0)).value, "start": tree_of(list(urls), _COMMAND_LINE)}
    portal.pop("hosts", None)
    portals = Tree([Tree(portal, tree.find(("portals", 0)).mark)], tree.find(("portals",)).mark)
    return _profile(Tree({**tree.value, "portals": portals}, tree.mark), [])


def overridden(profile: Profile, changes: Mapping[str, Any]) -> Profile:
    """The profile with other values, such as ``{"budgets": {"pages": 5}}``, laid upon it as a file's would be.

    Raises:
        ProfileError: a value can't be one.
    """
    return _profile(yamltree.merge(profile._tree, tree_of(changes, _COMMAND_LINE), _ADDED), [])


def _netloc(url: str) -> str:
    try:
        return urlsplit(url.strip()).netloc.rpartition("@")[2].lower()
    except ValueError:
        return ""


def _profile(tree: Tree | None, problems: list[Problem]) -> Profile:
    if tree is None:
        raise ProfileError(problems)
    profile, invalid = validate(Source(tree), Profile)
    if profile is None or problems:
        raise ProfileError(together(problems, invalid))
    profile._tree = tree
    return profile


def _path(name: str | Path, beside: Path, mark: Mark) -> Path:
    """The file of a bundled name, or of a path relative to the folder ``beside``."""
    text = str(name)
    if text in profile_names():
        return bundled.profiles_dir() / f"{text}.yaml"
    path = beside / Path(text).expanduser()
    if path.is_file():
        return path
    if isinstance(name, Path) or "/" in text or "\\" in text or text.endswith((".yaml", ".yml")):
        raise ProfileError([Problem.at(mark, f"there is no file {path}")])
    near = did_you_mean(text, profile_names()) or f"bundled are {', '.join(profile_names())}"
    raise ProfileError([Problem.at(mark, f"there is no bundled profile '{text}'", near)])


def _chain(path: Path, below: tuple[Path, ...]) -> tuple[Tree | None, list[Problem]]:
    """The file's tree laid upon those it extends, and the mistakes of form in all of them."""
    tree, problems = yamltree.read(path)
    if tree is None:
        return None, problems
    if not isinstance(tree.value, dict):
        return None, [*problems, Problem.at(tree.mark, "a profile is a mapping: 'key: value' lines")]
    _resolve_paths(tree, path.parent)
    tree.value.setdefault("name", Tree(path.stem, tree.mark))
    base, more = _base(tree, path, (*below, path.resolve()))
    problems += more
    if base is None:
        return tree, problems
    base.value = {key: item for key, item in base.value.items() if key not in _OWN}
    return yamltree.merge(base, tree, _ADDED), problems


def _base(tree: Tree, path: Path, chain: tuple[Path, ...]) -> tuple[Tree | None, list[Problem]]:
    """The tree of what this one extends; None for the root of all, and where it can't be had."""
    given = tree.child("extends")
    if given is None or given.value is None:
        root = bundled.profiles_dir() / f"{BASE}.yaml"
        return (None, []) if root.resolve() in chain else _chain(root, chain)
    if not isinstance(given.value, str):
        return None, []
    try:
        parent = _path(given.value, path.parent, given.mark)
    except ProfileError as error:
        return None, list(error.problems)
    if parent.resolve() in chain:
        return None, [Problem.at(given.mark, "the profile extends itself", "by way of " + _circle(parent, chain))]
    return _chain(parent, chain)


def _circle(parent: Path, chain: tuple[Path, ...]) -> str:
    return " and ".join(each.name for each in chain[chain.index(parent.resolve()) :])


_PATHS: tuple[Loc, ...] = (("browser", "axe"),)


def _resolve_paths(tree: Tree, folder: Path) -> None:
    """Files that a profile names lie relative to it, also where another profile extends it."""
    for at, item in tree.walk():
        in_list = at[:2] == ("standard", "policies") and str(item.value).endswith((".yaml", ".yml"))
        if isinstance(item.value, str) and item.value and (at in _PATHS or at[-1:] == ("file",) or in_list):
            item.value = str((folder / Path(item.value).expanduser()).absolute())


def show(profile: Profile) -> str:
    """The profile as YAML with everything it takes over and every default written out."""
    data = profile.model_dump(mode="json", by_alias=True, exclude_none=True)
    yaml = YAML(typ="safe", pure=True)
    yaml.default_flow_style = False
    yaml.allow_unicode = True
    yaml.width = 4096
    yaml.sort_base_mapping_type_on_output = False  # type: ignore[assignment]
    out = io.StringIO()
    yaml.dump(data, out)
    return out.getvalue()


_STARTER = """\
# A profile for Portal Auditor: what to audit and what is demanded.
# `auditor profile check FILE` finds every mistake; `auditor profile show FILE` prints it with all defaults.
# For help while typing: `auditor profile schema > profile.schema.json`, then keep the next line.
# yaml-language-server: $schema=profile.schema.json

name: {name}
extends: {base}  # a bundled profile, or another file

portals:
  - name: {name}
    # title:                      # what reports call it
    #   en: …
    #   ar: …
    start: {start}
    languages: [{languages}]  # the main language first
    # hosts: ["*.example.sa"]     # more hosts in scope than those of the start URLs
    # exclude:                    # never opened; * stays within a path segment, ** does not
    #   - /**/logout
    #   - "regex:[?&]print="
    # important:                  # pages that weigh more in the score
    #   - {{urls: [/, /**/complaints/**], weight: 3}}
    # hints:                      # what a crawl may not find
    #   complaint_guide: …
    # own: true                   # your own portal: then `robots: ignore` is allowed

budgets:
  pages: 100                      # of a larger portal, a sample is drawn
  portal_minutes: 120

standard:
  wcag: "2.0"
  levels: [A, AA]
  # policies: [mim-beneficiary-centricity]
  # limits:
  #   first_response_working_days: 2

# before_page:                    # for example: dismiss a banner
#   - click: "#accept-cookies"
#     if_present: true

# authentication:                 # secrets by reference only
#   steps:
#     - open: …
#     - fill: "#user"
#       value: {{env: PORTAL_USER}}
#     - fill: "#password"
#       value: {{env: PORTAL_PASSWORD}}
#     - click: "button[type=submit]"
#   signed_in: "a[href*=logout]"
"""


def new_profile_text(url: str, name: str = "", languages: Iterable[str] = ("ar", "en"), base: str = BASE) -> str:
    """A starter profile for a portal, with comments. ``name``: without it, the URL's host.

    Raises:
        ProfileError: the URL, the name or a language can't be one.
    """
    name = name or _netloc(url).replace(":", "-") or "portal"
    data = {"name": name, "portals": [{"name": name, "start": [url], "languages": list(languages)}]}
    profile = _profile(tree_of(data, _COMMAND_LINE), [])
    portal: Portal = profile.portals[0]
    return _STARTER.format(
        name=json.dumps(name, ensure_ascii=False),
        base=json.dumps(base, ensure_ascii=False),
        start=json.dumps(portal.start[0], ensure_ascii=False),
        languages=", ".join(portal.languages),
    )

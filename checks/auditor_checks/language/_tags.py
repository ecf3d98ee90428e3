"""What checks on language tags share: the W3C reports of a tag, and the tag that was probably meant."""

import re
from collections.abc import Mapping

from auditor.commons import bcp47

_NAMES = {
    "arabic": "ar",
    "ara": "ar",
    "عربي": "ar",
    "العربية": "ar",
    "english": "en",
    "eng": "en",
    "chinese": "zh",
    "zho": "zh",
    "chi": "zh",
    "cn": "zh",
    "french": "fr",
    "fra": "fr",
    "fre": "fr",
    "urdu": "ur",
    "urd": "ur",
    "persian": "fa",
    "farsi": "fa",
    "fas": "fa",
    "per": "fa",
    "deu": "de",
    "ger": "de",
    "spa": "es",
    "hebrew": "he",
}


def reports_of(tag: str) -> tuple[str, ...]:
    """Ids of the W3C Internationalization Checker's reports on a tag; nothing for an empty one."""
    if not tag.strip():
        return ()
    found = []
    if not bcp47.well_formed(tag):
        found.append("rep_lang_malformed_attr")
    if bcp47.unregistered(tag) is not None:
        found.append("rep_lang_subtag_invalid")
    if bcp47.preferred(tag) is not None:
        found.append("rep_lang_grandfathered")
    return tuple(found)


def tag_reports(tag: str) -> Mapping[str, object]:
    """Evidence on a tag: the reports and the tag itself."""
    return {"w3c": list(reports_of(tag)), "tag": tag}


def suggestion(tag: str) -> str:
    """The tag that was probably meant, or ''."""
    if better := bcp47.preferred(tag):
        return better
    joined = re.sub(r"[_\s,]+", "-", tag.strip())
    if joined != tag and bcp47.well_formed(joined) and bcp47.unregistered(joined) is None and "," not in tag:
        return joined
    return _NAMES.get(bcp47.primary(tag), "")

"""Addresses: canonical form, shape, what must never be followed, and traps."""

import re
from functools import lru_cache
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit, urlunsplit

from w3lib.url import safe_url_string

_DEFAULT_PORTS = {"http": 80, "https": 443}
# Parameters that say who came from where, or name a session: the page is the same without them.
_NOISE = re.compile(
    r"^(utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|_ga|_gl|phpsessid|jsessionid|aspsessionid\w*|sid|"
    r"sessionid|session_id|cfid|cftoken|__cf\w*)$",
    re.IGNORECASE,
)
_SESSION_PATH = re.compile(r";(jsessionid|phpsessid|sid)=[^/?#]*", re.IGNORECASE)
# Words of an address or a link's text that end a session or change data. A tool that only looks never follows.
_DANGER = re.compile(
    r"(?<![a-z])(log[-_]?(out|off)|sign[-_]?(out|off)|delete|remove|destroy|unsubscribe|deactivate|"
    r"cancel|revoke|purge|drop)(?![a-z])",
    re.IGNORECASE,
)
_DANGER_TEXT = re.compile(
    r"^\s*(log ?out|sign ?out|log ?off|delete|remove|تسجيل الخروج|تسجيل خروج|الخروج|خروج|حذف|إلغاء الاشتراك|注销|退出|删除)\s*$",
    re.IGNORECASE,
)
DOCUMENT_TYPES = {
    "pdf": "application/pdf",
    "doc": "application/msword",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xls": "application/vnd.ms-excel",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ppt": "application/vnd.ms-powerpoint",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "csv": "text/csv",
    "rtf": "application/rtf",
}
_OTHER_FILES = frozenset(
    "zip rar 7z gz tgz bz2 xz tar exe msi dmg apk ipa jpg jpeg png gif webp avif svg ico bmp tif tiff mp3 wav ogg "  # noqa: SIM905
    "m4a mp4 webm mov avi mkv wmv ics vcf json xml rss atom css js map woff woff2 ttf eot txt epub kml gpx".split()
)


@lru_cache(maxsize=20_000)
def canonical(url: str) -> str | None:
    """The one form of an address under which a page is known; None for what isn't a page's address.

    Scheme and host in lower case, default port, fragment, session ids and campaign parameters gone, the rest
    percent-encoded once. The order of query parameters is kept: servers may read it.
    """
    try:
        parts = urlsplit(safe_url_string(url.strip()))
        port = parts.port
    except ValueError:
        return None
    if parts.scheme not in _DEFAULT_PORTS or not parts.hostname:
        return None
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    netloc = host if port in (None, _DEFAULT_PORTS[parts.scheme]) else f"{host}:{port}"
    path = _SESSION_PATH.sub("", parts.path) or "/"
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    kept = [(k, v) for k, v in pairs if not _NOISE.match(k)]
    query = parts.query if len(kept) == len(pairs) else urlencode(kept)
    fragment = parts.fragment if parts.fragment.startswith(("!/", "/")) else ""
    return urlunsplit((parts.scheme, netloc, path, query, fragment))


def shape(url: str) -> str:
    """What addresses of one kind share: digits, long hashes and values of the query folded.

    ``/ar/news/2024/17?page=3`` becomes ``/ar/news/#/#?page``. The last segment of a path is folded to ``*`` when
    it is a slug (three or more words, or not ASCII), since slugs are content.
    """
    parts = urlsplit(url)
    segments = [_fold(unquote(s)) for s in parts.path.split("/") if s]
    keys = sorted({k for k, _ in parse_qsl(parts.query, keep_blank_values=True)})
    return f"{parts.netloc}/{'/'.join(segments)}" + ("?" + "&".join(keys) if keys else "")


def _fold(segment: str) -> str:
    if not segment.isascii() or len(re.findall(r"[A-Za-z]{2,}", segment)) >= 3:
        return "*"
    if re.fullmatch(r"[0-9a-fA-F-]{16,}", segment):
        return "#"
    return re.sub(r"\d+", "#", segment)


def host(url: str) -> str:
    """Host with its port, in lower case."""
    return urlsplit(url).netloc.lower()


def origin(url: str) -> str:
    """Scheme, host and port."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}".lower()


def is_dangerous(url: str, text: str = "") -> bool:
    """Whether following the link may end a session or change data."""
    parts = urlsplit(url)
    return bool(_DANGER.search(unquote(f"{parts.path} {parts.query}")) or _DANGER_TEXT.match(text))


def is_trap(url: str) -> bool:
    """Whether the address looks like one that a broken link builds on and on."""
    parts = urlsplit(url)
    segments = [s for s in parts.path.split("/") if s]
    if len(url) > 2000 or len(segments) > 20 or parts.query.count("&") > 15:
        return True
    # The same run of segments three times over: /a/b/a/b/a/b.
    return any(
        segments[i : i + n] == segments[i + n : i + 2 * n] == segments[i + 2 * n : i + 3 * n]
        for n in (1, 2, 3)
        for i in range(len(segments) - 3 * n + 1)
        if not all(s.isdigit() for s in segments[i : i + n])
    )


def extension(url: str) -> str:
    """The file ending of the path in lower case, without the dot; '' for none."""
    last = urlsplit(url).path.rsplit("/", 1)[-1]
    return last.rsplit(".", 1)[-1].lower() if "." in last else ""


def is_document(url: str) -> bool:
    """Whether the address names a PDF or an Office file."""
    return extension(url) in DOCUMENT_TYPES


def is_other_file(url: str) -> bool:
    """Whether the address names a file that is no page: picture, archive, data."""
    return extension(url) in _OTHER_FILES


def language_tree(url: str) -> str | None:
    """The language an address declares by path, query or host: ``/ar/``, ``?lang=en``, ``-ar.html``, ``en.``."""
    parts = urlsplit(url)
    for segment in parts.path.split("/")[:4]:
        if match := re.fullmatch(r"(ar|en|zh|fr|ur)([-_][A-Za-z]{2,4})?", segment, re.IGNORECASE):
            return match.group(1).lower()
    for key, value in parse_qsl(parts.query):
        if key.lower() in ("lang", "language", "locale", "lng", "hl", "l") and re.match(
            r"(ar|en|zh|fr|ur)\b", value, re.IGNORECASE
        ):
            return value[:2].lower()
    if match := re.search(r"[-_.](ar|en|zh)\.\w+$", parts.path):
        return match.group(1)
    if match := re.match(r"(ar|en|zh)\.", parts.netloc):
        return match.group(1)
    return None

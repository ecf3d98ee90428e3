"""One gatherer a file: the page's frames, the visit's network log and its settings in, JSON data out."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from auditor.gather.artifacts import (
    arabic_fonts,
    axe,
    axtree,
    destinations,
    errors,
    forms,
    hover,
    keyboard,
    media,
    motion,
    narrow,
    network,
    orientation,
    pixels,
    shortcuts,
    snapshot,
    source,
    switch,
    tilt,
    timings,
    zoom,
)
from auditor.gather.living import Living

# In the order of gathering: timings before anything of ours could disturb them, axe last.
GATHERERS: Mapping[str, Callable[..., Awaitable[Any]]] = {
    "timings": timings.gather,
    "network": network.gather,
    "errors": errors.gather,
    "source": source.gather,
    "snapshot": snapshot.gather,
    "axtree": axtree.gather,
    "axe": axe.gather,
    "media": media.gather,
    "destinations": destinations.gather,
    "orientation": orientation.gather,
    "textpixels": pixels.gather,
    "arabic_fonts": arabic_fonts.gather,
    "narrow": narrow.gather,
}

# Trials on the living page, in order, each with the seconds it may take. They come last, because they touch it.
LIVING: Mapping[str, tuple[Callable[[Living], Awaitable[Any]], float]] = {
    "motion": (motion.gather, 22),
    "keyboard": (keyboard.gather, 30),
    "zoom": (zoom.gather, 20),
    "hover": (hover.gather, 14),
    "forms": (forms.gather, 20),
    "shortcuts": (shortcuts.gather, 12),
    "tilt": (tilt.gather, 12),
    "switch": (switch.gather, 10),
}

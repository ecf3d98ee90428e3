"""One gatherer a file: the page's frames, the visit's network log and its settings in, JSON data out."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from auditor.gather.artifacts import axe, axtree, destinations, keyboard, media, network, snapshot, source, timings
from auditor.gather.living import Living

# In the order of gathering: timings before anything of ours could disturb them, axe last.
GATHERERS: Mapping[str, Callable[..., Awaitable[Any]]] = {
    "timings": timings.gather,
    "network": network.gather,
    "source": source.gather,
    "snapshot": snapshot.gather,
    "axtree": axtree.gather,
    "axe": axe.gather,
    "media": media.gather,
    "destinations": destinations.gather,
}

# Trials on the living page, in order, each with the seconds it may take. They come last, because they touch it.
LIVING: Mapping[str, tuple[Callable[[Living], Awaitable[Any]], float]] = {
    "keyboard": (keyboard.gather, 16),
}

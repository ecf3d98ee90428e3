"""What a visitor waits for: medians of pages loaded alone, what they weigh, and what makes them slow."""

from typing import Any

from auditor.model import Request, Timings
from auditor.rules import fact


@fact
def speed(timings: Timings, network: tuple[Request, ...]) -> dict[str, Any]:
    """Figures of the visit, taken beside other visits: good for finding pages worth measuring, not for judging them."""
    return {
        "ttfb": timings.ttfb,
        "first_contentful_paint": timings.first_contentful_paint,
        "largest_contentful_paint": timings.largest_contentful_paint,
        "cumulative_layout_shift": timings.cumulative_layout_shift,
        "total_blocking_time": timings.total_blocking_time,
        "weight": sum(r.transferred for r in network),
        "requests": len(network),
    }

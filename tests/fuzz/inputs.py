"""Inputs as an enemy makes them: pieces that mean something to the parser, junk, and pieces repeated without end."""

import zipfile
from collections.abc import Sequence
from io import BytesIO

from hypothesis import strategies as st

LONGEST = 20_000
"""Characters of an input: enough for a pattern that backtracks to take hours."""
_ODD = "\x00\t\n\r \u00a0\u200b\u200f\u202e\u2066\u2069\ufeff\ud800²٣۳Ⅷ𝟜ßİ\u0640\U000e0041\uffff"


def texts(*pieces: str) -> st.SearchStrategy[str]:
    """Texts around the pieces of a format."""
    junk = st.one_of(
        st.text(max_size=12),
        st.text(st.characters(codec="ascii"), max_size=12),
        st.sampled_from(list(_ODD)),
    )
    piece = st.sampled_from(pieces) if pieces else junk
    pumped = st.tuples(st.one_of(piece, junk), st.integers(2, 4000)).map(lambda p: (p[0] * p[1])[:LONGEST])
    return st.lists(st.one_of(piece, piece, piece, junk, pumped), max_size=14).map(lambda p: "".join(p)[:LONGEST])


def broken(*seeds: bytes) -> st.SearchStrategy[bytes]:
    """Files with bytes changed, left out, doubled and cut off."""
    return st.builds(_break, st.sampled_from(seeds), st.lists(_edits(), min_size=1, max_size=6))


def _edits() -> st.SearchStrategy[tuple[str, float, bytes]]:
    return st.tuples(
        st.sampled_from(["put", "insert", "drop", "cut", "double"]),
        st.floats(0, 1),
        st.binary(min_size=1, max_size=8),
    )


def _break(seed: bytes, edits: Sequence[tuple[str, float, bytes]]) -> bytes:
    data = bytearray(seed)
    for kind, share, new in edits:
        at = int(share * len(data))
        if kind == "put":
            data[at : at + len(new)] = new
        elif kind == "insert":
            data[at:at] = new
        elif kind == "drop":
            del data[at : at + len(new)]
        elif kind == "cut":
            del data[at:]
        else:
            data[at:at] = data[at : at + 200]
    return bytes(data)


def broken_zips(*seeds: bytes) -> st.SearchStrategy[bytes]:
    """Zip files that are whole, with parts that are not; and zips that are broken themselves."""

    def parts(seed: bytes) -> dict[str, bytes]:
        with zipfile.ZipFile(BytesIO(seed)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}

    known = [parts(seed) for seed in seeds]

    @st.composite
    def inner(draw: st.DrawFn) -> bytes:
        members = dict(draw(st.sampled_from(known)))
        for _ in range(draw(st.integers(1, 3))):
            name = draw(st.sampled_from(sorted(members)))
            members[name] = _break(members[name], draw(st.lists(_edits(), min_size=1, max_size=3)))
        out = BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            for name, data in members.items():
                archive.writestr(name, data)
        return out.getvalue()

    return st.one_of(inner(), inner(), broken(*seeds))

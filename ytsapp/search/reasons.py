"""Why a result is shown, beside what its explanation is praised for."""

from collections.abc import Sequence

from ytsapp.search.bookshelf import Held
from ytsapp.search.texts import Said
from ytsapp.search.wanted import Wanted

EXPLAINS = "sets out to explain it"
CHOSEN = "an editor chose it to explain this"
PICKED = "picked by an editor"
WHOLE_TALK = "the talk is about it"
ALL_SAID = "says all you asked for"
SOME_SAID = "says some of what you asked for"
WRITTEN = "an editor’s note says it"

ALL = frozenset({EXPLAINS, CHOSEN, PICKED, WHOLE_TALK, ALL_SAID, SOME_SAID, WRITTEN})

_SHOWN = 4
"""Reasons one result gives: what fits one line under it."""


def tell_why(
    held: Held,
    said: Said,
    has_title: bool,
    wanted: Sequence[Wanted],
    praised: Sequence[str],
) -> tuple[str, ...]:
    """Return what speaks for a result, strongest first; never nothing.

    Args:
        held: what was found.
        said: where it says what is wanted.
        has_title: whether the talk's title says all of it.
        wanted: what is wanted, may be nothing.
        praised: what is good about the explanation.
    """
    told = list(praised[: _SHOWN - 1])
    if held.curated and CHOSEN not in told:
        told.append(PICKED)
    if wanted and len(told) < _SHOWN:
        if has_title:
            told.append(WHOLE_TALK)
        elif not told:
            told.append(ALL_SAID if said.has_all else SOME_SAID if any(said.spans) else WRITTEN)
    return tuple(dict.fromkeys(told))

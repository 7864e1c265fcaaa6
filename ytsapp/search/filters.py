"""Filters of a query: which talks its results may come from."""

import re
from dataclasses import dataclass
from datetime import date

from ytsapp.search.grammar_lexemes import KEYS

CAPTIONS = ("manual", "auto")
"""Written by a person, or heard by a machine."""

_BARE = re.compile(r"[\w@-](?:[\w@:./-]*[\w-])?")
_DATE = re.compile(r"([12][0-9]{3})(?:[-/]([0-9]{1,2})(?:[-/]([0-9]{1,2}))?)?")
_YEAR = re.compile(r"[12][0-9]{3}")


@dataclass(frozen=True, slots=True)
class Filters:
    """All of them have to hold; where one names several values, any of those.

    Names are as typed: whether the corpus has them is found out where the corpus is known.

    Attributes:
        topic: topic hubs, by slug or title.
        channel: channels, by name.
        speaker: speakers, by name.
        talk: talks, by `video_id` or title.
        captions: kinds of captions, out of `CAPTIONS`.
        year: years of publication.
        after: first day of publication that counts.
        before: first day of publication that does not count any more.
    """

    topic: tuple[str, ...] = ()
    channel: tuple[str, ...] = ()
    speaker: tuple[str, ...] = ()
    talk: tuple[str, ...] = ()
    captions: tuple[str, ...] = ()
    year: tuple[int, ...] = ()
    after: date | None = None
    before: date | None = None

    def __str__(self) -> str:
        """Write them as in a query."""
        written = []
        for key in KEYS:
            held = getattr(self, key)
            for value in held if isinstance(held, tuple) else filter(None, [held]):
                bare = _BARE.fullmatch(str(value))
                written.append(f"{key}:{value}" if bare else f'{key}:"{value}"')
        return " ".join(written)


NO_FILTERS = Filters()


def read_date(text: str) -> date | None:
    """Return the first day of a year, month or day written year first; None for other text.

    As Google reads them, ``after:2024`` begins with 2024 and ``before:2024`` ends before it.
    """
    found = _DATE.fullmatch(text)
    if found is None:
        return None
    year, month, day = (int(number or 1) for number in found.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return None


def read_year(text: str) -> int | None:
    """Return a year of four digits; None for other text."""
    return int(text) if _YEAR.fullmatch(text) else None


def read_captions(text: str) -> str | None:
    """Return one of `CAPTIONS`; None for other text."""
    kind = text.lower()
    return kind if kind in CAPTIONS else None

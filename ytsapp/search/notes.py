"""What a reader is told about their own query."""

from dataclasses import dataclass

_LONGEST_SHOWN = 40
"""Characters of a query repeated in a sentence: enough to know the place by."""


@dataclass(frozen=True, slots=True)
class Note:
    """One thing that was ignored or changed.

    Attributes:
        sentence: what was done, and how to write it where there is a way. Plain text that holds
            words of the reader's: whoever makes a page of it has to escape it.
        about: the part of the query it is about; "" for the whole.
    """

    sentence: str
    about: str = ""


def tell_ignored(part: str, why: str) -> Note:
    """Return a note that a part of a query was ignored."""
    return Note(f"{quote(part)} was ignored: {why}", part)


def quote(part: str) -> str:
    """Return a part of a query in quotation marks, cut where it is long."""
    shown = part if len(part) <= _LONGEST_SHOWN else f"{part[: _LONGEST_SHOWN - 1].rstrip()}…"
    return f"“{shown}”"

"""Takes in the filters of a query, and says which were left out and how to write them."""

from dataclasses import replace
from typing import Any

from ytsapp.search.filters import Filters, read_captions, read_date, read_year
from ytsapp.search.grammar_lexemes import Setting
from ytsapp.search.notes import Note, tell_ignored

_LONGEST_NAME = 100
"""Characters. A title on YouTube has at most as many."""

_TOO_LONG = f"no name has more than {_LONGEST_NAME} characters."
_NEGATED = "a filter keeps what it names and takes no minus."
_HOW_TO_WRITE = {
    "captions": "write captions:manual or captions:auto.",
    "year": "write year:2024, or after:2022 before:2025 for the years between.",
    "after": "write after:2024, after:2024-05 or after:2024-05-01.",
    "before": "write before:2024, before:2024-05 or before:2024-05-01.",
}
"""What is said of a value that cannot be read. Any text may be a name."""


def add_filter(filters: Filters, setting: Setting, notes: list[Note]) -> Filters:
    """Return filters with one more; `notes` grows by what cannot be used of it."""
    if setting.minus:
        notes.append(tell_ignored(setting.text, _NEGATED))
        return filters
    for value in setting.values:
        written = f"{setting.key}:{value}"
        if len(value) > _LONGEST_NAME:
            notes.append(tell_ignored(written, _TOO_LONG))
            continue
        added = _add_value(filters, setting.key, value, notes)
        if added is None:
            notes.append(tell_ignored(written, _HOW_TO_WRITE[setting.key]))
        filters = added or filters
    return filters


def find_contradiction(filters: Filters) -> Note | None:
    """Return what is said of filters that no day of publication can pass."""
    after, before = filters.after, filters.before
    if after is None or before is None or after < before:
        return None
    return Note(f"No talk can match: no day is from {after} on and before {before}.")


def _add_value(filters: Filters, key: str, value: str, notes: list[Note]) -> Filters | None:
    """Return filters with a value of one added, or None where it cannot be read."""
    if key in ("after", "before"):
        return _add_date(filters, key, value, notes)
    read: str | int | None = value
    if key == "year":
        read = read_year(value)
    elif key == "captions":
        read = read_captions(value)
    if read is None:
        return None
    changed: dict[str, Any] = {key: tuple(dict.fromkeys([*getattr(filters, key), read]))}
    return replace(filters, **changed)


def _add_date(filters: Filters, key: str, value: str, notes: list[Note]) -> Filters | None:
    day = read_date(value)
    if day is None:
        return None
    held = getattr(filters, key) or day
    loose, tight = sorted([held, day], reverse=key == "before")
    if loose != tight:
        notes.append(tell_ignored(f"{key}:{loose}", f"{key}:{tight} is narrower."))
    changed: dict[str, Any] = {key: tight}
    return replace(filters, **changed)

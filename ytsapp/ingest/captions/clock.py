"""Times as caption files write them, in milliseconds."""

import re
from collections.abc import Sequence

from ytsapp.domain.errors import CaptionError

MAX_MS = 48 * 3_600_000
"""48 hours: four times the longest recording YouTube takes; a later time is a damaged one."""

_LONGEST_SHOWN = 40
"""Characters of a wrong value an error repeats: a time is a third of that."""

_EXACT = re.compile(r"(?:(?:[0-9]{1,2}+:)?[0-5][0-9]:[0-5][0-9][.,][0-9]{3}\n)*+")
_ANY = re.compile(r"(?:([0-9]{1,4}):)?([0-9]{1,4}):([0-9]{1,2})(?:[.,]([0-9]{1,9}))?")
_NUMBER = re.compile(r"-?[0-9]{1,15}(?:\.[0-9]{1,15})?")
_NOT_DIGITS = str.maketrans("", "", ":.,")

_SHIFTS = {
    hours * 100 + minutes: hours * 3_600_000 + minutes * 60_000 - (hours * 100 + minutes) * 100_000
    for hours in range(100)
    for minutes in range(60)
}
"""What to add to a time whose digits are read as one number, to have milliseconds; by ``hhmm``."""


def clock_ms(time: str) -> int:
    """Return the milliseconds of ``h:mm:ss.mmm``; hours and fraction may be missing.

    Raises:
        CaptionError: the time cannot be read, is negative or beyond 48 hours.
    """
    found = _ANY.fullmatch(time)
    if found is None:
        if time.startswith("-") and _ANY.fullmatch(time[1:]):
            raise CaptionError(f"time {time} is negative; captions start at 0 or later")
        raise CaptionError(f"time {shown(time)} cannot be read; write it as 00:01:02.345")
    hours, minutes, seconds, fraction = found.groups()
    if int(seconds) > 59 or (hours and int(minutes) > 59):
        raise CaptionError(f"time {time} has more than 59 minutes or seconds; correct it")
    ms = (int(hours or 0) * 60 + int(minutes)) * 60_000 + int(seconds) * 1000
    return within_limit(ms + int((fraction or "")[:3].ljust(3, "0")), time)


def clock_list(times: Sequence[str]) -> list[int]:
    """Return what `clock_ms` makes of each time, several times as fast.

    Raises:
        CaptionError: one of them cannot be read; it does not say which.
    """
    lines = "\n".join(times)
    if not times or _EXACT.fullmatch(f"{lines}\n") is None:
        return [clock_ms(time) for time in times]
    found = [
        ms + _SHIFTS[ms // 100_000] for ms in map(int, lines.translate(_NOT_DIGITS).split("\n"))
    ]
    within_limit(max(found), "of a cue")
    return found


def number_ms(value: object, unit_ms: int, what: str) -> int:
    """Return the milliseconds of a number, or of one written out, as JSON and XML hold them.

    Args:
        value: what the file holds.
        unit_ms: 1000 where the format counts seconds, 1 where it counts milliseconds.
        what: names the value in an error, as "start of segment 3".

    Raises:
        CaptionError: it is no number, negative or beyond 48 hours.
    """
    if isinstance(value, str) and _NUMBER.fullmatch(value.strip()):
        value = float(value)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise CaptionError(f"{what} is {shown(value)}; it must be a number")
    if not 0 <= value <= MAX_MS / unit_ms:  # also refuses NaN and infinity
        raise CaptionError(f"{what} is {shown(value)}; times lie between 0 and 48 hours")
    return round(value * unit_ms)


def span_end(start: int, duration: object, unit_ms: int, what: str) -> int | None:
    """Return when a cue ends that is given by its duration; None where that is left out.

    Args:
        start: milliseconds.
        duration: as for `number_ms`, or None.
        unit_ms: as for `number_ms`.
        what: names the cue in an error.

    Raises:
        CaptionError: the duration is no number or negative, or the end beyond 48 hours.
    """
    if duration is None:
        return None
    length = number_ms(duration, unit_ms, f"duration of {what}")
    return within_limit(start + length, f"at the end of {what}")


def within_limit(ms: int, time: str) -> int:
    """Return the milliseconds again.

    Raises:
        CaptionError: they are beyond 48 hours; `time` names them in the error.
    """
    if ms > MAX_MS:
        raise CaptionError(f"time {time} is beyond 48 hours; no talk is that long, correct it")
    return ms


def shown(value: object) -> str:
    """Return a wrong value as an error repeats it: quoted, and cut where it is long."""
    text = repr(value)
    return text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"

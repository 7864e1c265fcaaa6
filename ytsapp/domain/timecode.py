"""Seconds as people and machines write them."""

import re

from ytsapp.domain.errors import TimecodeError

LONGEST_S = 999_999
"""The last second that can be addressed: eleven days, six digits of a moment id."""

_SECONDS = re.compile(r"(?P<s>[0-9]{1,6})(?:\.[0-9]{0,9})?")
_UNITS = re.compile(
    r"(?=[0-9])(?:(?P<h>[0-9]{1,3})h)?(?:(?P<m>[0-9]{1,5})m)?"
    r"(?:(?P<s>[0-9]{1,6})(?:\.[0-9]{0,9})?s?)?"
)
_CLOCK = re.compile(
    r"(?:(?P<h>[0-9]{1,3}):(?P<m>[0-5]?[0-9])|(?P<minutes>[0-9]{1,5})):"
    r"(?P<s>[0-5]?[0-9])(?:\.[0-9]{0,9})?"
)


def format_timecode(seconds: int) -> str:
    """Return seconds as a player shows them: ``2:56``, ``1:02:03``."""
    hours, rest = divmod(seconds, 3600)
    minutes, secs = divmod(rest, 60)
    return f"{hours}:{minutes:02d}:{secs:02d}" if hours else f"{minutes}:{secs:02d}"


def iso_duration(seconds: int) -> str:
    """Return seconds as an ISO 8601 duration, the form schema.org asks for: ``PT18M34S``."""
    hours, rest = divmod(seconds, 3600)
    minutes, secs = divmod(rest, 60)
    return "PT" + (f"{hours}H" if hours else "") + (f"{minutes}M" if minutes else "") + f"{secs}S"


def parse_timecode(text: str) -> int:
    """Return the second that a written time means; a fraction of a second is left out.

    Understood are plain seconds (``90``, ``90.5``), units (``90s``, ``1m30s``, ``1h2m3s``, as
    YouTube writes them), what a clock shows (``1:30``, ``1:02:03``), and the time of a media
    fragment (``npt:90``, ``10,20``, ``,20``), of which only the start counts.

    Raises:
        TimecodeError: the text is no such time, or lies past `LONGEST_S`.
    """
    written = text.strip().lower().removeprefix("npt:")
    start, comma, _ = written.partition(",")
    start = start.strip() or ("0" if comma else "")
    for form in (_SECONDS, _UNITS, _CLOCK):
        found = form.fullmatch(start)
        if found:
            break
    else:
        raise TimecodeError(
            f"{_shown(text)} is no time; write seconds (90), 1m30s, 1:30 or 1:02:03"
        )
    parts = found.groupdict()
    minutes = parts.get("m") or parts.get("minutes")
    second = int(parts.get("h") or 0) * 3600 + int(minutes or 0) * 60 + int(parts.get("s") or 0)
    if second > LONGEST_S:
        raise TimecodeError(f"{_shown(text)} is later than any talk lasts; write an earlier time")
    return second


def _shown(text: str) -> str:
    """Return text as an error names it: hostile input may be a megabyte long."""
    return repr(text if len(text) <= 20 else f"{text[:19]}…")

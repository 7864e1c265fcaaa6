"""Text formats whose cues begin with a line of two times: all that VTT, SRT and SBV share."""

import re
from dataclasses import dataclass

from ytsapp.domain.errors import CaptionError
from ytsapp.ingest.captions.clock import clock_list, clock_ms, shown
from ytsapp.ingest.captions.cue_list import close_ends

ARROW_LINE = r" *+(-?[0-9]++:[0-9:.,]++) *+--> *+(-?[0-9][0-9:.,]*+)[^\n]*+"
"""A timing line of VTT and SRT; its groups are the two times, checked later, all at once."""

ARROW_EXAMPLE = "00:01:02.345 --> 00:01:04.567"

_ALMOST = re.compile(
    r"\n *+(-?[0-9]++[:.,;](?:[^\n]*-->"
    r"|[0-9:]++[.,][0-9]{3} *+(?:[0-9]++:[0-9]|[^\w\s][^\n]*[0-9]))[^\n]*)"
)
"""A line that begins with a number and has an arrow; or that begins with a time to the millisecond,
and goes on as timing lines do: with another time, or with a sign and a number."""


@dataclass(frozen=True, slots=True)
class Blocks:
    """A caption file cut at its timing lines; the lists have one entry a cue.

    Attributes:
        head: text before the first cue.
        counters: number of the cue; None where it has none. Empty for a pattern without one.
        starts: milliseconds.
        ends: milliseconds; the next start where the file leaves one out.
        bodies: text up to where the next cue begins.
    """

    head: str
    counters: list[str | None]
    starts: list[int]
    ends: list[int]
    bodies: list[str]


def split_blocks(text: str, pattern: re.Pattern[str], example: str) -> Blocks:
    r"""Return the text cut at its timing lines.

    Args:
        text: the file's text with a ``\n`` put in front.
        pattern: matches from the ``\n`` in front of a cue to the end of its timing line. Its last
            two groups are start and end; one before them is the cue's number.
        example: a timing line as it should be, for errors.

    Raises:
        CaptionError: a time is negative or beyond 48 hours; or a line is too damaged to be taken
            for a timing line, but is no words either.
    """
    head, *parts = pattern.split(text)
    stride = pattern.groups + 1
    counters = parts[0::stride] if stride == 4 else []
    starts, ends = parts[stride - 3 :: stride], parts[stride - 2 :: stride]
    bodies = parts[stride - 1 :: stride]
    if _ALMOST.search("".join([head, *bodies])):  # each of them begins with a line feed
        raise _find_damaged_line(text, pattern, [head, *bodies], example)
    try:
        if None in ends:
            starts_ms = clock_list(starts)
            ends_ms = close_ends(starts_ms, [clock_ms(end) if end else None for end in ends])
        else:
            times = clock_list([*starts, *ends])
            starts_ms, ends_ms = times[: len(starts)], times[len(starts) :]
    except CaptionError:
        raise _find_wrong_time(text, pattern) from None
    return Blocks(head, counters, starts_ms, ends_ms, bodies)


def _find_damaged_line(
    text: str, pattern: re.Pattern[str], bodies: list[str], example: str
) -> CaptionError:
    begins = [0, *(match.end() for match in pattern.finditer(text))]
    for begin, body in zip(begins, bodies, strict=True):
        if line := _ALMOST.search(body):
            return CaptionError(
                f"times {shown(line[1].strip())} cannot be read; write them as {example}",
                _line_at(text, begin + line.start(1)),
            )
    raise AssertionError("damage in all the text is in one of its parts")


def _find_wrong_time(text: str, pattern: re.Pattern[str]) -> CaptionError:
    for match in pattern.finditer(text):
        for group in (pattern.groups - 1, pattern.groups):
            if match[group] is not None:
                try:
                    clock_ms(match[group])
                except CaptionError as error:
                    return CaptionError(error.reason, _line_at(text, match.start(group)))
    raise AssertionError("a list of times fails only where one of them does")


def _line_at(text: str, at: int) -> int:
    # The text has a line feed in front of the file's own.
    return text.count("\n", 0, at)

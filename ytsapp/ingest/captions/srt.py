"""SubRip (.srt): numbered cues, ``00:00:01,000 --> 00:00:02,000``."""

import re

from ytsapp.domain.cue import Captions
from ytsapp.ingest.captions.cue_list import make_cues
from ytsapp.ingest.captions.plain_text import plain_all, scrub
from ytsapp.ingest.captions.timing_lines import (
    ARROW_EXAMPLE,
    ARROW_LINE,
    Blocks,
    split_blocks,
)

_CUE = re.compile(rf"\n(?: *+([0-9]{{1,9}}+) *+\n)?{ARROW_LINE}")
_NUMBER = re.compile(r"[0-9]{1,9}")


def parse_srt(text: str) -> Captions:
    """Return the cues of a SubRip file, its numbers and blank lines where they are or not.

    Raises:
        CaptionError: a time is damaged, negative or beyond 48 hours.
    """
    text = f"\n{scrub(text)}\n"
    blocks = split_blocks(text, _CUE, ARROW_EXAMPLE)
    bodies = _sort_numbers(blocks) if None in blocks.counters else blocks.bodies
    if bodies and _set_off_number(bodies[-1]) == str(len(bodies) + 1):
        bodies[-1] = _without_last_line(bodies[-1])  # of a cue that was cut off
    return Captions(make_cues(blocks.starts, blocks.ends, plain_all(bodies)), "srt")


def _sort_numbers(blocks: Blocks) -> list[str]:
    """Return the bodies of cues some of which lack a number.

    In a file without numbers, one in front of a cue is the last line of the text before it. In
    a file with numbers, a cue that lacks its own may have it a blank line earlier.
    """
    bodies = blocks.bodies.copy()
    if not _is_numbered(blocks):
        for n, counter in enumerate(blocks.counters[1:]):
            bodies[n] += f"\n{counter or ''}"
        return bodies
    count = int(blocks.counters[0] or _set_off_number(f"\n\n{blocks.head}") or 1)
    for n, counter in enumerate(blocks.counters[1:]):
        if counter is None and _set_off_number(bodies[n]) == str(count + 1):
            bodies[n] = _without_last_line(bodies[n])
            counter = str(count + 1)
        count = int(counter or count)
    return bodies


def _is_numbered(blocks: Blocks) -> bool:
    if blocks.counters[0] is not None or _set_off_number(f"\n\n{blocks.head}"):
        return True
    in_place = sum(counter == str(n) for n, counter in enumerate(blocks.counters, 1))
    return 2 * in_place > len(blocks.counters) - 1


def _set_off_number(body: str) -> str:
    """Return the number that a text ends with, a blank line before and after it; "" for none."""
    text = body.rstrip()
    above, _, last = text.rpartition("\n")
    set_off = above.rstrip(" ").endswith("\n") and "\n" in body[len(text) :]
    number = last.strip()
    return number if set_off and _NUMBER.fullmatch(number) else ""


def _without_last_line(body: str) -> str:
    return body.rstrip().rpartition("\n")[0]

"""Lines of a transcript: short enough to follow with the eye while they are said."""

import re
from dataclasses import dataclass

ROW = 42
"""Characters of one row of subtitles, as broadcasters set them (EBU, BBC, Netflix)."""

LONGEST = 2 * ROW
"""Characters of a line: two rows, which is what subtitles show at once; some six seconds."""

_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*\s+")


@dataclass(frozen=True, slots=True)
class Line:
    """Words that are marked together while they are said.

    Attributes:
        offset: where it begins in the text it belongs to, in characters.
        start_ms: when its first word starts, milliseconds of the talk.
        end_ms: when its last word ends.
    """

    offset: int
    start_ms: int
    end_ms: int


def cut_lines(text: str, first: int = 0, last: int | None = None) -> list[tuple[int, int]]:
    """Cut text between two offsets into lines; returns where each begins and ends.

    A line ends with a sentence, and inside one only where it would be longer than `LONGEST`.
    Sentences that fit into one row together are one line. No line is empty, nor begins or ends
    in white space.
    """
    last = len(text) if last is None else last
    ends = [found.end() for found in _SENTENCE_END.finditer(text, first, last)]
    lines: list[tuple[int, int]] = []
    begin = first
    for end in (*ends, last):
        sentence = _trimmed(text, begin, end)
        begin = end
        if sentence is None:
            continue
        if lines and sentence[1] - lines[-1][0] <= ROW:
            lines[-1] = (lines[-1][0], sentence[1])
        else:
            lines += _cut_sentence(text, *sentence)
    return lines


def _cut_sentence(text: str, begin: int, end: int) -> list[tuple[int, int]]:
    """Cut a sentence into as few lines as hold it, of about one length, between its words."""
    pieces: list[tuple[int, int]] = []
    while end - begin > LONGEST:
        rest = -(-(end - begin) // LONGEST)
        at = text.rfind(" ", begin + 1, begin + (end - begin) // rest + 1)
        at = at if at > begin else text.find(" ", begin + LONGEST, end)
        if at < 0:
            break  # one word longer than a line
        piece = _trimmed(text, begin, at)
        if piece is not None:
            pieces.append(piece)
        begin = at + 1
    last = _trimmed(text, begin, end)
    return pieces if last is None else [*pieces, last]


def _trimmed(text: str, begin: int, end: int) -> tuple[int, int] | None:
    words = text[begin:end]
    stripped = words.strip()
    if not stripped:
        return None
    begin += words.index(stripped[0])
    return begin, begin + len(stripped)

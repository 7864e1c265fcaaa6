"""Rolls spoken lines into the shapes in which captions repeat themselves.

Each shape shows every line at least twice, or every word; what was said is known from the lines.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from ytsapp.domain.cue import Captions, Cue

STANDING_MS = 10


@dataclass(frozen=True)
class Line:
    """A line as it is said, with the start of each of its words."""

    words: tuple[str, ...]
    starts_ms: tuple[int, ...]
    end_ms: int

    @property
    def text(self) -> str:
        return " ".join(self.words)

    @property
    def start_ms(self) -> int:
        return self.starts_ms[0]


def lines_of(cues: Sequence[Cue]) -> list[Line]:
    """Return real cues as lines that follow each other, with the words evenly spread."""
    ends = [cue.start_ms for cue in cues[1:]] + [cues[-1].end_ms]
    lines = []
    for cue, following in zip(cues, ends, strict=True):
        words = cue.text.split()
        end = max(following, cue.start_ms + 4 * STANDING_MS * len(words))
        lines.append(spread(words, max(cue.start_ms, lines[-1].end_ms if lines else 0), end))
    return lines


def spread(words: Sequence[str], start_ms: int, end_ms: int) -> Line:
    """Return a line whose words take the same time each, longer than a line stands still."""
    end_ms = max(end_ms, start_ms + 4 * STANDING_MS * len(words))
    step = (end_ms - STANDING_MS - start_ms) // len(words)
    return Line(tuple(words), tuple(start_ms + n * step for n in range(len(words))), end_ms)


def said(lines: Sequence[Line]) -> list[str]:
    return [word for line in lines for word in line.words]


def tagged(lines: Sequence[Line]) -> Captions:
    """YouTube's automatic captions: new lines have word times, and stand still for 10 ms."""
    return Captions(tuple(_two_lines(lines, timed=True)), "vtt")


def untagged(lines: Sequence[Line]) -> Captions:
    """The same converted to a format without word times."""
    return Captions(tuple(_two_lines(lines, timed=False)), "srt")


def joined(lines: Sequence[Line]) -> Captions:
    """The same with the two lines of a cue made one."""
    cues = _two_lines(lines, timed=False)
    return Captions(
        tuple(Cue(c.start_ms, c.end_ms, c.text.replace("\n", " ")) for c in cues), "srt"
    )


def without_standing(lines: Sequence[Line]) -> Captions:
    """Converted, with cues too short to be read left out: two lines, one of them new."""
    return roll_up(lines, 2)


def roll_up(lines: Sequence[Line], height: int = 3) -> Captions:
    """A display of some lines on which one moves up for each new one."""
    cues = []
    for n, line in enumerate(lines):
        shown = lines[max(0, n + 1 - height) : n + 1]
        cues.append(Cue(line.start_ms, line.end_ms, "\n".join(each.text for each in shown)))
    return Captions(tuple(cues), "srt")


def growing(lines: Sequence[Line], above: bool = False) -> Captions:
    """Live captions: a line is shown again for each word, cleared or moved up when it is full."""
    cues = []
    for n, line in enumerate(lines):
        old = f"{lines[n - 1].text}\n" if above and n else ""
        ends = (*line.starts_ms[1:], line.end_ms)
        for count, (start, end) in enumerate(zip(line.starts_ms, ends, strict=True), 1):
            cues.append(Cue(start, end, old + " ".join(line.words[:count])))
    return Captions(tuple(cues), "srt")


def as_vtt(lines: Sequence[Line]) -> bytes:
    """The file YouTube writes of `tagged` captions."""
    blocks = ["WEBVTT\nKind: captions\nLanguage: en"]
    above = " "
    for line in lines:
        timed = line.words[0] + "".join(
            f"<{_clock(ms)}><c> {word}</c>"
            for word, ms in zip(line.words[1:], line.starts_ms[1:], strict=True)
        )
        still = line.end_ms - STANDING_MS
        blocks.append(f"{_times(line.start_ms, still)}\n{above}\n{timed}")
        blocks.append(f"{_times(still, line.end_ms)}\n{line.text}\n ")
        above = line.text
    return "\n\n".join(blocks).encode()


def _two_lines(lines: Sequence[Line], timed: bool) -> list[Cue]:
    cues = []
    above = ""
    for line in lines:
        offset, marks = len(above), []
        for word, ms in zip(line.words, line.starts_ms, strict=True):
            marks.append((offset, ms))
            offset += len(word) + 1
        still = line.end_ms - STANDING_MS
        # A line of one word has nothing to tag.
        kept = tuple(marks) if timed and len(marks) > 1 else ()
        cues.append(Cue(line.start_ms, still, above + line.text, marks=kept))
        cues.append(Cue(still, line.end_ms, line.text))
        above = f"{line.text}\n"
    return cues


def _times(start_ms: int, end_ms: int) -> str:
    return f"{_clock(start_ms)} --> {_clock(end_ms)} align:start position:0%"


def _clock(ms: int) -> str:
    return f"{ms // 3_600_000:02}:{ms // 60_000 % 60:02}:{ms // 1000 % 60:02}.{ms % 1000:03}"

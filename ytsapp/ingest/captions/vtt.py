"""WebVTT (.vtt), with YouTube's word times and speakers.

The `webvtt-py` package reads an eighth as fast as this and throws word times away.
"""

import re
from collections.abc import Iterator

from ytsapp.domain.cue import Captions, Cue
from ytsapp.domain.errors import CaptionError
from ytsapp.ingest.captions.clock import clock_list
from ytsapp.ingest.captions.cue_list import make_cues
from ytsapp.ingest.captions.language import language_tag
from ytsapp.ingest.captions.plain_text import plain, plain_all, plain_name, scrub
from ytsapp.ingest.captions.timing_lines import (
    ARROW_EXAMPLE,
    ARROW_LINE,
    split_blocks,
)
from ytsapp.ingest.captions.word_marks import Pieces, join_timed

_CUE = re.compile(rf"\n(?:\n(?!-?[0-9]++:[0-9:.,]*+ *+-->)[^\n]++\n)?{ARROW_LINE}")
"""A cue's name, the line before its times, is one only after an empty line; a line that holds one
space is no empty one, YouTube writes such lines inside cues."""

_ASIDE = re.compile(r"\n\n(?:NOTE|STYLE|REGION)(?=[ \n])[^\n]*+(?:\n(?![^\n]*-->)[^\n]++)*+")
_LANGUAGE = re.compile(r"^Language: *([^\n]+)", re.MULTILINE)
_VOICE = re.compile(r"<v(?:\.[^\s<>]*+)?+(?:\s++([^<>]*+))?+>|</v>")
_WORD_TIME = re.compile(r"<([0-9]+:[0-9:.,]*)>")


def parse_vtt(text: str) -> Captions:
    """Return the cues of a WebVTT file; one cue for each voice that speaks in it.

    Rolling captions come as they are shown, each line as often as the file repeats it.

    Raises:
        CaptionError: a time is damaged, negative or beyond 48 hours.
    """
    text = f"\n{scrub(text)}\n"
    if "NOTE" in text or "STYLE" in text or "REGION" in text:
        text = _ASIDE.sub(_blank, text)
    blocks = split_blocks(text, _CUE, ARROW_EXAMPLE)
    found = _LANGUAGE.search(blocks.head)
    language = language_tag(found[1]) if found else ""
    if "<" not in text:
        cues = make_cues(blocks.starts, blocks.ends, plain_all(blocks.bodies))
        return Captions(cues, "vtt", language)
    cues = tuple(
        [
            cue
            for start, end, body in zip(blocks.starts, blocks.ends, blocks.bodies, strict=True)
            for cue in _read_cue(start, max(start, end), body)
        ]
    )
    # Only machines time words in this format.
    return Captions(cues, "vtt", language, True if any(cue.marks for cue in cues) else None)


def _read_cue(start: int, end: int, body: str) -> Iterator[Cue]:
    speaker = ""
    parts = _VOICE.split(body) if "<v" in body or "</v" in body else [body]
    for n, part in enumerate(parts):
        if n % 2:
            speaker = plain_name(part or "")
            continue
        first, *rest = _WORD_TIME.split(part) if "<" in part else [part]
        text, marks = (
            join_timed(_cut_at_words(first, rest, start), start, end) if rest else (plain(part), ())
        )
        if text:
            yield Cue(start, end, text, speaker, marks)


def _cut_at_words(first: str, rest: list[str], start: int) -> Pieces:
    """Return a text in pieces, each with the time in front of it.

    Args:
        first: text in front of the first time.
        rest: times and the texts behind them, in turn.
        start: of the cue, milliseconds; said then is the first word of the line that the first
            time is in, which has none of its own.
    """
    texts = rest[1::2]
    try:
        times = clock_list(rest[0::2])
    except CaptionError:
        return [("".join([first, *texts]), None)]
    above, line_end, word = first.rpartition("\n")
    return [(above + line_end, None), (word, start), *zip(texts, times, strict=True)]


def _blank(aside: re.Match[str]) -> str:
    return "\n" * aside[0].count("\n")

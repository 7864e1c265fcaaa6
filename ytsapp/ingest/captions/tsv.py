"""Whisper's table (.tsv): start and end in milliseconds, text."""

import re

from ytsapp.domain.cue import Captions
from ytsapp.domain.errors import CaptionError
from ytsapp.ingest.captions.clock import MAX_MS
from ytsapp.ingest.captions.cue_list import make_cues
from ytsapp.ingest.captions.plain_text import plain_all, scrub

_HEADER = re.compile(r"\s*start\tend\ttext[^\S\n]*(?=\n|$)", re.IGNORECASE)
_FILLED_LINE = re.compile(r"^[^\n]*\S", re.MULTILINE)
_ROW = re.compile(r"^(-?[0-9]{1,9})\t(-?[0-9]{1,9})\t(.*)$", re.MULTILINE)
"""48 hours are nine digits of milliseconds; longer numbers are damage."""


def parse_tsv(text: str) -> Captions:
    """Return the cues of a Whisper table, with its header or without.

    Raises:
        CaptionError: a line is no row of such a table; a time is negative or beyond 48 hours.
    """
    header = _HEADER.match(text)
    table = header.end() if header else 0
    rows = _ROW.findall(text, table)
    starts, ends = [int(row[0]) for row in rows], [int(row[1]) for row in rows]
    filled = len(_FILLED_LINE.findall(text, table))
    if len(rows) != filled or (rows and not _are_within_limits(starts, ends)):
        raise _find_wrong_line(text, table)
    texts = plain_all([scrub(row[2]) for row in rows])
    return Captions(make_cues(starts, ends, texts), "tsv", automatic=True)


def _are_within_limits(starts: list[int], ends: list[int]) -> bool:
    return min(min(starts), min(ends)) >= 0 and max(max(starts), max(ends)) <= MAX_MS


def _find_wrong_line(text: str, table: int) -> CaptionError:
    first = text.count("\n", 0, table) + 1
    for number, line in enumerate(text[table:].split("\n"), first):
        row = _ROW.fullmatch(line)
        if row is None and line.strip():
            return CaptionError(
                "is no row of Whisper's table; write start and end in whole milliseconds and the "
                "text, with tabs between them",
                number,
            )
        if row and not _are_within_limits([int(row[1])], [int(row[2])]):
            return CaptionError("times lie between 0 and 48 hours; correct them", number)
    raise AssertionError("a table is wrong only where one of its lines is")

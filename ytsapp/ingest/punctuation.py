"""Finds sentences where captions have punctuation."""

import re
from collections.abc import Iterator

from ytsapp.ingest.phrasing import opens_sentences

_SENTENCE_END = re.compile(r"[.!?…。！？]+[\"'”’)\]»]* (?=\S)")

_ABBREVIATIONS = frozenset("e.g i.e vs dr mr mrs ms prof st cf al approx resp".split())
"""What a full stop hardly ever ends a sentence after."""

_BEFORE_NUMBERS = frozenset("no fig eq vol ch sec p pp".split())
"""The same where a number follows: "No. 5", but "They said no."."""

_LOWER_CASE_SHARE = 0.3
"""Share of full stops with a small letter behind them from which on a text counts as written in
small letters. In other texts it is 0.04 and seldom more: "e.g. this", "pgvector"."""


def sentence_starts(text: str) -> Iterator[int]:
    """Yield the offset of each sentence but the first."""
    ends = [match.span() for match in _SENTENCE_END.finditer(text)]
    small = sum(text[start] == "." and text[at].islower() for start, at in ends)
    takes_small = small > _LOWER_CASE_SHARE * len(ends)
    for start, at in ends:
        if text[start] != ".":
            yield at
        elif text[at].islower() and not takes_small:
            continue
        elif text[start + 1] == ".":  # "..." goes on as often as not; "I" has no small letter
            if text[at].isupper() and text[at : at + 2] != "I ":
                yield at
        elif not _is_abbreviation(text, start, at):
            yield at


def _is_abbreviation(text: str, stop: int, following: int) -> bool:
    word = text[text.rfind(" ", 0, stop) + 1 : stop].lower().lstrip("(\"'“‘[")
    if word in _ABBREVIATIONS:
        return True
    if word in _BEFORE_NUMBERS:
        return text[following].isdigit()
    initial = len(word) == 1 and word.isalpha() and word != "i"
    if initial or word[1:2] == ".":  # "J. Smith", "U.S. law", but "written in C. And then"
        end = text.find(" ", following)
        return not opens_sentences(text[following : end if end >= 0 else None])
    return False

"""What must hold of any file: cues that make sense, or one error with its reason."""

import re
import unicodedata

from ytsapp.domain.cue import Captions
from ytsapp.domain.errors import CaptionError
from ytsapp.ingest.captions.clock import MAX_MS
from ytsapp.ingest.captions.rank import RANK
from ytsapp.ingest.captions.read import looks_like_captions, parse_captions

TAG = re.compile(
    r"</?(?:[cbiu]|ruby)(?:\.[^\s<>]*)?>|</?(?:v|lang|font)(?:[. ][^<>]*)?>|<\d+:[\d:.]*>"
    r"|\{\\[^{}\n]*\}"
)
UNSEEN = (
    "\xa0\xad\u2003\u200b\u200c\u200d\u200e\u200f\u202a\u202e\u2060\u2066\u3000\ufeff\U000e0041"
)
NESTED = re.compile(rb"<[^>]*<|&|\\u00|\{[^}]*\{")
"""Where a tag inside a tag, or an escaped one, may leave one behind as words."""


def check(data: bytes, name: str) -> None:
    try:
        captions = parse_captions(data, name)
    except CaptionError as error:
        assert error.reason and "\n" not in error.reason and len(error.reason) < 300
        assert error.line is None or 1 <= error.line <= data.count(b"\n") + data.count(b"\r") + 1
    else:
        check_captions(captions, marked_up=bool(NESTED.search(data)))
    assert looks_like_captions(data, name) in (True, False)


def is_unseen(character: str) -> bool:
    kind = unicodedata.category(character)
    return kind in ("Cc", "Cs", "Zl", "Zp") or (kind in ("Zs", "Cf") and character in UNSEEN)


def check_captions(captions: Captions, marked_up: bool) -> None:
    assert captions.cues
    assert captions.format in RANK
    assert re.fullmatch(r"|[A-Za-z]{2,3}(-[A-Za-z0-9]+)*", captions.language)
    for cue in captions.cues:
        assert 0 <= cue.start_ms <= cue.end_ms <= MAX_MS
        lines = cue.text.split("\n")
        assert all(line and line == line.strip() and "  " not in line for line in lines)
        assert not any(map(is_unseen, "".join([*lines, cue.speaker])))
        assert marked_up or not TAG.search(cue.text)
        offsets = [offset for offset, _ in cue.marks]
        times = [ms for _, ms in cue.marks]
        assert offsets == sorted(set(offsets)) and times == sorted(times)
        assert all(0 <= at < len(cue.text) and not cue.text[at].isspace() for at in offsets)
        assert all(cue.start_ms <= ms <= cue.end_ms for ms in times)

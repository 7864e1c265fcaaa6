"""Caption files of tests: those beside this module, and the real ones where they are at hand."""

from pathlib import Path

import pytest

from ytsapp.domain.cue import Captions
from ytsapp.domain.errors import CaptionError
from ytsapp.ingest.captions.read import parse_captions
from ytsapp.settings import ROOT

FIXTURES = Path(__file__).parent / "fixtures"
NAMES = sorted(path.name for path in FIXTURES.iterdir())
REAL = ROOT.parent / "shared" / "corpus" / "transcripts"
needs_real = pytest.mark.skipif(not REAL.is_dir(), reason=f"no real captions at {REAL}")


def read(name: str) -> Captions:
    """Return what a fixture says."""
    return parse_captions((FIXTURES / name).read_bytes(), name)


def parse(text: str, ending: str) -> Captions:
    """Return what a text says, in a file with this ending."""
    return parse_captions(text.encode(), f"talk{ending}")


def refusal(data: str | bytes, name: str) -> CaptionError:
    """Return the error a file is refused with."""
    with pytest.raises(CaptionError) as caught:
        parse_captions(data.encode() if isinstance(data, str) else data, name)
    return caught.value


def rows(captions: Captions) -> list[tuple[int, int, str]]:
    """Return start, end and text of each cue."""
    return [(cue.start_ms, cue.end_ms, cue.text) for cue in captions.cues]


def words(captions: Captions) -> list[str]:
    """Return all words in order."""
    return " ".join(cue.text for cue in captions.cues).split()


def timed_words(captions: Captions) -> list[list[tuple[str, int]]]:
    """Return each cue's marks, as the word that stands there and its milliseconds."""
    return [[(cue.text[at:].split()[0], ms) for at, ms in cue.marks] for cue in captions.cues]

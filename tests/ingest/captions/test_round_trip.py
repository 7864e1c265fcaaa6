"""Cues written as each text format has them read back as they were."""

from html import escape

from hypothesis import given
from hypothesis import strategies as st

from tests.ingest.captions.files import parse
from ytsapp.domain.cue import Cue
from ytsapp.ingest.captions.clock import MAX_MS

LETTERS = "abcXYZ éß漢🍞 0123456789 .,:;!?'\"-–—&<>[]()%$#@*/+="
LINE = (
    st.text(st.sampled_from(LETTERS), max_size=30)
    .map(lambda text: " ".join(text.split()))
    .filter(lambda text: text and "-->" not in text)
)
TIMES = st.tuples(st.integers(0, MAX_MS), st.integers(0, MAX_MS)).map(sorted)


@st.composite
def cues(draw, lines=3):
    start, end = draw(TIMES)
    return Cue(start, end, "\n".join(draw(st.lists(LINE, min_size=1, max_size=lines))))


CUES = st.lists(cues(), min_size=1, max_size=12)
LINES = st.lists(cues(lines=1), min_size=1, max_size=12)


def clock(ms, mark, hours="{:02d}"):
    return (
        f"{hours.format(ms // 3_600_000)}:{ms // 60_000 % 60:02d}:{ms // 1000 % 60:02d}"
        f"{mark}{ms % 1000:03d}"
    )


def escaped(text):
    """Return text with what tags and entities begin with escaped, once as editors do."""
    return escape(text, quote=False)


def as_vtt(said, named):
    blocks = ["WEBVTT\nKind: captions"]
    for number, cue in enumerate(said, 1):
        name = f"{number}\n" if named else ""
        times = f"{clock(cue.start_ms, '.')} --> {clock(cue.end_ms, '.')} align:start"
        blocks.append(f"{name}{times}\n{escaped(cue.text)}")
    return "\n\n".join(blocks)


def as_srt(said):
    blocks = (
        f"{number}\n{clock(cue.start_ms, ',')} --> {clock(cue.end_ms, ',')}\n{escaped(cue.text)}\n"
        for number, cue in enumerate(said, 1)
    )
    return "\n".join(blocks)


def as_sbv(said):
    return "\n".join(
        f"{clock(cue.start_ms, '.', '{}')},{clock(cue.end_ms, '.', '{}')}\n{escaped(cue.text)}\n"
        for cue in said
    )


def as_tsv(said):
    return "".join(f"{cue.start_ms}\t{cue.end_ms}\t{escaped(cue.text)}\n" for cue in said)


@given(CUES, st.booleans(), st.sampled_from(["\n", "\r\n", "\r"]))
def test_vtt_reads_back(said, named, end):
    assert parse(as_vtt(said, named).replace("\n", end), ".vtt").cues == tuple(said)


@given(CUES, st.sampled_from(["\n", "\r\n", "\r"]))
def test_srt_reads_back(said, end):
    assert parse(as_srt(said).replace("\n", end), ".srt").cues == tuple(said)


@given(CUES)
def test_sbv_reads_back(said):
    assert parse(as_sbv(said), ".sbv").cues == tuple(said)


@given(LINES, st.booleans())
def test_tsv_reads_back(said, headed):
    header = "start\tend\ttext\n" if headed else ""
    assert parse(header + as_tsv(said), ".tsv").cues == tuple(said)


@given(LINES)
def test_same_cues_are_the_same_in_every_format(said):
    files = {
        ".vtt": as_vtt(said, False),
        ".srt": as_srt(said),
        ".sbv": as_sbv(said),
        ".tsv": as_tsv(said),
    }
    for ending, text in files.items():
        assert parse(text, ending).cues == tuple(said), ending

from array import array
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.storage.builders import make_transcript
from ytsapp.domain.transcript import Transcript, Turn
from ytsapp.storage.compact import pack_transcript, unpack_transcript
from ytsapp.storage.errors import StorageError

MOST = 2**32 - 1
STEPS = st.lists(st.sampled_from([0, 1, 21, 255, 256, 65_535, 65_536, 2**24]), max_size=40)
ASCENDING = STEPS.map(lambda steps: array("I", accumulate(steps)))
ANY_TEXT = st.text(st.characters(exclude_categories=())).map(lambda text: text + "\0é𝄞\ud800")


@st.composite
def transcripts(draw) -> Transcript:
    turns = zip(draw(ASCENDING), draw(st.lists(ANY_TEXT | st.just(""))), strict=False)
    return Transcript(
        text=draw(ANY_TEXT | st.just("")),
        offsets=draw(ASCENDING),
        times_ms=draw(ASCENDING),
        turns=tuple(Turn(offset, speaker) for offset, speaker in turns),
    )


@given(transcripts())
def test_unpacked_is_what_was_packed(transcript):
    unpacked = unpack_transcript(pack_transcript(transcript))
    assert unpacked == transcript
    assert unpacked.offsets.typecode == unpacked.times_ms.typecode == "I"


def test_the_greatest_numbers_survive():
    transcript = Transcript("a", array("I", [0, MOST, MOST]), array("I", [MOST]))
    assert unpack_transcript(pack_transcript(transcript)) == transcript


def test_a_transcript_may_be_empty():
    empty = Transcript("", array("I"), array("I"))
    assert unpack_transcript(pack_transcript(empty)) == empty


def test_descending_times_are_refused():
    with pytest.raises(OverflowError):
        pack_transcript(Transcript("a b", array("I", [0, 3]), array("I", [5, 4])))


def test_any_flipped_bit_is_noticed():
    packed = pack_transcript(make_transcript())
    for at in range(len(packed)):
        damaged = bytearray(packed)
        damaged[at] ^= 1 << at % 8
        with pytest.raises(StorageError, match="ingest the talk again"):
            unpack_transcript(bytes(damaged))


def test_any_lost_end_is_noticed():
    packed = pack_transcript(make_transcript())
    for length in range(len(packed)):
        with pytest.raises(StorageError, match="ingest the talk again"):
            unpack_transcript(packed[:length])


def test_a_later_format_says_to_update():
    packed = pack_transcript(make_transcript())
    with pytest.raises(StorageError, match=r"format 2.*update YTS"):
        unpack_transcript(b"\x02" + packed[1:])


def test_an_hour_of_talk_takes_less_than_half():
    words = ("vectors", "rank", "documents", "because", "the", "answer", "wants", "a", "source")
    text = " ".join(words[at * at % 9] + words[at % 7] for at in range(4_000))
    marks = array("I", range(0, len(text), 20))
    times = array("I", (at * 1400 + at * at % 700 for at in range(len(marks))))
    packed = pack_transcript(Transcript(text, marks, times))
    assert len(packed) < (len(text) + 8 * len(marks)) / 2

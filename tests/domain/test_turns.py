from array import array

from hypothesis import given
from hypothesis import strategies as st

from ytsapp.domain.passage import Passage
from ytsapp.domain.transcript import Transcript, Turn
from ytsapp.domain.turns import Stretch, divide_by_turn


def passage(text, speaker="", start_ms=0):
    return Passage("v", start_ms, start_ms + 30_000, start_ms, text, speaker)


def transcript(text, *turns):
    return Transcript(text, array("I", [0, len(text)]), array("I", [0, 60_000]), turns)


def test_passage_without_a_transcript_is_one_stretch():
    (said,) = divide_by_turn([passage("a cat sleeps")], None)
    assert said == (Stretch("a cat sleeps"),)


def test_named_speaker_is_named_where_they_begin_and_not_again():
    first, second = divide_by_turn([passage("one two", "Ada"), passage("three", "Ada")], None)
    assert [part.takes_over for part in (*first, *second)] == [True, False]


def test_change_inside_a_passage_divides_it():
    text = "is it warm yes it is"
    (said,) = divide_by_turn(
        [passage(text, "Ada")], transcript(text, Turn(0, "Ada"), Turn(11, "Bo"))
    )
    assert said == (Stretch("is it warm", "Ada", True), Stretch("yes it is", "Bo", True))


def test_speaker_of_the_last_stretch_goes_on_into_the_next_passage():
    one, two = passage("is it warm yes", "Ada"), passage("it is", "Bo")
    turns = Turn(0, "Ada"), Turn(11, "Bo")
    _, said = divide_by_turn([one, two], transcript("is it warm yes it is", *turns))
    assert said == (Stretch("it is", "Bo", False),)


def test_change_that_names_nobody_is_a_change():
    text = "is it warm yes it is"
    (said,) = divide_by_turn([passage(text)], transcript(text, Turn(0, ""), Turn(11, "")))
    assert [(part.speaker, part.takes_over) for part in said] == [("", False), ("", True)]


def test_change_at_the_start_of_a_passage_counts():
    passages = [passage("is it warm"), passage("yes it is")]
    _, (said,) = divide_by_turn(passages, transcript("is it warm yes it is", Turn(11, "")))
    assert said.takes_over


def test_repeated_words_are_looked_for_after_the_passage_before():
    passages = [passage("yes yes"), passage("yes yes")]
    first, second = divide_by_turn(passages, transcript("yes yes yes yes", Turn(12, "Bo")))
    assert len(first) == 1
    assert [part.text for part in second] == ["yes", "yes"]


WORDS = st.lists(st.sampled_from(["yes", "no", "warm", "the"]), min_size=1, max_size=30)


@given(words=WORDS, cut=st.integers(0, 30), turns=st.sets(st.integers(0, 29)))
def test_stretches_hold_every_word_once(words, cut, turns):
    pieces = [" ".join(part) for part in (words[:cut], words[cut:]) if part]
    offsets = [len(" ".join(words[:n])) + (n > 0) for n in range(len(words))]
    whole = transcript(
        " ".join(words), *[Turn(offsets[n], "") for n in sorted(turns & {*range(len(words))})]
    )
    divided = divide_by_turn([passage(piece) for piece in pieces], whole)
    assert [" ".join(part.text for part in said) for said in divided] == pieces

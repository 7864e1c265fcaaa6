from array import array

from hypothesis import given
from hypothesis import strategies as st

from ytsapp.domain.lines import LONGEST, ROW, cut_lines
from ytsapp.domain.passage import Passage
from ytsapp.domain.transcript import Transcript, Turn
from ytsapp.domain.turns import divide_by_turn


def pieces(text, *span):
    return [text[begin:end] for begin, end in cut_lines(text, *span)]


def test_a_line_ends_with_its_sentence():
    first = "The oven was warm when the second baker came in."
    second = "Nobody had told her that the dough was still cold."
    assert pieces(f"{first} {second}") == [first, second]


def test_sentences_of_one_row_are_one_line():
    assert pieces("Yes. It is. Why not?") == ["Yes. It is. Why not?"]


def test_a_long_sentence_is_cut_between_words_into_lines_of_one_length():
    text = " ".join(["loaf"] * 40)
    found = pieces(text)
    assert len(found) == 3
    assert " ".join(found) == text
    assert max(map(len, found)) - min(map(len, found)) <= len("loaf ")


def test_only_the_span_asked_for_is_cut():
    assert pieces("one two three four", 4, 13) == ["two three"]


def test_nothing_has_no_lines():
    assert cut_lines("") == cut_lines("   ") == []


@given(st.text(alphabet="ab .!?…”\n\u00a0", max_size=600))
def test_every_word_is_in_one_line_and_none_is_long(text):
    found = pieces(text)
    assert "".join("".join(found).split()) == "".join(text.split())
    for piece in found:
        assert piece == piece.strip() != ""
        assert len(piece) <= LONGEST or len(max(piece.split(), key=len)) > ROW


def whole(text, *turns):
    """Return a transcript in which every character takes a tenth of a second."""
    return Transcript(text, array("I", [0, len(text)]), array("I", [0, 100 * len(text)]), turns)


def test_lines_of_a_passage_have_their_times():
    text = "It was cold at first. " + "The oven took an hour to warm up, and then it held."
    passage = Passage("v", 0, 100 * len(text), 0, text)
    ((said,),) = divide_by_turn([passage], whole(text))
    assert [(line.offset, line.start_ms) for line in said.lines] == [(0, 0), (22, 2200)]
    assert said.lines[-1].end_ms == 100 * len(text)


def test_lines_end_where_somebody_else_speaks():
    text = "is it warm yes it is"
    passage = Passage("v", 0, 2000, 0, text)
    (said,) = divide_by_turn([passage], whole(text, Turn(0, "Ada"), Turn(11, "Bo")))
    assert [(part.lines[0].start_ms, part.lines[-1].end_ms) for part in said] == [
        (0, 1000),
        (1100, 2000),
    ]


def test_lines_of_a_later_passage_are_those_of_its_own_words():
    text = "yes yes yes yes"
    passages = [Passage("v", 0, 700, 0, "yes yes"), Passage("v", 800, 1500, 0, "yes yes")]
    _, (said,) = divide_by_turn(passages, whole(text))
    assert said.lines[0].start_ms == 800


def test_without_a_transcript_no_times_are_known():
    ((said,),) = divide_by_turn([Passage("v", 0, 700, 0, "yes yes")], None)
    assert said.lines == ()


def test_a_passage_of_other_words_than_the_transcript_has_no_times():
    ((said,),) = divide_by_turn([Passage("v", 0, 700, 0, "no no")], whole("yes yes"))
    assert said.lines == ()

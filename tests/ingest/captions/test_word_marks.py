from hypothesis import given
from hypothesis import strategies as st

from ytsapp.ingest.captions.plain_text import plain
from ytsapp.ingest.captions.word_marks import find_words, join_timed

PARTS = st.sampled_from(["a", "bc", " ", "\n", "<i>", "</c>", "&lt;", "&nbsp;"])
PIECES = st.lists(
    st.tuples(st.lists(PARTS).map("".join), st.none() | st.integers(-5, 120)), max_size=8
)


def test_word_times_stand_at_the_words_whatever_the_space_between():
    pieces = [("one ", 0), (" two", 10), ("\n", 20), ("three", None), (" ", 40), ("four ", 50)]
    assert join_timed(pieces, 0, 100) == (
        "one two\nthree four",
        ((0, 0), (4, 10), (8, 20), (14, 50)),
    )


@given(PIECES)
def test_joined_pieces_are_their_plain_text_with_marks_in_order(pieces):
    text, marks = join_timed(pieces, 0, 100)
    assert text == plain("".join(piece for piece, _ in pieces))
    assert [at for at, _ in marks] == sorted({at for at, _ in marks})
    assert [ms for _, ms in marks] == sorted(ms for _, ms in marks)
    for at, ms in marks:
        assert 0 <= ms <= 100
        assert not text[at].isspace()


def test_words_of_a_list_are_found_past_those_the_text_spells_otherwise():
    text = "In 2024, bread is bread."
    words = [("In", 0), ("twenty", 5), ("bread", 10), ("is", None), ("bread.", 30)]
    assert find_words(text, words, 0, 100) == ((0, 0), (9, 10), (18, 30))


def test_word_is_not_looked_for_in_what_is_said_much_later():
    text = "one and then a great many words until gone"
    assert find_words(text, [("gone", 5), ("and", 7)], 0, 100) == ((4, 7),)


def test_times_outside_the_cue_or_running_back_mark_nothing():
    words = [("a", 50), ("b", 40), ("c", 200), ("d", 60)]
    assert find_words("a b c d", words, 10, 100) == ((0, 50), (6, 60))

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from ytsapp.search.vocabulary import MAX_COUNT, Vocabulary

SHORT = st.text("abc", min_size=1, max_size=7)
"""Three letters: words of chance are near each other."""


def vocabulary_of(*words):
    return Vocabulary.count_up((word, 1) for word in words)


def test_counts_are_those_given():
    vocabulary = Vocabulary.count_up([("index", 30), ("a", 900), ("query", 4)])
    assert [vocabulary.count(word) for word in ("index", "a", "query")] == [30, 900, 4]
    assert len(vocabulary) == 3
    assert vocabulary.most == 900


def test_word_nobody_says_counts_nothing():
    vocabulary = vocabulary_of("index")
    assert vocabulary.count("indexes") == 0
    assert vocabulary.count("inder") == 0
    assert vocabulary.count("") == 0
    assert "index" in vocabulary
    assert "inder" not in vocabulary


def test_word_given_twice_is_summed():
    assert Vocabulary.count_up([("index", 3), ("index", 4)]).count("index") == 7


def test_more_passages_than_four_bytes_hold_are_cut():
    assert Vocabulary.count_up([("a", MAX_COUNT), ("a", 5)]).count("a") == MAX_COUNT


def test_what_is_no_word_or_never_said_is_left_out():
    vocabulary = Vocabulary.count_up([("", 3), ("two words", 3), ("line\n", 3), ("unsaid", 0)])
    assert len(vocabulary) == 0
    assert vocabulary.most == 0


def test_empty_vocabulary_has_nothing_near():
    vocabulary = vocabulary_of()
    assert vocabulary.one_slip_away("index") == set()
    assert vocabulary.two_slips_away("indexes") == set()


def test_every_kind_of_slip_is_one_away():
    vocabulary = vocabulary_of(
        "tensor", "tensors", "tenor", "sensor", "tesnor", "tensro", "sensors"
    )
    assert vocabulary.one_slip_away("tensor") == {
        "tensor", "tensors", "tenor", "sensor", "tesnor", "tensro",
    }  # fmt: skip


@given(st.lists(SHORT, max_size=40), SHORT)
def test_one_slip_away_misses_nothing_and_adds_nothing(words, typed):
    near = {word for word in words if OSA.distance(typed, word) <= 1}
    assert vocabulary_of(*words).one_slip_away(typed) == near


@given(st.lists(st.text("abc", min_size=4, max_size=9), max_size=40), st.text("abc", min_size=7))
def test_two_slips_away_has_all_with_a_whole_beginning_and_nothing_farther(words, typed):
    near = {word for word in words if OSA.distance(typed, word) <= 2}
    found = vocabulary_of(*words).two_slips_away(typed)
    assert found <= near
    assert found >= {word for word in near if word[:2] == typed[:2]}
    assert found >= {word for word in near if word[0] == typed[0] and word[-2:] == typed[-2:]}


def test_slips_in_the_middle_are_two_away():
    vocabulary = vocabulary_of("recommendation", "elasticsearch", "retrieval")
    assert vocabulary.two_slips_away("recomendaton") == {"recommendation"}
    assert vocabulary.two_slips_away("elesticserch") == {"elasticsearch"}


def test_words_of_any_script_are_near_each_other():
    assert vocabulary_of("поиск", "пояс").one_slip_away("поисг") == {"поиск"}

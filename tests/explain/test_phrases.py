from hypothesis import given
from hypothesis import strategies as st

from ytsapp.explain.phrases import compile_phrases


def found(phrases, line):
    return compile_phrases(phrases).findall(f" {line} ")


def test_whole_words_are_found_one_after_the_other():
    assert found(["is a", "because"], "is a is a because becauses") == ["is a", "is a", "because"]


def test_the_longest_phrase_wins():
    assert found(["is", "is a", "is a lot"], "this is a lot is a is") == ["is a lot", "is a", "is"]


def test_a_phrase_is_no_part_of_a_word():
    assert found(["cat"], "concat cats cat's") == []


def test_signs_of_regular_expressions_are_letters():
    assert found(["c++", "a.b"], "c++ axb a.b") == ["c++", "a.b"]


WORD = st.text("abc", min_size=1, max_size=3)
PHRASES = st.lists(st.lists(WORD, min_size=1, max_size=2).map(" ".join), min_size=1, max_size=8)


@given(PHRASES, st.lists(WORD, max_size=8))
def test_the_same_is_found_as_by_trying_every_phrase_at_every_word(phrases, words):
    expected, at = [], 0
    while at < len(words):
        here = [p for p in phrases if words[at : at + len(p.split())] == p.split()]
        longest = max(here, key=len, default="")
        expected += [longest] if longest else []
        at += max(1, len(longest.split()))
    assert found(phrases, " ".join(words)) == expected

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ytsapp.explain.spoken import FILLERS, HYPE, hear, line_of, spell


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Fine-tuning, or RAG?", ["fine", "tuning", "or", "rag"]),
        ("It’s “quoted” … don't", ["it's", "quoted", "don't"]),
        ("the ‘quoted’ 'word' isn't ''it''", ["the", "quoted", "word", "isn't", "it"]),
        ("", []),
        ("pg_vector", ["pg", "vector"]),
    ],
)
def test_words_are_lower_case_and_cut_at_punctuation(text, words):
    assert spell(text) == words


@pytest.mark.parametrize(
    "text", ["so um we, uh, index", "so you know we index", "so we kinda index"]
)
def test_fillers_are_taken_out_and_counted(text):
    spoken = hear(text)
    assert spoken.words == ["so", "we", "index"]
    assert spoken.fillers > 0.0


@pytest.mark.parametrize("text", ["an amazing index", "an index, a game changer", "an epic index"])
def test_praise_is_taken_out_and_not_counted(text):
    spoken = hear(text)
    assert not {"amazing", "game", "changer", "epic"} & set(spoken.words)
    assert spoken.fillers == 0.0


def test_a_phrase_split_by_a_filler_is_found():
    assert hear("you um know kind sort of of").words == []


def test_phrases_do_not_reach_across_a_comma():
    assert " you know " not in line_of("you, know")


@given(st.text(max_size=200))
def test_nothing_noisy_is_left(text):
    left = f" {' '.join(hear(text).words)} "
    noise = [word for word in [*FILLERS, *HYPE] if " " not in word and f" {word} " in left]
    assert noise == []


@given(st.text(max_size=200))
def test_line_and_words_agree(text):
    spoken = hear(text)
    assert spoken.line.split() == spoken.words

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ytsapp.domain.alias import Alias, Aliases, cut_words, fold_words

RAG = Alias("RAG", also=("retrieval-augmented generation",))
QDRANT = Alias("Qdrant", also=("Qdrant DB",), heard=("qdren",), mistaken_for=("quadrant",))
HNSW = Alias("HNSW", heard=("H&SW",))
KNN = Alias("k-NN", also=("nearest neighbor search",))
ANN = Alias("ANN", also=("approximate nearest neighbor search",))
ALIASES = Aliases((RAG, QDRANT, HNSW, KNN, ANN))


def ways(text):
    return [" ".join(way) for way in ALIASES.ways(cut_words(text))]


def named(text):
    words = text.split()
    return [(" ".join(words[start:end]), alias.name) for start, end, alias in ALIASES.find(words)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("fine-tuning", ("fine", "tuning")),
        ("H&SW", ("h", "sw")),
        ("BM25", ("bm25",)),
        ("llama.cpp", ("llama", "cpp")),
        ("Größe", ("größe",)),
        ("snake_case", ("snake", "case")),
        ("&!", ()),
    ],
)
def test_words_of_a_term_are_its_letters_and_digits(text, words):
    assert cut_words(text) == words


def test_plurals_are_folded_and_words_that_only_end_in_s_are_not():
    assert fold_words(("llms", "vectors", "class", "gps")) == ("llm", "vector", "class", "gps")


def test_a_name_widens_to_every_other_way():
    assert ways("qdrant") == ["qdrant db", "qdren", "quadrant"]
    assert ways("rag") == ["retrieval augmented generation"]


def test_another_way_widens_to_the_name_first():
    assert ways("Retrieval Augmented Generation") == ["rag"]
    assert ways("Qdrant DB") == ["qdrant", "qdren", "quadrant"]


def test_what_captions_write_and_nobody_means_otherwise_widens_to_the_term():
    assert ways("qdren") == ["qdrant", "qdrant db", "quadrant"]
    assert ways("H&SW") == ["hnsw"]


def test_a_word_of_its_own_is_not_taken_for_the_term_it_is_heard_for():
    """Who asks about a quadrant does not ask for a database."""
    assert ways("quadrant") == []
    assert named("the upper quadrant") == []


def test_plural_is_understood():
    assert ways("RAGs") == ["retrieval augmented generation"]


def test_words_that_name_no_term_have_no_other_ways():
    assert ways("retrieval") == []
    assert ways("retrieval augmented") == []
    assert ALIASES.ways(()) == ()


def test_terms_are_found_in_their_places():
    assert named("does rag need qdrant or h sw") == [
        ("rag", "RAG"), ("qdrant", "Qdrant"), ("h sw", "HNSW"),
    ]  # fmt: skip


def test_the_longer_of_two_terms_is_found():
    assert named("approximate nearest neighbor search") == [
        ("approximate nearest neighbor search", "ANN")
    ]
    assert named("exact nearest neighbor search") == [("nearest neighbor search", "k-NN")]


def test_the_longer_term_is_found_where_the_shorter_stands_first():
    overlapping = Aliases((Alias("ab", also=("a b",)), Alias("bcd", also=("b c d",))))
    found = overlapping.find(["a", "b", "c", "d"])
    assert [(start, end, alias.name) for start, end, alias in found] == [(1, 4, "bcd")]


def test_term_said_twice_is_found_twice():
    assert named("rag vs agentic rag") == [("rag", "RAG"), ("rag", "RAG")]


def test_no_aliases_find_nothing():
    assert Aliases().find(["rag"]) == []
    assert Aliases().ways(("rag",)) == ()


def test_aliases_cannot_be_changed():
    with pytest.raises(dataclasses.FrozenInstanceError):
        ALIASES.entries = ()


def test_aliases_of_the_same_terms_are_equal():
    assert Aliases((RAG, HNSW)) == Aliases((RAG, HNSW))
    assert Aliases((RAG,)) != Aliases((HNSW,))


WORDS = st.lists(
    st.sampled_from("retrieval augmented generation rag h sw nearest neighbor search x".split()),
    max_size=12,
)


@given(WORDS)
def test_found_terms_stand_in_order_without_overlap_and_each_has_other_ways(words):
    last = 0
    for start, end, alias in ALIASES.find(words):
        assert last <= start < end <= len(words)
        last = end
        said = tuple(words[start:end])
        assert said in alias.meanings
        assert set(ALIASES.ways(said)) == set(alias.ways) - {said}

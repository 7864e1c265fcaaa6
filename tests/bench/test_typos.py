"""Slips and mis-hearings change one thing, the same one each time."""

import re

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from ytsapp.bench.typos import SHORTEST, make_mishearing, make_typo
from ytsapp.domain.alias import Alias, Aliases

QUERIES = st.text("abcdefgh ?-,", max_size=40)
SEEDS = st.integers(0, 10_000)


@given(QUERIES, SEEDS)
def test_a_typo_is_one_slip_in_one_long_word(query, seed):
    typed = make_typo(query, seed)
    assert typed == make_typo(query, seed)
    long = [w for w in re.findall("[a-h]+", query) if len(w) >= SHORTEST and len(set(w)) > 1]
    assert OSA.distance(query, typed) == (1 if long else 0)


def test_every_kind_of_slip_comes_in_turn():
    typed = [make_typo("embedding", seed) for seed in range(4)]
    assert [len(word) for word in typed] == [9, 10, 8, 9]
    assert sorted(typed[3]) == sorted("embedding")


def test_short_words_and_numbers_take_no_slip():
    assert make_typo("RAG vs 12345 LoRA", 3) == "RAG vs 12345 LoRA"


ALIASES = Aliases(
    (Alias("RAG", also=("retrieval augmented generation",), heard=("raag",)), Alias("HNSW"))
)


def test_a_term_is_said_in_another_of_its_ways():
    ways = {make_mishearing("what is RAG, really?", ALIASES, seed) for seed in range(20)}
    assert ways == {
        "what is raag, really?",
        "what is retrieval augmented generation, really?",
    }


def test_a_query_without_another_way_stays():
    assert make_mishearing("what is HNSW?", ALIASES, 1) == "what is HNSW?"
    assert make_mishearing("what is it?", ALIASES, 1) == "what is it?"
    assert make_mishearing("", ALIASES, 1) == ""


def test_a_term_of_several_words_is_replaced_whole():
    said = make_mishearing("Retrieval-augmented generation costs", ALIASES, 5)
    assert said in {"rag costs", "raag costs"}

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ytsapp.explain.question import Kind, Way, read_question

KINDS = [
    ("reranking", Kind.OPEN),
    ("hybrid search weights", Kind.OPEN),
    ("what is HNSW", Kind.DEFINE),
    ("What's a trie?", Kind.DEFINE),
    ("explain product quantization", Kind.DEFINE),
    ("RAG vs fine-tuning", Kind.CONTRAST),
    ("agents or workflows?", Kind.CONTRAST),
    ("difference between encoder and decoder", Kind.CONTRAST),
    ("what is the difference between a queue and a stack", Kind.CONTRAST),
    ("how is this different from learning to rank", Kind.CONTRAST),
    ("how do queues and stacks compare", Kind.CONTRAST),
    ("why do embeddings drift", Kind.REASON),
    ("why use a queue instead of a stack", Kind.REASON),
    ("how does chunking work", Kind.STEPS),
    ("how to evaluate retrieval", Kind.STEPS),
    ("how many shards", Kind.NUMBER),
    ("How much memory does an index take?", Kind.NUMBER),
    ("when should I use a graph", Kind.CONDITION),
    ("should we use RAG or fine-tuning", Kind.CONDITION),
    ("do I need a vector database", Kind.CONDITION),
    ("", Kind.OPEN),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_kind_of_a_question(text, kind):
    assert read_question(text).kind is kind


def stems(question):
    return [term.ways[0].stem for term in question.terms]


def test_terms_are_what_is_asked_about_each_once():
    assert stems(read_question("What is a vector, and how do vectors compare?")) == ["vector"]


def test_a_question_of_everyday_words_keeps_them():
    terms = read_question("what is that").terms
    assert [term.ways[0].opening.strip() for term in terms] == ["what", "is", "that"]


def test_sides_of_a_comparison():
    question = read_question("pgvector vs a vector database for search")
    sides = {term.ways[0].stem: term.side for term in question.terms}
    assert sides == {"pgvector": 0, "vector": 1, "databas": 1, "search": 1}
    assert question.compares


@pytest.mark.parametrize(
    "text", ["or", "vs", "queue or", "between and", "is it good or bad for a queue"]
)
def test_a_comparison_without_two_sides_compares_nothing(text):
    assert not read_question(text).compares


def test_weights_come_from_the_stem():
    question = read_question("chunking strategies", weight=lambda stem: len(stem))
    assert [(term.ways[0].stem, term.weight) for term in question.terms] == [
        ("chunk", 5),
        ("strategi", 8),
    ]


@pytest.mark.parametrize("nothing", [0.0, -1.0, float("nan"), float("inf")])
def test_terms_without_weight_are_left_out(nothing):
    question = read_question("chunk size", weight=lambda stem: nothing if stem == "size" else 2.0)
    assert (stems(question), question.weight) == (["chunk"], 2.0)


def test_aliases_are_other_ways_to_say_a_term():
    question = read_question("What is RAG?", aliases={"rag": ("retrieval-augmented generation",)})
    (term,) = question.terms
    assert term.ways == (
        Way(" rag "),
        Way(" rags "),
        Way(" rag's "),
        Way(" retrieval augmented generation "),
    )


def test_an_aliased_phrase_is_one_term():
    question = read_question("dense search cost", aliases={"Dense Search": ["dance search"]})
    assert [term.ways[0].opening for term in question.terms] == [" dense search ", " cost"]


def test_the_longest_aliased_phrase_is_taken():
    aliases = {"vector search": [], "vector search engine": ["victor search engine"]}
    (term,) = read_question("vector search engine", aliases=aliases).terms
    assert len(term.ways) == 2


@given(st.text(max_size=200))
def test_any_text_is_a_question(text):
    question = read_question(text)
    assert question.weight == sum(term.weight for term in question.terms)
    assert question == read_question(text)

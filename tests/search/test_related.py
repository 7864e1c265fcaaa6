"""A query is answered by what editors wrote about it, and by nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import make_comparison, make_concept, make_library, make_side, make_topic
from ytsapp.domain.alias import Alias, Aliases
from ytsapp.domain.comparison import Question
from ytsapp.search.related import Related, RelatedIndex
from ytsapp.search.terms import TermReader

ALIASES = Aliases(
    (
        Alias("RAG", also=("retrieval augmented generation",)),
        Alias("fine-tuning", also=("finetuning", "fine-tune")),
    )
)
LIBRARY = make_library(
    aliases=ALIASES,
    topics={
        "rag": make_topic(
            name="RAG",
            long_name="Retrieval-augmented generation",
            questions=(Question("Does RAG need a vector database?", "No."),),
        ),
        "serving": make_topic("serving", name="Model serving", long_name="Serving of models"),
    },
    concepts={
        "chunking": make_concept("chunking", name="Chunking", title="Chunking: cutting documents"),
        "judge": make_concept("judge", name="Database vs pipeline", title="Two parts of a system"),
    },
    comparisons={
        "rag-vs-tuning": make_comparison(
            "rag-vs-tuning",
            title="RAG vs fine-tuning: when to use each",
            core_question="Should knowledge live in an index or in the weights?",
            a=make_side("RAG"),
            b=make_side("Fine-tuning"),
            related_queries=(
                "how to measure retrieval recall",
                "forgetting after fine-tuning",
                "long context instead of RAG",
            ),
        )
    },
)
COMPARISON = "RAG vs fine-tuning: when to use each"


@pytest.fixture(scope="module")
def related():
    index = RelatedIndex(LIBRARY)
    return lambda text, limit=4: index.find(text, limit)


def titles(suggestions):
    return [each.title for each in suggestions]


@pytest.mark.parametrize(
    "query",
    [
        "RAG",
        "what is RAG?",
        "retrieval-augmented generation",
        "rag latency in hospitals",
        'when is "RAG" better',
        "rag topic:agents -zebra",
    ],
)
def test_a_topic_that_is_named_is_shown(related, query):
    assert titles(related(query).topics) == ["RAG"]


@pytest.mark.parametrize("query", ["serving models", "how to serve a model"])
def test_endings_and_order_of_words_do_not_matter(related, query):
    assert titles(related(query).topics) == ["Model serving"]


def test_a_topic_answers_its_questions(related):
    assert titles(related("is a vector database needed").topics) == ["RAG"]


@pytest.mark.parametrize("query", ["chunking", "chunk size", "best chunks for contracts"])
def test_a_concept_that_is_named_is_shown(related, query):
    assert titles(related(query).concepts) == ["Chunking"]


@pytest.mark.parametrize(
    "query",
    [
        "RAG or fine-tuning",
        "finetuning vs retrieval augmented generation for support",
        "fine-tuned",
        "when should I use RAG",
        "measuring recall of retrieval",
        "knowledge in the weights",
    ],
)
def test_a_comparison_that_answers_is_shown(related, query):
    assert titles(related(query).comparisons) == [COMPARISON]


@pytest.mark.parametrize("query", ["rag latency", "knowledge", "recall", "weights of trucks"])
def test_a_comparison_beside_the_point_is_not(related, query):
    assert related(query).comparisons == ()


def test_half_of_a_vs_leads_to_it(related):
    assert titles(related("database").concepts) == ["Database vs pipeline"]
    assert related("database hardware prices").concepts == ()


def test_related_queries_hold_what_was_asked_for(related):
    assert related("fine-tuning").queries == ("forgetting after fine-tuning",)
    assert related("retrieval recall").queries == ("how to measure retrieval recall",)
    assert related("How to measure retrieval recall").queries == ()


@pytest.mark.parametrize("query", ["", "what is best", "zebra", "-rag", "captions:auto", "??"])
def test_nothing_unrelated_is_shown(related, query):
    assert related(query) == Related()


def test_no_more_than_asked_for_is_shown(related):
    found = related("rag fine-tuning chunking recall", 1)
    assert all(len(each) <= 1 for each in (found.queries, found.comparisons, found.concepts))


def test_what_is_named_more_fully_comes_first():
    library = make_library(
        topics={
            "a": make_topic("a", name="Search", long_name="Search"),
            "b": make_topic("b", name="Vector search", long_name="Vector search"),
        }
    )
    assert titles(RelatedIndex(library).find("vector search", 4).topics) == [
        "Vector search",
        "Search",
    ]


@given(st.text(max_size=400))
def test_any_text_is_answered(related, text):
    assert isinstance(related(text), Related)


def test_terms_are_stemmed_known_and_only_what_is_asked_for():
    read = TermReader(ALIASES).read
    assert read("What is fine-tuned by finetuning?") == read("fine tune")
    assert read("retrieval augmented generation") == read("RAG")
    assert read("retrieval") != read("RAG")
    assert read("how do you choose between them") == frozenset()

"""Everything that has an address is found by what a reader types of its name."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import (
    make_collection,
    make_comparison,
    make_concept,
    make_library,
    make_speaker,
    make_talk,
    make_topic,
)
from ytsapp.domain.alias import Alias, Aliases
from ytsapp.search.offer_index import MAX_CHARACTERS, OfferIndex, read_words
from ytsapp.search.offers import Kind, Offer, Suggestion, editorial_offers, talk_offers
from ytsapp.search.query import parse_query

LIBRARY = make_library(
    topics={
        "rag": make_topic(name="RAG", long_name="Retrieval-augmented generation"),
        "tuning": make_topic("tuning", name="Fine-tuning", long_name="Fine-tuning of models"),
    },
    concepts={
        "chunking": make_concept("chunking", name="Chunking", title="Chunking: cutting documents"),
        "mcp": make_concept("mcp", name="MCP", title="MCP for tools"),
    },
    comparisons={"a-vs-b": make_comparison("a-vs-b", title="Agents vs workflows: when to use")},
    collections={"first": make_collection("first", title="Retrieval explained")},
)
ALIASES = Aliases(
    (
        Alias("RAG", also=("retrieval augmented",), heard=("raag",)),
        Alias("MCP", also=("model context protocol",)),
    )
)
TALKS = [
    make_talk(
        "new-talk",
        title="RAG in hospitals",
        speakers=(make_speaker("Zoë Quintero"),),
        channel="Care Talks",
        published=date(2026, 1, 1),
    ),
    make_talk(
        "old-talk",
        title="RAG in harbours",
        speakers=(make_speaker("Zoë Quintero"), make_speaker('Bo "Bits" Lund')),
        channel="Port Radio",
        published=date(2020, 1, 1),
    ),
    make_talk("undated", title="RAG in general", speakers=(), channel="", published=None),
]


@pytest.fixture(scope="module")
def index():
    offers = [*editorial_offers(LIBRARY), *talk_offers(TALKS, frozenset({"new-talk"}))]
    return OfferIndex(offers, ALIASES)


@pytest.fixture
def titles(index):
    return lambda text, limit=8: [offer.suggestion.title for offer in index.find(text, limit)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("RAG", "RAG"),
        ("r", "RAG"),
        ("fine-tuning", "Fine-tuning"),
        ("fine tun", "Fine-tuning"),
        ("finetun", "Fine-tuning"),
        ("tuning", "Fine-tuning"),
        ("generation retrieval", "RAG"),
        ("chunks", "Chunking"),
        ("CHUNKING", "Chunking"),
        ("workflows agents", "Agents vs workflows: when to use"),
        ("explained", "Retrieval explained"),
        ("hospitals", "RAG in hospitals"),
        ("zoe", "Zoë Quintero"),
        ("quintero zoë", "Zoë Quintero"),
        ("care t", "Care Talks"),
        ("priv", "Privacy"),
        ("corrections", "Method"),
    ],
)
def test_a_name_or_its_beginning_is_found(titles, typed, first):
    assert titles(typed)[0] == first


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("fien tuning", "Fine-tuning"),
        ("chunkng", "Chunking"),
        ("hopsitals", "RAG in hospitals"),
        ("quintreo", "Zoë Quintero"),
        ("retreival augmneted", "RAG"),
        ("wrokfl", "Agents vs workflows: when to use"),
    ],
)
def test_a_slip_is_forgiven(titles, typed, meant):
    assert meant in titles(typed)


def test_a_slip_is_not_looked_for_where_words_are_right(titles):
    assert titles("harbours") == ["RAG in harbours"]
    assert "RAG" not in titles("ray")


@pytest.mark.parametrize("typed", ["model context protocol", "model context", "raag"])
def test_aliases_lead_to_the_term(titles, typed):
    assert titles(typed)[0] in ("MCP", "RAG")


def test_a_name_comes_before_what_only_means_the_same(titles):
    found = titles("retrieval")
    assert found.index("Retrieval explained") < found.index("RAG in hospitals")


def test_newer_talks_come_first_and_undated_last(index):
    found = [o.suggestion for o in index.find("rag in", 8)]
    assert [each.title for each in found if each.kind is Kind.TALK] == [
        "RAG in hospitals",
        "RAG in harbours",
        "RAG in general",
    ]


def test_no_kind_takes_all_the_room(index):
    kinds = [offer.suggestion.kind for offer in index.find("rag", 3)]
    assert kinds == [Kind.TOPIC, Kind.TALK, Kind.TALK]
    assert len(index.find("r", 20)) == len({offer for offer in index.find("r", 20)})


@pytest.mark.parametrize("typed", ['speaker:"zo', "speaker zo", "speaker:zo"])
def test_an_unfinished_filter_offers_its_names(titles, typed):
    assert titles(typed) == ["Zoë Quintero"]


def test_a_person_is_searched_for_by_a_filter_that_names_them(index):
    (offer,) = index.find("bits lund", 1)
    assert offer.suggestion.kind is Kind.SPEAKER
    assert offer.suggestion.detail == "1 talk"
    query = parse_query('speaker:"Bo Bits Lund"')
    assert query.filters.speaker == ("Bo Bits Lund",)
    assert offer.suggestion.url == "/search/?q=speaker%3A%22Bo+Bits+Lund%22"


def test_a_talk_without_a_page_is_searched_within(index):
    urls = {o.suggestion.title: o.suggestion.url for o in index.find("rag in h", 8)}
    assert urls["RAG in hospitals"] == "/talks/new-talk/"
    assert urls["RAG in harbours"] == "/search/?q=talk%3Aold-talk"


@pytest.mark.parametrize("typed", ["", "   ", "!!!", "\x00", "zebra xylophone", "rag zebra"])
def test_nothing_fitting_offers_nothing(titles, typed):
    assert titles(typed) == []


def test_only_the_start_of_a_long_text_is_read(titles):
    assert titles("rag" + " " * MAX_CHARACTERS + "zebra")[0] == "RAG"


@given(st.text(max_size=300), st.integers(1, 100))
def test_any_text_is_answered(index, text, limit):
    found = index.find(text, limit)
    assert len(found) <= limit
    assert len({offer.suggestion.url for offer in found}) == len(found)


def test_words_are_compared_without_case_accents_and_plural():
    assert read_words("Zoë’s Embeddings, ÉVALS") == ("zoe", "s", "embedding", "eval")


def test_every_page_of_the_site_is_offered(titles):
    for name in ("Search", "Comparisons", "Topics", "Concepts", "Collections", "Talks", "Home"):
        assert name in titles(name)


def test_an_empty_index_finds_nothing():
    assert OfferIndex([], Aliases()).find("rag", 8) == []


def test_equal_names_of_two_things_are_both_found():
    twins = [Offer(Suggestion(Kind.TOPIC, "Twin", "", f"/topics/{n}/"), ("Twin",)) for n in "ab"]
    assert OfferIndex(twins, Aliases()).find("twin", 8) == twins

"""Every line of the cheat sheet does what it says."""

from datetime import date

import pytest

from tests.search.phrasing import bare, each, exact, near
from ytsapp.search.cheat_sheet import CHEAT_SHEET
from ytsapp.search.filters import Filters
from ytsapp.search.query import Query, parse_query
from ytsapp.search.request import Request
from ytsapp.settings import load_settings
from ytsapp.wiring import build_services

DOES = {
    "vector database": Query("", each("vector database")),
    '"vector database"': Query("", ((exact("vector database"),),)),
    "fine-tuning std::vector C++": Query(
        "", ((bare("fine tuning"),), (bare("std vector"),), (bare("c"),))
    ),
    "reranking -benchmark": Query("", each("reranking"), (bare("benchmark"),)),
    'agents -"tool calling"': Query("", each("agents"), (exact("tool calling"),)),
    "pgvector OR HNSW index": Query("", ((bare("pgvector"), bare("hnsw")), (bare("index"),))),
    "pgvector | HNSW": Query("", ((bare("pgvector"), bare("hnsw")),)),
    "chunk NEAR size": Query("", ((near("chunk", "size", 10),),)),
    "chunk NEAR/3 size": Query("", ((near("chunk", "size", 3),),)),
    "evals topic:rag": Query("", each("evals"), filters=Filters(topic=("rag",))),
    "topic:rag topic:agents": Query("", filters=Filters(topic=("rag", "agents"))),
    'speaker:"Jerry Liu"': Query("", filters=Filters(speaker=("Jerry Liu",))),
    'channel:"AI Engineer"': Query("", filters=Filters(channel=("AI Engineer",))),
    "training talk:kCc8FmEb1nY": Query(
        "", each("training"), filters=Filters(talk=("kCc8FmEb1nY",))
    ),
    "after:2024": Query("", filters=Filters(after=date(2024, 1, 1))),
    "before:2024-05": Query("", filters=Filters(before=date(2024, 5, 1))),
    "after:2023 before:2025": Query(
        "", filters=Filters(after=date(2023, 1, 1), before=date(2025, 1, 1))
    ),
    "year:2024": Query("", filters=Filters(year=(2024,))),
    "captions:manual": Query("", filters=Filters(captions=("manual",))),
}


@pytest.mark.parametrize("example", CHEAT_SHEET, ids=lambda example: example.query)
def test_an_example_does_what_it_says(example):
    query = parse_query(example.query)
    assert query == DOES[example.query]
    assert query.notes == ()
    assert example.does


@pytest.fixture(scope="module")
def curated(tmp_path_factory, the_day):
    """The search over the curated moments alone: what a site has before anything is ingested."""
    home = str(tmp_path_factory.mktemp("curated"))
    services = build_services(load_settings({"YTS_HOME": home}), the_day)
    services.search.update()
    yield services.search
    services.corpus.close()


def test_every_example_finds_something(curated):
    found = {each.query: curated.search(Request(each.query)).total for each in CHEAT_SHEET}
    # Which captions a talk has is known only once they are ingested.
    del found["captions:manual"]
    assert [query for query, total in found.items() if not total] == []


def test_every_filter_and_operator_has_an_example():
    written = " ".join(example.query for example in CHEAT_SHEET)
    for part in (
        '"',
        " -",
        ' -"',
        " OR ",
        " | ",
        " NEAR ",
        " NEAR/",
        "topic:",
        "channel:",
        "speaker:",
    ):
        assert part in written
    for part in ("talk:", "before:", "after:", "year:", "captions:"):
        assert part in written

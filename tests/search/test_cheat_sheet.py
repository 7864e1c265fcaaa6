"""Every line of the cheat sheet does what it says."""

from datetime import date

import pytest

from tests.search.phrasing import bare, each, exact, near
from ytsapp.search.cheat_sheet import CHEAT_SHEET
from ytsapp.search.filters import Filters
from ytsapp.search.query import Query, parse_query

DOES = {
    "vector database": Query("", each("vector database")),
    '"lost in the middle"': Query("", ((exact("lost in the middle"),),)),
    "fine-tuning std::vector C++": Query(
        "", ((bare("fine tuning"),), (bare("std vector"),), (bare("c"),))
    ),
    "reranking -benchmark": Query("", each("reranking"), (bare("benchmark"),)),
    'agents -"tool calling"': Query("", each("agents"), (exact("tool calling"),)),
    "pgvector OR HNSW index": Query("", ((bare("pgvector"), bare("hnsw")), (bare("index"),))),
    "pgvector | HNSW": Query("", ((bare("pgvector"), bare("hnsw")),)),
    "chunk NEAR overlap": Query("", ((near("chunk", "overlap", 10),),)),
    "chunk NEAR/3 overlap": Query("", ((near("chunk", "overlap", 3),),)),
    "evals topic:rag": Query("", each("evals"), filters=Filters(topic=("rag",))),
    "topic:rag topic:agents": Query("", filters=Filters(topic=("rag", "agents"))),
    'speaker:"Jerry Liu"': Query("", filters=Filters(speaker=("Jerry Liu",))),
    'channel:"AI Engineer"': Query("", filters=Filters(channel=("AI Engineer",))),
    "attention talk:kCc8FmEb1nY": Query(
        "", each("attention"), filters=Filters(talk=("kCc8FmEb1nY",))
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

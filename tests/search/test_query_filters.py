from datetime import date

import pytest

from tests.search.phrasing import each
from ytsapp.search.filters import NO_FILTERS, Filters, read_date
from ytsapp.search.query import parse_query

FILTERS = {
    "topic:rag": Filters(topic=("rag",)),
    "TOPIC:rag Topic:agents": Filters(topic=("rag", "agents")),
    "topic:rag|agents,evals": Filters(topic=("rag", "agents", "evals")),
    "topic:rag OR topic:agents": Filters(topic=("rag", "agents")),
    "(topic:rag)": Filters(topic=("rag",)),
    "topic:rag topic:rag": Filters(topic=("rag",)),
    'speaker:"Ada  Example"': Filters(speaker=("Ada Example",)),
    "speaker:“Ada Example”": Filters(speaker=("Ada Example",)),
    'channel:"Bits, Bytes (live)"': Filters(channel=("Bits, Bytes (live)",)),
    "channel:@bits": Filters(channel=("@bits",)),
    "talk:-a_b-C": Filters(talk=("-a_b-C",)),
    "talk:https://example.org/watch?v=a": Filters(talk=("https://example.org/watch?v=a",)),
    "captions:manual": Filters(captions=("manual",)),
    "captions:AUTO": Filters(captions=("auto",)),
    "captions:manual|auto": Filters(captions=("manual", "auto")),
    "year:2024": Filters(year=(2024,)),
    "year:2023 year:2024": Filters(year=(2023, 2024)),
    "after:2024": Filters(after=date(2024, 1, 1)),
    "before:2024": Filters(before=date(2024, 1, 1)),
    "after:2024-05 before:2024-06-15": Filters(
        after=date(2024, 5, 1), before=date(2024, 6, 15)
    ),
    "after:2024/5/9,": Filters(after=date(2024, 5, 9)),
}  # fmt: skip


@pytest.mark.parametrize(("text", "filters"), FILTERS.items(), ids=FILTERS)
def test_filters(text, filters):
    query = parse_query(text)
    assert query.filters == filters
    assert (query.clauses, query.notes) == ((), ())


def test_filters_stand_anywhere_between_words():
    query = parse_query("what topic:rag is year:2024 it")
    assert query.clauses == each("what is it")
    assert query.filters == Filters(topic=("rag",), year=(2024,))


def test_a_bare_value_ends_at_a_quotation_mark():
    assert parse_query('topic:rag"cold start"').interpreted == '"cold start" topic:rag'


DATES = "write before:2024, before:2024-05 or before:2024-05-01."
NOTES = {
    "before:yesterday": ("before:yesterday", f"“before:yesterday” was ignored: {DATES}"),
    "before:2024-13": ("before:2024-13", f"“before:2024-13” was ignored: {DATES}"),
    "before:2023-02-29": ("before:2023-02-29", f"“before:2023-02-29” was ignored: {DATES}"),
    "before:05/01/2024": ("before:05/01/2024", f"“before:05/01/2024” was ignored: {DATES}"),
    "before:0000": ("before:0000", f"“before:0000” was ignored: {DATES}"),
    "before:٢٠٢٤": ("before:٢٠٢٤", f"“before:٢٠٢٤” was ignored: {DATES}"),
    "year:24": (
        "year:24",
        "“year:24” was ignored: write year:2024, or after:2022 before:2025 for the years between.",
    ),
    "captions:human": (
        "captions:human",
        "“captions:human” was ignored: write captions:manual or captions:auto.",
    ),
    "-topic:rag": (
        "-topic:rag",
        "“-topic:rag” was ignored: a filter keeps what it names and takes no minus.",
    ),
    f"topic:{'x' * 101}": (
        f"topic:{'x' * 101}",
        f"“topic:{'x' * 33}…” was ignored: no name has more than 100 characters.",
    ),
}


@pytest.mark.parametrize(("text", "note"), NOTES.items(), ids=NOTES)
def test_a_filter_that_cannot_be_used_is_told_and_left_out(text, note):
    query = parse_query(f"rag {text}")
    assert [(note.about, note.sentence) for note in query.notes] == [note]
    assert query.filters == NO_FILTERS
    assert query.clauses == each("rag")


@pytest.mark.parametrize(
    ("text", "interpreted", "about"),
    [
        ("before:2024 before:2023", "before:2023-01-01", "before:2024-01-01"),
        ("after:2024 after:2023", "after:2024-01-01", "after:2023-01-01"),
    ],
)
def test_of_two_dates_the_narrower_counts(text, interpreted, about):
    query = parse_query(text)
    assert query.interpreted == interpreted
    assert [note.about for note in query.notes] == [about]


def test_dates_that_no_day_can_pass_are_told_and_kept():
    query = parse_query("rag after:2025 before:2024")
    assert query.interpreted == "rag after:2025-01-01 before:2024-01-01"
    assert [note.sentence for note in query.notes] == [
        "No talk can match: no day is from 2025-01-01 on and before 2024-01-01."
    ]


def test_a_name_without_an_end_is_told():
    query = parse_query('rag speaker:"Ada Exa')
    assert query.filters == Filters(speaker=("Ada Exa",))
    assert [note.about for note in query.notes] == ['speaker:"Ada Exa']


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024", date(2024, 1, 1)),
        ("2024-02", date(2024, 2, 1)),
        ("2024-02-29", date(2024, 2, 29)),
        ("2024/2/9", date(2024, 2, 9)),
        ("24", None),
        ("2024-", None),
        ("2024-00", None),
        ("20240229", None),
        ("2024-02-29T10:00", None),
        ("", None),
    ],
)
def test_read_date(text, day):
    assert read_date(text) == day

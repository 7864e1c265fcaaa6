from datetime import date
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ytsapp.search.filters import NO_FILTERS, Filters
from ytsapp.search.request import Sort
from ytsapp.state.search_address import (
    Asked,
    choose_filter,
    drop_filter,
    read_asked,
    write_asked,
)

WHOLE = Asked(
    text="vector databse",
    filters=Filters(
        topic=("rag",),
        channel=("AI Engineer", "Talks & Tea"),
        speaker=("Ada Example",),
        talk=("kCc8FmEb1nY",),
        captions=("manual",),
        year=(2023, 2024),
        after=date(2022, 5, 1),
        before=date(2025, 1, 1),
    ),
    sort=Sort.NEWEST,
    exact=True,
    voices=True,
)


def again(asked):
    return read_asked(urlsplit(write_asked(asked)).query)


def test_everything_asked_survives_its_address():
    assert again(WHOLE) == WHOLE


def test_address_holds_only_what_differs_from_usual():
    assert write_asked(Asked()) == "/search/"
    assert write_asked(Asked(text="rag & more")) == "/search/?q=rag+%26+more"
    assert write_asked(Asked(sort=Sort.DENSEST)) == "/search/?sort=densest"


def test_what_cannot_be_read_is_told_with_how_to_write_it():
    asked = read_asked("q=rag&before=yesterday&year=soon&captions=good")
    assert asked.filters == NO_FILTERS
    assert len(asked.notes) == 3
    assert any("before:yesterday" in note and "2024-05-01" in note for note in asked.notes)


@pytest.mark.parametrize(
    "query", ["sort=worst", "exact=yes", "voices=2", "page=9", "q", "&&&", "=", "%", "%00", "?"]
)
def test_what_is_not_ours_asks_nothing(query):
    assert read_asked(query) in (Asked(), Asked(text="\x00"))


def test_first_of_several_texts_and_orders_counts():
    assert read_asked("q=a&q=b&sort=newest&sort=best") == Asked("a", sort=Sort.NEWEST)


def test_value_with_quotes_stays_one_value():
    assert read_asked('channel="AI+Engineer"+topic:x').filters.channel == ("AI Engineer topic:x",)


def test_values_are_read_up_to_a_limit():
    many = "&".join(f"year={year}" for year in range(1900, 2100))
    assert len(read_asked(many).filters.year) == 20


@pytest.mark.parametrize(
    ("query", "is_nothing"),
    [("q=+", True), ("sort=newest", True), ("q=a", False), ("year=2024", False)],
)
def test_nothing_is_asked_without_words_and_filters(query, is_nothing):
    assert read_asked(query).is_nothing is is_nothing


def test_choosing_adds_to_a_filter_and_keeps_the_rest():
    chosen = choose_filter(WHOLE, "year", "2021")
    assert chosen.filters.year == (2023, 2024, 2021)
    assert drop_filter(chosen, "year", "2021") == WHOLE


def test_choosing_twice_is_choosing_once():
    assert choose_filter(WHOLE, "topic", "RAG").filters.topic == ("RAG",)


def test_a_date_takes_the_place_of_another():
    chosen = choose_filter(WHOLE, "after", "2024")
    assert chosen.filters.after == date(2024, 1, 1)
    assert drop_filter(chosen, "after", "2024-01-01").filters.after is None


def test_dropping_does_not_mind_case():
    assert drop_filter(WHOLE, "channel", "ai engineer").filters.channel == ("Talks & Tea",)


@given(st.text())
def test_any_query_string_is_read_and_written_again(query):
    asked = read_asked(query)
    assert again(again(asked)) == again(asked)


@given(st.text(min_size=1))
def test_any_text_survives_its_address(text):
    text = text.encode("utf-8", "replace").decode()
    assert again(Asked(text=text)).text == text

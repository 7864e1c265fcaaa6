from dataclasses import replace

import pytest

from tests.state.made_search import make_answer
from ytsapp.search.answer import Choice
from ytsapp.search.filters import Filters
from ytsapp.search.request import Sort
from ytsapp.state.search_address import Asked
from ytsapp.state.search_choices import (
    looser_searches,
    view_by_voice,
    view_chips,
    view_facets,
    view_looser,
    view_sorts,
)

RAG = Asked(text="rag")
CHANNELS = (Choice("AI Engineer", "AI Engineer", 12), Choice("Talks & Tea", "Talks & Tea", 3))


def test_facet_leads_to_the_same_search_with_one_value_more():
    (facet,) = view_facets(RAG, make_answer(choices={"channel": CHANNELS}))
    assert facet.label == "Channel"
    assert [(link.label, link.detail) for link in facet.choices] == [
        ("AI Engineer", "12"),
        ("Talks & Tea", "3"),
    ]
    assert facet.choices[1].href == "/search/?q=rag&channel=Talks+%26+Tea"


def test_chosen_value_leads_back():
    asked = replace(RAG, filters=Filters(channel=("ai engineer",)))
    chosen = (replace(CHANNELS[0], chosen=True), CHANNELS[1])
    (facet,) = view_facets(asked, make_answer(choices={"channel": chosen}))
    assert facet.choices[0].chosen
    assert facet.choices[0].href == "/search/?q=rag"


def test_filter_that_leaves_no_choice_is_left_out():
    answer = make_answer(choices={"channel": CHANNELS[:1], "topic": ()})
    assert view_facets(RAG, answer) == []


def test_values_beyond_the_first_are_folded():
    many = tuple(Choice(f"c{n}", f"c{n}", 30 - n) for n in range(30))
    (facet,) = view_facets(RAG, make_answer(choices={"speaker": many}))
    assert (len(facet.choices), len(facet.rest), facet.rest_label) == (6, 6, "6 more")


def test_chosen_value_is_never_folded_away():
    many = tuple(Choice(f"c{n}", f"c{n}", 30 - n, chosen=n == 11) for n in range(16))
    (facet,) = view_facets(RAG, make_answer(choices={"speaker": many}))
    assert facet.choices[0].label == "c11"


def test_each_chip_takes_one_choice_away():
    asked = replace(RAG, filters=Filters(channel=("ai engineer",), year=(2024,)), exact=True)
    chips = view_chips(asked, make_answer(choices={"channel": CHANNELS}))
    assert [(chip.detail, chip.label) for chip in chips] == [
        ("Channel", "AI Engineer"),
        ("Year", "2024"),
        ("spelling", "exactly as typed"),
    ]
    assert chips[0].href == "/search/?q=rag&year=2024&exact=1"
    assert chips[2].href == "/search/?q=rag&channel=ai+engineer&year=2024"


def test_orders_know_which_is_chosen():
    links = view_sorts(replace(RAG, sort=Sort.NEWEST))
    assert [(link.label, link.chosen) for link in links] == [
        ("Best", False),
        ("Newest", True),
        ("Densest", False),
    ]
    assert links[2].href == "/search/?q=rag&sort=densest"


def test_voices_are_switched_on_and_off():
    assert view_by_voice(RAG).href == "/search/?q=rag&voices=1"
    on = view_by_voice(replace(RAG, voices=True))
    assert (on.href, on.chosen) == ("/search/?q=rag", True)


def test_looser_searches_come_nearest_first():
    asked = Asked(text='"rag index" cost', filters=Filters(year=(2024,)))
    texts = [(each.text, each.filters == Filters()) for each in looser_searches(asked)]
    assert texts == [('"rag index" cost', True), ("rag index  cost", True)]


def test_looser_searches_leave_short_words_out_first():
    texts = [each.text for each in looser_searches(Asked(text="is chunking good"))]
    assert texts == ["chunking good", "is chunking", "is good"]


@pytest.mark.parametrize(
    ("text", "looser"),
    [
        ("year:2030 chunking", ["chunking"]),
        ('channel:"Nobody Known" "rag index"', ['"rag index"', "rag index"]),
        ("long chunking before:1999", ["long chunking", "chunking", "long"]),
    ],
)
def test_looser_searches_leave_out_filters_that_were_typed(text, looser):
    assert [each.text for each in looser_searches(Asked(text=text))] == looser


@pytest.mark.parametrize("text", ["", "one", "a OR (b", "topic:rag"])
def test_nothing_is_looser_than_one_word_or_an_operator(text):
    assert list(looser_searches(Asked(text=text))) == []


def test_looser_searches_are_shown_with_their_counts():
    (link,) = view_looser(RAG, [(Asked(text="chunking"), 1)])
    assert (link.label, link.detail, link.href) == ("chunking", "1 passage", "/search/?q=chunking")

import json
from dataclasses import dataclass, replace

import pytest

from tests.builders import make_talk
from tests.state.made_search import Engine, Found, Made, make_answer, make_result, make_services
from ytsapp.search.answer import Correction, Voice
from ytsapp.search.filters import Filters
from ytsapp.search.notes import Note
from ytsapp.search.request import Request, Sort
from ytsapp.state.search_address import Asked, read_asked
from ytsapp.state.search_answers import answer_search, count_said

CACHE = Asked(text="cache")


def answer(services, asked=CACHE, limit=10, typing=False):
    return answer_search(services, asked, limit, typing)


def test_first_result_is_the_card_and_the_others_are_rows():
    view = answer(make_services(make_result(1), make_result(2), make_result(3)))
    assert view.kind == "found"
    assert [each.id[-1] for each in (*view.best, *view.rows)] == ["1", "2", "3"]
    assert len(view.best) == 1
    assert [clip["moment"] for clip in json.loads(view.clips)] == [1, 2, 3]


def test_everything_asked_reaches_the_engine():
    services = make_services(make_result())
    asked = Asked("cache", Filters(year=(2024,)), Sort.NEWEST, exact=True)
    answer(services, asked, 20, typing=True)
    assert services.search.asked == [
        Request("cache", Filters(year=(2024,)), Sort.NEWEST, 20, verbatim=True, typing=True)
    ]


def test_what_cannot_be_read_is_said_where_nothing_else_is_asked():
    services = make_services()
    told = answer(services, read_asked("before=yesterday"))
    assert told.kind == "empty"
    assert "before:2024-05" in told.notes[0]


def test_nothing_asked_is_the_opening_page_and_asks_no_engine():
    services = make_services()
    assert answer(services, Asked(text="  ", notes=("ignored",))).notes == ["ignored"]
    assert services.search.asked == []


@pytest.mark.parametrize(
    ("every", "total", "said"),
    [
        (1, 1, "1 passage matches."),
        (1200, 1200, "1,200 passages match."),
        (0, 3, "No passage has all the words; 3 passages have some of them."),
        (1, 2, "1 passage has all the words, 1 more has some."),
        (12, 1942, "12 passages have all the words, 1,930 more have some."),
        (0, 0, "No passage matches."),
    ],
)
def test_count_is_said_in_a_sentence(every, total, said):
    assert count_said(make_answer(total_all=every, total=total)) == said


def test_correction_offers_the_words_as_typed():
    services = make_services(
        make_result(), correction=Correction("vector database", "vector databse")
    )
    view = answer(services, Asked(text="vector databse"))
    assert (view.corrected, view.typed) == ("vector database", "vector databse")
    assert view.typed_href == "/search/?q=vector+databse&exact=1"


def test_other_names_and_notes_are_told():
    services = make_services(
        make_result(),
        also=(("rag", ("retrieval augmented generation", "R A G")),),
        notes=(Note("x."),),
    )
    view = answer(services, replace(CACHE, notes=("y.",)))
    assert view.also == ["“rag” also as “retrieval augmented generation” and “R A G”"]
    assert view.notes == ["y.", "x."]


def test_unfinished_word_that_begins_nothing_is_read_as_mistyped():
    engine = Engine(lambda asked: make_answer() if asked.typing else make_answer(make_result()))
    assert answer(Made(engine), typing=True).kind == "found"
    assert [request.typing for request in engine.asked] == [True, False]


def test_nothing_found_offers_only_searches_that_find_something(library):
    def only_short(request):
        found = [make_result()] if request.text == "cache" else []
        return make_answer(*found)

    view = answer(Made(Engine(only_short), library=library), Asked(text="cache zebra"))
    assert view.kind == "empty"
    assert [(link.label, link.detail) for link in view.looser] == [("cache", "1 passage")]
    assert view.topics


def test_voices_take_the_place_of_results():
    heard = (
        Voice("Ada Example", False, 7, (make_result(1), make_result(2))),
        Voice("Example Channel", True, 1, (make_result(3, make_talk("other")),)),
    )
    view = answer(make_services(make_result(), heard=heard), replace(CACHE, voices=True))
    assert [(voice.name, voice.detail) for voice in view.voices] == [
        ("Ada Example", "7 passages"),
        ("Example Channel", "1 passage"),
    ]
    assert view.voices[0].href == "/search/?q=cache&speaker=Ada+Example"
    assert view.voices[1].href == "/search/?q=cache&channel=Example+Channel"
    assert (view.best, view.rows) == ([], [])
    assert [clip["moment"] for clip in json.loads(view.clips)] == [1, 2, 3]


@dataclass(frozen=True)
class Kind:
    value: str


@dataclass(frozen=True)
class Page:
    title: str
    url: str
    kind: Kind


def test_related_searches_and_pages_are_links():
    found = Found(
        queries=("cold cache",), concepts=(Page("Caching", "/concepts/x/", Kind("concept")),)
    )
    view = answer(make_services(make_result(), found=found))
    assert [(link.label, link.href) for link in view.searches] == [
        ("cold cache", "/search/?q=cold+cache")
    ]
    assert [(link.label, link.href, link.detail) for link in view.pages] == [
        ("Caching", "/concepts/x/", "concept")
    ]


def test_rebuilding_index_is_told():
    assert answer(make_services(rebuilding=True)).kind == "rebuilding"


def test_more_is_offered_up_to_the_most_a_request_may_ask():
    services = make_services(make_result(), has_more=True)
    assert answer(services).has_more
    assert not answer(services, limit=100).has_more

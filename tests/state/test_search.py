"""The handlers, alone and through Reflex's own queue of events."""

import asyncio
import threading

import pytest
import reflex as rx
from reflex_base.event import Event
from reflex_base.event.processor import BaseStateEventProcessor

from tests.state.made_search import Engine, Made, make_answer, make_result, make_services
from ytsapp.search.request import MAX_LIMIT
from ytsapp.state.provided import _given, provide_services, provided_services
from ytsapp.state.search import PAGE, TYPING_PAGE, SearchState

ANSWER = f"{SearchState.get_full_name()}.answer_address"


@pytest.fixture(autouse=True)
def forget_services():
    yield
    _given.clear()


def open_page(query, services):
    """Return the state of a visitor whose browser is at an address."""
    provide_services(services)
    root = rx.State()
    state = root.get_substate(SearchState.get_full_name().split("."))
    go(state, query)
    return state


def go(state, query):
    root = state.parent_state
    at = {"pathname": "/search", "asPath": f"/search/?{query}", "headers": {"origin": "http://x"}}
    root._update_router_vars(at, {})


def run(handler, state, *arguments):
    asyncio.run(handler.fn(state, *arguments))


def test_address_is_answered():
    services = make_services(make_result(1), make_result(2))
    state = open_page("q=cache%20cold", services)
    run(SearchState.answer_address, state)
    assert state.answered == "q=cache%20cold"
    assert (state.answer.kind, len(state.answer.rows)) == ("found", 1)
    (asked,) = services.search.asked
    assert (asked.text, asked.limit, asked.typing) == ("cache cold", PAGE, False)


def test_typing_asks_for_fewer_and_for_unfinished_words():
    services = make_services(make_result())
    state = open_page("q=cac", services)
    run(SearchState.answer_address, state, True)
    (asked,) = services.search.asked
    assert (asked.limit, asked.typing) == (TYPING_PAGE, True)


def test_sending_off_what_was_typed_asks_for_a_whole_page():
    services = make_services(make_result())
    state = open_page("q=cache", services)
    run(SearchState.answer_address, state, True)
    run(SearchState.answer_address, state)
    assert [request.limit for request in services.search.asked] == [TYPING_PAGE, PAGE]


def test_more_is_shown_and_still_there_on_the_way_back():
    services = make_services(make_result())
    state = open_page("q=cache", services)
    run(SearchState.answer_address, state)
    run(SearchState.show_more, state)
    run(SearchState.answer_address, state)
    go(state, "q=index")
    run(SearchState.answer_address, state)
    assert [request.limit for request in services.search.asked] == [PAGE, 2 * PAGE, 2 * PAGE, PAGE]


def test_more_ends_at_the_most_a_request_may_ask():
    services = make_services(make_result())
    state = open_page("q=cache", services)
    run(SearchState.answer_address, state)
    for _ in range(20):
        run(SearchState.show_more, state)
    assert services.search.asked[-1].limit == MAX_LIMIT


def test_failure_is_told_and_the_next_search_works(caplog):
    def fail_once(request):
        if not engine.asked[1:]:
            raise RuntimeError("boom")
        return make_answer(make_result())

    engine = Engine(fail_once)
    state = open_page("q=cache", Made(engine))
    run(SearchState.answer_address, state)
    assert (state.answer.kind, state.answered) == ("failed", "q=cache")
    assert "A search failed" in caplog.text
    run(SearchState.answer_address, state)
    assert state.answer.kind == "found"


@pytest.mark.parametrize(
    "query", ["", "q=", "%", "q=%00%ff", "q=" + "x" * 50_000, "year=x&q=<script>", "q[]=a&q=b;c"]
)
def test_hostile_addresses_are_answered(query):
    state = open_page(query, make_services())
    run(SearchState.answer_address, state)
    assert state.answer.kind in ("opening", "empty")


def test_services_have_to_be_provided():
    with pytest.raises(LookupError, match="provide_services"):
        provided_services()


class Browser:
    """The browser's end of the socket: keeps what it is told."""

    def __init__(self):
        self.answered = []

    async def emit_update(self, update, token):
        for delta in update.delta.values():
            found = [value for name, value in delta.items() if name.startswith("answered")]
            self.answered += found


async def send(processor, query, typing):
    event = Event(
        name=ANSWER,
        payload={"typing": typing},
        router_data={"pathname": "/search", "asPath": f"/search/?{query}", "headers": {}},
    )
    return await processor.enqueue("a-visitor", event)


def test_late_answer_never_overwrites_a_newer_one():
    slow, started = threading.Event(), threading.Event()

    def wait_for_it(request):
        if request.text == "old":
            started.set()
            slow.wait(30)
        return make_answer(make_result(), text=request.text)

    async def type_twice():
        browser = Browser()
        processor = BaseStateEventProcessor().configure(event_namespace=browser)
        async with processor:
            first = await send(processor, "q=old", True)
            await asyncio.to_thread(started.wait, 30)
            second = await send(processor, "q=new", False)
            await second
            slow.set()
            await asyncio.wait([first])
            return browser.answered

    provide_services(Made(Engine(wait_for_it)))
    with rx.App(toaster=None).set_contexts():
        assert asyncio.run(type_twice()) == ["", "q=new"]  # as it opens, then the newer answer

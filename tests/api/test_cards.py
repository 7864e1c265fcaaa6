"""Share cards as chats and crawlers fetch them."""

import asyncio
import threading
from dataclasses import replace
from datetime import date

import httpx
import pytest
from starlette.testclient import TestClient

from tests.api.small_search import PUBLIC_URL
from tests.pages.stocked import INGESTED, ingest, stock
from tests.sharing.png import size_of
from ytsapp.api import cards
from ytsapp.api.cards import build_cards, is_card

MOMENT = "/moments/talk-01-60.png"
COMPARISON = "/comparisons/a-vs-b.png"


@pytest.fixture
def home(small, tmp_path):
    """Services whose cards are kept in a folder of this test's own."""
    return replace(small, settings=replace(small.settings, home=tmp_path))


@pytest.fixture
def client(home) -> TestClient:
    return TestClient(build_cards(home), base_url=PUBLIC_URL)


@pytest.fixture
def renderings(monkeypatch):
    """The cards that were rendered, in order."""
    made = []
    real = cards.render_card

    def render(card, theme):
        made.append(card)
        return real(card, theme)

    monkeypatch.setattr(cards, "render_card", render)
    return made


@pytest.mark.parametrize("path", [MOMENT, COMPARISON, f"{MOMENT}?theme=dark"])
def test_card_is_a_picture_of_the_promised_size(client, path):
    answer = client.get(path)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "image/png"
    assert size_of(answer.content) == (1200, 630)


def test_card_is_answered_before_the_pages(client_over, home):
    assert client_over(home).get(MOMENT).headers["content-type"] == "image/png"


@pytest.mark.parametrize(
    "path", ["/card.png", "/moments/a-1/", "/moments/a/b.png", "/talks/a.png", "/moments/a-1.json"]
)
def test_other_addresses_are_left_alone(path):
    assert not is_card(path)


def test_card_is_rendered_once(client, renderings):
    first, second = client.get(MOMENT), client.get(MOMENT)
    assert first.content == second.content
    assert len(renderings) == 1


def test_card_another_process_made_is_found(home, renderings):
    for _ in range(2):
        TestClient(build_cards(home)).get(MOMENT)
    assert len(renderings) == 1


def test_who_has_the_card_is_not_sent_it_and_nothing_is_rendered(client, renderings):
    first = client.get(MOMENT)
    etag = first.headers["etag"]
    assert etag.startswith('"')
    assert first.headers["cache-control"] == "public, max-age=86400"
    again = client.get(MOMENT, headers={"If-None-Match": etag})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", etag)
    assert len(renderings) == 1


def test_themes_are_two_cards(client):
    light, dark = client.get(MOMENT), client.get(f"{MOMENT}?theme=dark")
    assert light.headers["etag"] != dark.headers["etag"]
    assert client.get(f"{MOMENT}?theme=light&v=2").headers["etag"] == light.headers["etag"]


def test_head_tells_what_get_would_send(client):
    head, get = client.head(MOMENT), client.get(MOMENT)
    assert (head.status_code, head.content) == (200, b"")
    for name in ("etag", "content-length", "content-type"):
        assert head.headers[name] == get.headers[name]


def test_seconds_of_one_passage_share_one_rendering(home, renderings):
    stocked = stock(home)
    ingest(stocked)
    client = TestClient(build_cards(stocked))
    tags = {client.get(f"/moments/{INGESTED}-{at}.png").headers["etag"] for at in (40, 41, 69)}
    assert len(tags) == len(renderings) == 1


def test_card_stops_offering_to_play_what_has_gone(home):
    stocked = stock(home)
    ingest(stocked)
    client = TestClient(build_cards(stocked))
    before = client.get(f"/moments/{INGESTED}-40.png").headers["etag"]
    stocked.corpus.mark_unavailable(INGESTED, date(2026, 2, 3))
    assert client.get(f"/moments/{INGESTED}-40.png").headers["etag"] != before


def test_seconds_without_words_share_a_card_a_minute(client, renderings):
    tags = {client.get(f"/moments/talk-01-{at}.png").headers["etag"] for at in range(600, 720, 7)}
    assert len(tags) == len(renderings) == 2


@pytest.mark.parametrize(
    "path",
    ["/moments/nobody-7.png", "/moments/talk-01-9999.png", "/moments/talk-01--1.png",
     "/moments/%3Cscript%3E.png", "/moments/talk-01.png", "/comparisons/none.png"],
)  # fmt: skip
def test_address_that_leads_nowhere_is_told(client, renderings, path):
    answer = client.get(path)
    assert answer.status_code == 404
    assert answer.json()["error"]["code"] in ("unknown_moment", "unknown_comparison")
    assert renderings == []


def test_unknown_theme_is_told(client, renderings):
    answer = client.get(f"{MOMENT}?theme=neon")
    assert answer.status_code == 422
    assert answer.json()["error"]["field"] == "theme"
    assert "light or dark" in answer.json()["error"]["message"]
    assert renderings == []


def test_cards_are_only_read(client):
    assert client.post(MOMENT).status_code == 405


class Gate:
    """Renderings that wait until they are let go."""

    def __init__(self):
        self.open = threading.Event()
        self.inside = 0
        self.most = 0
        self._lock = threading.Lock()

    def render(self, card, theme):
        with self._lock:
            self.inside += 1
            self.most = max(self.most, self.inside)
        self.open.wait(30)
        with self._lock:
            self.inside -= 1
        return b"card"


@pytest.fixture
def gate(monkeypatch):
    gate = Gate()
    monkeypatch.setattr(cards, "render_card", gate.render)
    yield gate
    gate.open.set()


def ask_all(application, paths, *, sent_away=0, then=None):
    """Return the answers to requests made at the same time.

    Once as many as `sent_away` were answered, `then` is called.
    """

    async def run():
        transport = httpx.ASGITransport(application)
        async with httpx.AsyncClient(transport=transport, base_url=PUBLIC_URL) as client:
            asked = [asyncio.ensure_future(client.get(path)) for path in paths]
            while sum(each.done() for each in asked) < sent_away:
                waiting = [each for each in asked if not each.done()]
                await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
            if then is not None:
                then()
            return await asyncio.gather(*asked)

    return asyncio.run(run())


def test_who_waits_too_long_is_asked_to_come_back(home, gate, monkeypatch):
    monkeypatch.setattr(cards, "PATIENCE_S", 0.05)
    (answer,) = ask_all(build_cards(home), [MOMENT])
    assert answer.status_code == 503
    assert int(answer.headers["retry-after"]) > 0
    assert answer.headers["cache-control"] == "no-store"
    assert answer.json()["error"]["code"] == "busy"


def test_few_are_rendered_at_once_and_more_than_can_wait_are_sent_away(home, gate, monkeypatch):
    monkeypatch.setattr(cards, "WAITING", 6)
    paths = [f"/moments/talk-{number:02}-60.png" for number in range(12)]
    answers = ask_all(build_cards(home), paths, sent_away=6, then=gate.open.set)
    statuses = [answer.status_code for answer in answers]
    assert statuses.count(200) == statuses.count(503) == 6
    assert gate.most <= cards.RENDERINGS

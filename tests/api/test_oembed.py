"""`/oembed`: which addresses are ours, in which formats, and what is refused."""

from datetime import date
from xml.etree import ElementTree

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from tests.api.shareable import shareable
from tests.api.small_search import PUBLIC_URL
from tests.pages.stocked import INGESTED, VIDEO_ID
from ytsapp.api.machines import build_machines

MOMENT = f"{PUBLIC_URL}/moments/{VIDEO_ID}-100/"


@pytest.fixture
def stocked(services):
    return shareable(services)


@pytest.fixture
def ask(stocked):
    client = TestClient(build_machines(stocked), base_url=PUBLIC_URL)

    def ask(url: str | None = None, **parameters):
        given = parameters if url is None else {"url": url, **parameters}
        return client.get("/oembed", params=given)

    return ask


@pytest.mark.parametrize(
    "url",
    [
        MOMENT,
        MOMENT.rstrip("/"),
        MOMENT.replace("https", "http"),
        f"/moments/{VIDEO_ID}-100/",
        f"{PUBLIC_URL}/embed/{VIDEO_ID}-100",
        f"{PUBLIC_URL}/moments/{VIDEO_ID}-0/?t=100",
        f"{PUBLIC_URL}/moments/{VIDEO_ID}-0/#t=1m40s",
        f"{PUBLIC_URL}/talks/{VIDEO_ID}/?t=1:40",
        f"{MOMENT}?utm_source=chat",
    ],
)
def test_every_form_of_a_moment_s_address_is_known(ask, url):
    answer = ask(url)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/json"
    assert f"{PUBLIC_URL}/embed/{VIDEO_ID}-100" in answer.json()["html"]
    assert answer.json()["type"] == "rich"


def test_any_second_of_an_ingested_talk_is_known(ask):
    told = ask(f"{PUBLIC_URL}/moments/{INGESTED}-57/").json()
    assert "“words said at 40”" in told["html"]


@pytest.mark.parametrize(
    "path",
    [f"/talks/{INGESTED}/", "/comparisons/a-vs-b/", "/topics/rag/", "/concepts/what-rag-is/",
     "/collections/explained/"],
)  # fmt: skip
def test_other_pages_are_links(ask, path):
    told = ask(PUBLIC_URL + path).json()
    assert told["type"] == "link"
    assert told["title"]


@pytest.mark.parametrize(
    "url",
    [
        "https://evil.example/moments/TRjq7t2Ms5I-100/",
        "https://yts.example.evil.example/moments/TRjq7t2Ms5I-100/",
        "https://yts.example@evil.example/moments/TRjq7t2Ms5I-100/",
        "//evil.example/moments/TRjq7t2Ms5I-100/",
        "javascript:alert(1)//yts.example/moments/TRjq7t2Ms5I-100/",
        "file:///etc/passwd",
        "https://www.youtube.com/watch?v=TRjq7t2Ms5I",
        f"{PUBLIC_URL}/moments/nobody-1/",
        f"{PUBLIC_URL}/moments/{VIDEO_ID}-99999/",
        f"{PUBLIC_URL}/moments/not a moment/",
        f"{PUBLIC_URL}/comparisons/nothing-vs-nobody/",
        f"{PUBLIC_URL}/talks/nobody/",
        f"{PUBLIC_URL}/nowhere/",
        f"{PUBLIC_URL}/",
        "x",
    ],
)
def test_what_is_foreign_or_unknown_is_404(ask, url):
    answer = ask(url)
    assert answer.status_code == 404
    assert answer.json()["error"]["code"] == "unknown_address"


def test_xml_says_the_same(ask):
    told = ask(MOMENT).json()
    answer = ask(MOMENT, format="xml")
    assert answer.headers["content-type"] == "text/xml; charset=utf-8"
    root = ElementTree.fromstring(answer.content)
    assert {child.tag: child.text for child in root} == {k: str(v) for k, v in told.items()}


def test_another_format_is_not_implemented(ask):
    answer = ask(MOMENT, format="yaml")
    assert answer.status_code == 501
    assert "json or xml" in answer.json()["error"]["message"]


def test_room_is_kept_to_and_what_is_none_refused(ask):
    told = ask(MOMENT, maxwidth="320", maxheight="300").json()
    assert (told["width"], told["height"]) == (320, 300)
    for wrong in ("0", "-1", "wide", "9999999"):
        assert ask(MOMENT, maxwidth=wrong).status_code == 422


def test_parameters_of_a_consumer_s_own_are_left_unread(ask):
    assert ask(MOMENT, dnt="1", lang="en").status_code == 200


def test_an_address_must_be_given(ask):
    assert ask().status_code == 422
    assert ask("").status_code == 422


def test_a_recording_that_is_gone_is_told(stocked):
    stocked.corpus.mark_unavailable(VIDEO_ID, date(2026, 3, 3))
    client = TestClient(build_machines(stocked), base_url=PUBLIC_URL)
    told = client.get("/oembed", params={"url": MOMENT}).json()
    assert "unavailable since 3 March 2026" in told["title"]


@given(st.text(max_size=80), st.sampled_from(["url", "format", "maxwidth", "x"]))
def test_anything_is_answered_or_told_off(small, text, name):
    client = TestClient(build_machines(small), base_url=PUBLIC_URL)
    sent = httpx.QueryParams({"url": "/moments/talk-00-60/"}).set(
        name, text.encode("utf-8", "ignore").decode()
    )
    assert client.get("/oembed", params=sent).status_code in (200, 404, 422, 501)

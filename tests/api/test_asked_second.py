"""Times in addresses: each leads to the one page of its second, or to a page that helps."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from tests.builders import VIDEO_ID
from tests.pages.stocked import INGESTED, ingest, stock_and_ingest
from ytsapp.api.asked_second import NoSecond, find_asked_second, tell_second
from ytsapp.api.filled import Elsewhere
from ytsapp.storage.corpus import Corpus
from ytsapp.storage.database import Database

HTML = {"accept": "text/html"}
PAGES = (f"/talks/{VIDEO_ID}/", f"/talks/{VIDEO_ID}", f"/moments/{VIDEO_ID}-176/")


@pytest.fixture
def stocked(served):
    return stock_and_ingest(served)


@pytest.fixture
def client(client_over, stocked):
    return client_over(stocked)


def told(client, address):
    answer = client.get(address, headers=HTML)
    assert answer.status_code == 404
    return LexborHTMLParser(answer.text).css_first("#nearest")


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("written", ["90", "90s", "1m30s", "1:30", "0:01:30", "npt:90", "90,120"])
def test_time_in_any_form_leads_to_the_page_of_its_second(client, page, written):
    answer = client.get(f"{page}?t={written}", follow_redirects=False)
    assert answer.status_code == 308
    assert answer.headers["location"] == f"/moments/{VIDEO_ID}-90/"


def test_rest_of_the_query_is_kept():
    query = "utm_source=a%20b&t=1%3A30&q=%C3%A9"
    address = find_asked_second(f"/talks/{VIDEO_ID}/", query)
    assert address == f"/moments/{VIDEO_ID}-90/?utm_source=a+b&q=%C3%A9"


@pytest.mark.parametrize("query", ["", "t=", "T=90", "q=90", "time=90"])
def test_query_without_a_time_asks_for_none(query):
    assert find_asked_second(f"/talks/{VIDEO_ID}/", query) is None


@pytest.mark.parametrize(
    "path", ["/moments/no-second/", "/moments/", "/topics/rag/", "/talks/a/b/"]
)
def test_other_addresses_have_no_second(path):
    assert find_asked_second(path, "t=90") is None


@pytest.mark.parametrize("written", ["-5", "abc", "1:75", "<script>", "9" * 40])
def test_what_is_no_time_is_told_with_the_talk_and_how_times_are_written(client, written):
    page = told(client, f"/talks/{VIDEO_ID}/?t={written}")
    assert f"Talk {VIDEO_ID}" in page.css_first("h2").text()
    assert "1m30s" in page.css_first("h2").text() or "earlier time" in page.css_first("h2").text()
    assert page.css_first("a").attributes["href"] == f"/talks/{VIDEO_ID}/"
    assert page.css("script") == []


def test_time_past_the_end_is_told_with_the_length(client):
    heading = told(client, f"/moments/{VIDEO_ID}-1200/").css_first("h2").text()
    assert heading == f"“Talk {VIDEO_ID}” lasts 20:00: nothing of it is at 20:00."


@pytest.mark.parametrize("key", [f"{INGESTED}--5", f"{INGESTED}-abc", INGESTED, f"{INGESTED}-1.5"])
def test_malformed_second_of_a_known_talk_names_the_talk(client, key):
    page = told(client, f"/moments/{key}/")
    assert page.css_first("h2").text() == f"This address names no second of “Talk {INGESTED}”."
    assert page.css_first("a").attributes["href"] == f"/talks/{INGESTED}/"


def test_unknown_talk_is_offered_the_nearest_pages_only(client):
    assert "second of" not in told(client, "/moments/nobody-knows-5/").text()


def test_hostile_title_stays_text(client_over, stocked):
    talk = ingest(stocked, "hostile-talk", talk={"title": "<script>alert(1)</script>"})
    page = told(client_over(stocked), "/moments/hostile-talk-x/")
    assert talk.title in page.css_first("h2").text()
    assert page.css("script") == []


def test_unreadable_record_leaves_the_nearest_pages(client_over, stocked, tmp_path):
    broken = replace(stocked, corpus=Corpus(Database(f"sqlite:///{tmp_path}")))
    assert told(client_over(broken), "/moments/nobody-5-x/") is not None


@given(path=st.text(max_size=60), query=st.text(max_size=60))
def test_any_address_is_looked_at_without_fault(path, query):
    try:
        found = find_asked_second(path, query)
    except NoSecond:
        return
    assert found is None or found.startswith("/moments/")


def test_long_address_is_not_looked_up(stocked):
    assert tell_second(f"/moments/{'-a' * 4000}/", "", stocked) == ""


def test_moved_address_leads_on_for_good_but_is_asked_again(client_over, stocked):
    client = client_over(stocked, fill=lambda path: Elsewhere("/moments/new-5/"))
    answer = client.get("/moments/old-4/?utm=a", follow_redirects=False)
    assert answer.status_code == 301
    assert answer.headers["location"] == "/moments/new-5/?utm=a"
    assert answer.headers["cache-control"] == "no-cache"

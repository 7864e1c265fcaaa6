"""Pages made on request, as a browser gets them."""

import threading

import pytest

from ytsapp.storage.errors import StorageError

HTML = {"accept": "text/html"}


@pytest.fixture
def filling(client_over, served):
    """A client of a site that fills some paths; `asked` lists what it was asked to fill."""
    asked = []

    def fill(path):
        asked.append((path, threading.current_thread()))
        if "broken" in path:
            raise StorageError("no database")
        return f"<h1>{path}</h1>" + "words " * 400 if "known" in path else None

    client = client_over(served, fill=fill)
    client.asked = asked
    return client


@pytest.mark.parametrize("path", ["/talks/known-1/", "/moments/known-1-20/"])
def test_page_is_answered_and_asked_for_again_next_time(filling, path):
    answer = filling.get(path)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["cache-control"] == "no-cache"
    assert answer.text.startswith(f"<h1>{path}</h1>")


def test_page_is_made_outside_the_event_loop(filling):
    filling.get("/talks/known-1/")
    ((_, thread),) = filling.asked
    assert "AnyIO worker" in thread.name


def test_bare_address_leads_to_the_canonical_one_with_its_query(filling):
    answer = filling.get("/talks/known-1?q=a%20b&words=any", follow_redirects=False)
    assert answer.status_code == 308
    assert answer.headers["location"] == "/talks/known-1/?q=a%20b&words=any"


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [("gzip, deflate, br", "br"), ("gzip", "gzip"), ("br;q=1.0, gzip;q=0.5", "br"), ("", None)],
)
def test_page_is_sent_compressed_to_who_can_read_it(filling, accepted, encoding):
    answer = filling.get("/talks/known-1/", headers={"accept-encoding": accepted})
    assert answer.headers.get("content-encoding") == encoding
    assert answer.headers["vary"] == "Accept-Encoding"
    assert answer.text.endswith("words ")


def test_unknown_talk_is_the_helping_404(filling):
    answer = filling.get("/talks/nobody/", headers=HTML)
    assert answer.status_code == 404
    assert "No such page" in answer.text


def test_unreadable_record_is_one_plain_sentence(filling):
    answer = filling.get("/talks/broken/")
    assert answer.status_code == 503
    assert answer.headers["retry-after"] == "60"
    assert answer.text.count("\n") == 1


@pytest.mark.parametrize(
    "path",
    ["/", "/talks/", "/moments/", "/talks/known.json", "/moments/known-1.png", "/talks/a/known/",
     "/talks/%3Cknown%3E/", "/talksknown/"],
)  # fmt: skip
def test_other_addresses_are_left_to_the_site(filling, path):
    filling.get(path)
    assert filling.asked == []


def test_what_is_no_reading_is_left_to_the_site(filling):
    assert filling.post("/talks/known-1/").status_code == 404
    assert filling.asked == []

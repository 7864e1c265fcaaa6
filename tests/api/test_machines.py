"""What all addresses for programs share: caches, methods, other hosts; pages stay pages."""

import gzip
from datetime import UTC, date, datetime

import brotli
import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from tests.api.small_search import PUBLIC_URL
from ytsapp.api.documents import latest_change
from ytsapp.api.machines import MACHINES, build_machines, is_for_machines

PATHS = [
    "/feed.xml",
    "/comparisons/a-vs-b/feed.xml",
    "/sitemap.xml",
    "/sitemap-1.xml",
    "/robots.txt",
    "/llms.txt",
    "/embed/talk-00-60",
    "/oembed?url=/moments/talk-00-60/",
    "/notebook/reference.json",
]


@pytest.fixture(scope="module")
def machines(small) -> TestClient:
    return TestClient(build_machines(small), base_url=PUBLIC_URL, headers={"accept-encoding": ""})


def test_every_address_is_tried_here():
    assert len(PATHS) == len(MACHINES)


@pytest.mark.parametrize("path", PATHS)
def test_who_has_the_answer_is_not_sent_it_again(machines, path):
    first = machines.get(path)
    assert (first.status_code, first.headers["cache-control"][:15]) == (200, "public, max-age")
    tag = first.headers["etag"]
    for tags in (tag, tag.removeprefix("W/"), f'"other", {tag}'):
        again = machines.get(path, headers={"If-None-Match": tags})
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["etag"] == tag
    assert machines.get(path, headers={"If-None-Match": '"other"'}).status_code == 200


@pytest.mark.parametrize("path", PATHS)
def test_a_final_slash_changes_nothing(machines, path):
    bare, mark, query = path.partition("?")
    assert machines.get(f"{bare}/{mark}{query}").content == machines.get(path).content


@pytest.mark.parametrize("path", PATHS)
def test_it_is_sent_compressed_to_who_can_read_it(machines, path):
    plain = machines.get(path)
    assert plain.headers["vary"] == "Accept-Encoding"
    for name, unpack in (("br", brotli.decompress), ("gzip", gzip.decompress)):
        with machines.stream("GET", path, headers={"Accept-Encoding": f"{name};q=1"}) as answer:
            raw = b"".join(answer.iter_raw())
        if len(plain.content) >= 1000:
            assert answer.headers["content-encoding"] == name
            raw = unpack(raw)
        assert raw == plain.content


@pytest.mark.parametrize("path", PATHS)
def test_methods_and_other_hosts(machines, path):
    assert machines.head(path).content == b""
    assert machines.head(path).headers["etag"] == machines.get(path).headers["etag"]
    assert machines.post(path).status_code == 405
    assert machines.get(path).headers["access-control-allow-origin"] == "*"
    assert machines.options(path).status_code == 204


@pytest.mark.parametrize("path", ["/feed.xml", "/comparisons/a-vs-b/feed.xml"])
def test_who_only_compares_dates_is_served_too(machines, path):
    stamp = machines.get(path).headers["last-modified"]
    assert machines.get(path, headers={"If-Modified-Since": stamp}).status_code == 304
    older = {"If-Modified-Since": "Sat, 01 Jan 2000 00:00:00 GMT"}
    assert machines.get(path, headers=older).status_code == 200
    both = {"If-Modified-Since": stamp, "If-None-Match": '"another"'}
    assert machines.get(path, headers=both).status_code == 200


def test_a_day_that_lasts_may_bring_more():
    noon = datetime(2026, 3, 4, 12, tzinfo=UTC)
    assert latest_change(date(2026, 3, 4), noon) == noon
    assert latest_change(date(2026, 3, 3), noon) == datetime(2026, 3, 3, 23, 59, 59, tzinfo=UTC)


@given(st.text(st.characters(codec="latin-1", categories=["L", "N", "P", "Z"]), max_size=60))
def test_any_date_is_answered(machines, text):
    headers = {"If-Modified-Since": text.encode("latin-1")}
    assert machines.get("/feed.xml", headers=headers).status_code in (200, 304)


def test_an_unknown_comparison_has_no_feed(machines):
    answer = machines.get("/comparisons/nobody-vs-nothing/feed.xml")
    assert answer.status_code == 404
    assert "/feed.xml" in answer.json()["error"]["message"]


def test_pages_are_left_to_the_site(client_over, small):
    client = client_over(small)
    assert client.get("/").text == "page /"
    assert client.get("/feed.xml").headers["content-type"] == "application/atom+xml"
    pages = (
        "/comparisons/a-vs-b/",
        "/comparisons/feed.xml",
        "/moments/a-1/",
        "/feed",
        "/x/feed.xml",
    )
    assert [path for path in pages if is_for_machines(path)] == []
    assert not is_for_machines(f"/sitemap-{'9' * 5000}.xml")

"""Pages in other forms, as they are asked for."""

from dataclasses import replace
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from tests.api.shareable import shareable
from tests.api.small_search import PUBLIC_URL
from ytsapp.api.siblings import SIBLINGS, build_siblings, is_sibling
from ytsapp.storage.errors import StorageError
from ytsapp.wiring import Services

ADDRESSES = {
    "/moments/only-ingested-47.json": "application/json",
    "/moments/only-ingested-47.md": "text/markdown; charset=utf-8",
    "/moments/only-ingested-47.bib": "application/x-bibtex; charset=utf-8",
    "/moments/TRjq7t2Ms5I-100.csl.json": "application/vnd.citationstyles.csl+json",
    "/comparisons/a-vs-b.json": "application/json",
    "/comparisons/a-vs-b.md": "text/markdown; charset=utf-8",
    "/comparisons/a-vs-b.adr.md": "text/markdown; charset=utf-8",
    "/comparisons/a-vs-b.bib": "application/x-bibtex; charset=utf-8",
    "/comparisons/a-vs-b.csl.json": "application/vnd.citationstyles.csl+json",
    "/collections/explained.json": "application/json",
    "/collections/explained.md": "text/markdown; charset=utf-8",
    "/collections/explained.bib": "application/x-bibtex; charset=utf-8",
    "/collections/explained.csl.json": "application/vnd.citationstyles.csl+json",
}


@pytest.fixture(scope="module")
def stocked(services) -> Services:
    return shareable(services)


@pytest.fixture(scope="module")
def siblings(stocked) -> TestClient:
    return TestClient(build_siblings(stocked), base_url=PUBLIC_URL)


def test_every_sibling_is_tried():
    endings = {(path.split("/")[1], path.partition(".")[2]) for path in SIBLINGS}
    assert {(path.split("/")[1], path.partition(".")[2]) for path in ADDRESSES} == endings


@pytest.mark.parametrize("path", ADDRESSES)
def test_sibling_is_answered_before_the_pages(client_over, stocked, path):
    answer = client_over(stocked).get(path)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == ADDRESSES[path]
    page = path.partition(".")[0]
    assert answer.headers["link"] == f'<{PUBLIC_URL}{page}/>; rel="canonical"'


@pytest.mark.parametrize("path", ["/moments/a-1/", "/moments/", "/assets/a.json", "/feed.json"])
def test_pages_and_files_are_left_alone(path):
    assert not is_sibling(path)


@pytest.mark.parametrize("path", ADDRESSES)
def test_any_host_may_read_and_ask_again(siblings, path):
    first = siblings.get(path)
    assert first.headers["access-control-allow-origin"] == "*"
    assert first.headers["cache-control"].startswith("public, max-age=")
    again = siblings.get(path, headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    head = siblings.head(path)
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["etag"] == first.headers["etag"]
    assert siblings.post(path).status_code == 405


@pytest.mark.parametrize(
    "path",
    ["/moments/nobody-7.json", "/moments/only-ingested-9999.json", "/moments/%3Cscript%3E.json"],
)
def test_unknown_moment_is_told_as_json(siblings, path):
    answer = siblings.get(path)
    assert answer.status_code == 404
    assert answer.json()["error"]["code"] == "unknown_moment"
    assert "<video_id>-<second>" in answer.json()["error"]["message"]


@pytest.mark.parametrize(
    "path",
    ["/moments/nobody-7.md", "/moments/nobody-7.bib", "/comparisons/none.adr.md",
     "/collections/none.bib"],
)  # fmt: skip
def test_what_is_not_there_is_told_in_a_sentence(siblings, path):
    answer = siblings.get(path)
    assert answer.status_code == 404
    assert answer.headers["content-type"].startswith("text/plain")
    assert answer.headers["cache-control"] == "no-store"
    assert answer.text.endswith(".\n") and len(answer.text.splitlines()) == 1


def test_other_endings_and_methods_are_told_too(siblings):
    assert siblings.get("/collections/explained.adr.md").status_code == 404
    assert "not answered here" in siblings.post("/collections/explained.md").text


def test_any_second_has_the_words_that_hold_it(siblings):
    said = siblings.get("/moments/only-ingested-47.json").json()
    assert (said["moment_id"], said["text"]) == ("only-ingested-47", "words said at 40")
    assert said["canonical"] == f"{PUBLIC_URL}/moments/only-ingested-40/"
    assert [each["start"] for each in said["context"]] == [0, 40, 80]
    assert "words said at 80" in siblings.get("/moments/only-ingested-47.md").text
    assert "t=47s" in siblings.get("/moments/only-ingested-47.bib").text


def test_second_whose_words_are_not_stored_is_still_cited(siblings):
    said = siblings.get("/moments/TRjq7t2Ms5I-700.json").json()
    assert (said["text"], said["holder"]) == (None, "nothing")
    assert "t=700s" in siblings.get("/moments/TRjq7t2Ms5I-700.bib").text


def test_files_of_a_comparison_cite_each_of_its_moments(siblings):
    for ending in (".bib", ".csl.json"):
        text = siblings.get(f"/comparisons/a-vs-b{ending}").text
        assert "yts-comparison-a-vs-b" in text
        assert "yts-TRjq7t2Ms5I-100" in text


def test_parameters_of_a_link_are_passed_over(siblings):
    assert siblings.get("/moments/only-ingested-47.json?utm_source=x").status_code == 200


def test_database_that_does_not_answer_is_told(stocked):
    class Broken:
        def reading(self):
            raise StorageError("gone")

    client = TestClient(build_siblings(replace(stocked, corpus=Broken())))
    answer = client.get("/moments/only-ingested-47.md")
    assert answer.status_code == 503
    assert "database" in answer.text


@given(st.text(max_size=40))
def test_any_key_is_answered_or_told_off(siblings, key):
    for path in ("/moments/{}.json", "/moments/{}-5.bib", "/comparisons/{}.md"):
        assert siblings.get(path.format(quote(key, safe=""))).status_code in (200, 404)

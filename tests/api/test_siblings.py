"""Pages in other forms, as they are asked for."""

import pytest
from starlette.testclient import TestClient

from tests.api.small_search import PUBLIC_URL
from ytsapp.api.siblings import SIBLINGS, build_siblings, is_sibling

ADDRESSES = ["/moments/talk-01-60.json"]


@pytest.fixture(scope="module")
def siblings(small) -> TestClient:
    return TestClient(build_siblings(small), base_url=PUBLIC_URL)


def test_every_sibling_is_tried():
    endings = {(path.split("/")[1], path.partition(".")[2]) for path in SIBLINGS}
    assert {(path.split("/")[1], path.partition(".")[2]) for path in ADDRESSES} == endings


@pytest.mark.parametrize("path", ADDRESSES)
def test_sibling_is_answered_before_the_pages(client_over, small, path):
    assert client_over(small).get(path).status_code == 200


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
    "path", ["/moments/nobody-7.json", "/moments/talk-01-9999.json", "/moments/%3Cscript%3E.json"]
)
def test_unknown_moment_is_told_as_json(siblings, path):
    answer = siblings.get(path)
    assert answer.status_code == 404
    assert answer.json()["error"]["code"] == "unknown_moment"
    assert "<video_id>-<second>" in answer.json()["error"]["message"]

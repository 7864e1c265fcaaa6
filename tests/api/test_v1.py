"""What all resources share: errors, methods, caches, other hosts; and that nothing breaks them."""

import threading
from dataclasses import replace

import anyio
import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ytsapp.api.search import SEVERAL, SINGLE
from ytsapp.api.v1 import RESOURCES, build_api
from ytsapp.search.answer import Answer

LISTS = [f"/api/v1/{name}" for name in ("search", "suggest")]
"""What answers any text with a list."""

EXAMPLES = {
    "search": "search?q=quokka",
    "suggest": "suggest?q=quokka",
    "moments/{moment_id}": "moments/talk-01-60",
    "talks/{video_id}": "talks/talk-01",
    "comparisons": "comparisons?limit=1",
    "comparisons/{slug}": "comparisons/a-vs-b",
    "share": "share?url=/comparisons/a-vs-b/",
}
RESOURCE_PATHS = [f"/api/v1/{example}" for example in EXAMPLES.values()]


def test_every_resource_is_tried():
    assert EXAMPLES.keys() == RESOURCES.keys()


@pytest.mark.parametrize("path", ["/api/v1", "/api/v1/", "/api/v1/nope", "/api/v1/search/more"])
def test_an_address_that_leads_nowhere_is_told_as_json(client_over, small, path):
    answer = client_over(small).get(path)
    assert answer.status_code == 404
    assert answer.json()["error"]["code"] == "not_found"


def test_addresses_beside_the_api_are_left_to_the_pages(client_over, small):
    assert client_over(small).get("/api/v10/search").headers["content-type"].startswith("text/")
    assert client_over(small).get("/api/v1/suggest?q=a").status_code == 200


@pytest.mark.parametrize("path", RESOURCE_PATHS)
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_other_methods_are_told_what_is_allowed(api, path, method):
    answer = api.request(method, path)
    assert answer.status_code == 405
    assert "GET" in answer.headers["allow"]
    assert answer.json()["error"]["code"] == "method_not_allowed"


@pytest.mark.parametrize("path", RESOURCE_PATHS)
def test_head_is_get_without_the_body(api, path):
    head, get = api.head(path), api.get(path)
    assert (head.status_code, head.content) == (200, b"")
    assert head.headers["etag"] == get.headers["etag"]


@pytest.mark.parametrize("path", RESOURCE_PATHS)
def test_pages_of_other_hosts_may_read(api, path):
    preflight = api.options(
        path,
        headers={"Origin": "https://other.example", "Access-Control-Request-Method": "GET"},
    )
    assert preflight.status_code == 204
    assert "GET" in preflight.headers["access-control-allow-methods"]
    for answer in (preflight, api.get(path), api.get(f"{path}?limit=x")):
        assert answer.headers["access-control-allow-origin"] == "*"
    assert "Link" in api.get(path).headers["access-control-expose-headers"]


@pytest.mark.parametrize("path", RESOURCE_PATHS)
def test_who_has_the_answer_is_not_sent_it_again(api, path):
    first = api.get(path)
    assert first.headers["cache-control"].startswith("public, max-age=")
    tags = f'"other", {first.headers["etag"]}'
    again = api.get(path, headers={"If-None-Match": tags})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    assert api.get(path, headers={"If-None-Match": '"other"'}).status_code == 200


@pytest.mark.parametrize("path", RESOURCE_PATHS)
def test_a_final_slash_changes_nothing(api, path):
    address, _, query = path.partition("?")
    assert api.get(f"{address}/?{query}").headers["etag"] == api.get(path).headers["etag"]


_NAMES = st.sampled_from([*SINGLE, *SEVERAL]) | st.text(max_size=8)
_VALUES = st.sampled_from(["", "quokka", "10", "2024", "-1", "best", "manual", "NaN"]) | st.text(
    max_size=60
)


@pytest.mark.parametrize("path", LISTS)
@given(st.lists(st.tuples(_NAMES, _VALUES), max_size=5))
def test_any_parameters_are_answered_or_told_off(api, path, parameters):
    sent = [(n.encode("utf-8", "ignore"), v.encode("utf-8", "ignore")) for n, v in parameters]
    answer = api.get(path, params=httpx.QueryParams([(n.decode(), v.decode()) for n, v in sent]))
    said = answer.json()
    if answer.status_code == 200:
        assert len(said["items"]) <= said["total"]
    else:
        assert answer.status_code in (400, 422)
        assert set(said["error"]) == {"code", "message", "field"}
        assert "Traceback" not in answer.text


@given(st.binary(max_size=60))
def test_any_bytes_in_the_address_are_answered_or_told_off(api, raw):
    query = "".join(f"%{byte:02x}" for byte in raw)
    assert api.get(f"/api/v1/search?q={query}").status_code == 200
    assert api.get(f"/api/v1/search?{query}").status_code in (400, 422, 200)


def test_two_searches_run_at_once(small):
    """One that blocked the loop would wait for the other for ever."""
    both = threading.Barrier(2, timeout=20)

    class Meeting:
        def search(self, request):
            both.wait()
            return Answer(request.text)

    transport = httpx.ASGITransport(build_api(replace(small, search=Meeting())))
    statuses = []

    async def ask(client):
        statuses.append((await client.get("/api/v1/search?q=a")).status_code)

    async def ask_twice():
        async with (
            httpx.AsyncClient(transport=transport, base_url="http://yts.example") as client,
            anyio.create_task_group() as tasks,
        ):
            tasks.start_soon(ask, client)
            tasks.start_soon(ask, client)

    anyio.run(ask_twice)
    assert statuses == [200, 200]

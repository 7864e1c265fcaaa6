"""`/api/v1/search` as an integrator sees it."""

import re
from dataclasses import replace
from urllib.parse import urlencode

import pytest
from starlette.testclient import TestClient

from tests.api.small_search import PUBLIC_URL, TALKS
from ytsapp.api.v1 import build_api

QUERY = {"text", "interpreted", "corrected", "filters", "also", "notes"}
ITEM = {
    "moment_id", "video_id", "start", "end", "lead_in", "talk", "channel", "speakers", "published",
    "text", "highlights", "score", "clarity", "why", "more_in_talk", "url",
}  # fmt: skip


@pytest.fixture
def search(api):
    def ask(**parameters):
        answer = api.get("/api/v1/search", params=parameters)
        assert answer.status_code == 200, answer.text
        return answer.json()

    return ask


def test_answer_has_the_documented_shape(search):
    answer = search(q="quokka")
    assert set(answer) == {"query", "total", "took_ms", "next", "items"}
    assert set(answer["query"]) == QUERY
    assert all(set(item) == ITEM for item in answer["items"])
    assert answer["total"] == TALKS
    assert len(answer["items"]) == 20
    assert answer["took_ms"] > 0


def test_item_tells_the_moment_and_its_talk(search):
    (item,) = search(q="quokka talk:talk-07")["items"]
    assert item["moment_id"] == f"talk-07-{item['start']}"
    assert item["url"] == f"/moments/{item['moment_id']}/"
    assert (item["video_id"], item["talk"]) == ("talk-07", "Quokkas in the orchard, part 7")
    assert (item["channel"], item["speakers"]) == ("Marsupial Hour", ["Ada Example"])
    assert item["published"] == "2022-01-01"
    assert item["start"] < item["end"]
    assert item["lead_in"] >= 0
    assert [item["text"][start:end] for start, end in item["highlights"]] == ["quokka"]


def test_what_is_not_known_is_null(search):
    (item,) = search(q="quokka", talk="talk-00")["items"]
    assert item["published"] is None


def test_query_says_how_it_was_understood(search):
    query = search(q="  the   quoka ")["query"]
    assert query["text"] == "the quoka"
    assert query["corrected"] == query["interpreted"] == "the quokka"
    assert search(q="quoka", verbatim="true")["query"]["corrected"] is None


def test_applied_filters_are_told_from_text_and_parameters_alike(search):
    query = search(q="quokka year:2024", channel="Harbour Radio", after="2021")["query"]
    assert query["filters"] == {
        "channel": ["Harbour Radio"],
        "year": [2024],
        "after": "2021-01-01",
    }
    assert search(q="quokka")["query"]["filters"] == {}


def test_each_filter_narrows(search):
    assert search(q="quokka", channel="Marsupial Hour")["total"] == TALKS // 2
    assert search(q="quokka", talk=["talk-01", "talk-02"])["total"] == 2
    assert search(topic="quokkas")["total"] == TALKS
    assert search(q="quokka", year="2024")["total"] == 5
    assert search(q="quokka", before="2021")["total"] < search(q="quokka", before="2023")["total"]
    assert search(q="quokka", captions="manual")["total"] == 0


def test_a_filter_without_a_value_is_not_given(search):
    assert search(q="quokka", channel="", limit="", sort="", before="")["total"] == TALKS


def test_a_filter_value_that_does_not_exist_is_said_with_the_nearest(search):
    (note,) = search(q="quokka", channel="Harbor Radio")["query"]["notes"]
    assert "Harbour Radio" in note["message"]
    assert note["about"]


def test_following_next_visits_every_talk_once(api):
    seen = []
    url = f"{PUBLIC_URL}/api/v1/search?q=quokka&limit=10"
    for _ in range(3):
        answer = api.get(url.removeprefix(PUBLIC_URL)).json()
        seen += [item["video_id"] for item in answer["items"]]
        url = answer["next"] or ""
    assert url == ""
    assert len(seen) == len(set(seen)) == TALKS


def test_link_header_names_the_pages_around(api):
    answer = api.get("/api/v1/search?q=the+quokka&limit=10&offset=10&channel=")
    links = {rel: url for url, rel in re.findall(r'<([^>]+)>; rel="(\w+)"', answer.headers["link"])}
    kept = f"{PUBLIC_URL}/api/v1/search?q=the+quokka&limit=10&channel="
    assert links == {"first": kept, "prev": kept, "next": f"{kept}&offset=20"}
    assert links["next"] == answer.json()["next"]
    assert api.get(links["next"]).json()["next"] is None


def test_beyond_the_last_page_there_is_nothing(search):
    answer = search(q="quokka", offset="9000")
    assert (answer["items"], answer["next"], answer["total"]) == ([], None, TALKS)


def test_newest_first(search):
    days = [item["published"] for item in search(q="quokka", sort="newest", limit="100")["items"]]
    assert days == [*sorted(filter(None, days), reverse=True), None]


def test_an_empty_query_is_an_empty_list(search):
    for text in ("", "   ", "!?"):
        answer = search(q=text)
        assert (answer["total"], answer["items"], answer["next"]) == (0, [], None)


@pytest.mark.parametrize(
    ("parameters", "status", "code", "field", "said"),
    [
        ("", 422, "missing_parameter", "q", "q=what+you+wonder"),
        ("limit=5", 422, "missing_parameter", "q", "q=what+you+wonder"),
        ("q=a&limit=0", 422, "unusable_value", "limit", "1 to 100"),
        ("q=a&limit=101", 422, "unusable_value", "limit", "1 to 100"),
        ("q=a&limit=ten", 422, "unusable_value", "limit", "“ten”"),
        ("q=a&limit=1e1", 422, "unusable_value", "limit", "1 to 100"),
        ("q=a&limit=%D9%A1", 422, "unusable_value", "limit", "1 to 100"),
        ("q=a&offset=-1", 422, "unusable_value", "offset", "0 to 10000"),
        (f"q=a&offset={'9' * 5000}", 422, "unusable_value", "offset", "0 to 10000"),
        ("q=a&before=yesterday", 422, "unusable_value", "before", "before=2024-05-01"),
        ("q=a&after=2024-13", 422, "unusable_value", "after", "after=2024-05"),
        ("q=a&after=2024-02-30", 422, "unusable_value", "after", "“2024-02-30”"),
        ("q=a&after=2024&before=2024", 422, "unusable_value", "before", "2024-01-01"),
        ("q=a&year=24", 422, "unusable_value", "year", "year=2024"),
        ("q=a&captions=robot", 422, "unusable_value", "captions", "manual or auto"),
        ("q=a&sort=hype", 422, "unusable_value", "sort", "best, newest or densest"),
        ("q=a&verbatim=maybe", 422, "unusable_value", "verbatim", "true or false"),
        (f"q=a&speaker={'x' * 101}", 422, "unusable_value", "speaker", "100"),
        ("q=a" + "".join(f"&talk={n}" for n in range(21)), 422, "unusable_value", "talk", "20"),
        ("q=a&q=b", 400, "repeated_parameter", "q", "give it once"),
        ("q=a&limit=&limit=", 400, "repeated_parameter", "limit", "give it once"),
        ("q=a&chanel=b", 400, "unknown_parameter", "chanel", "“channel”"),
        ("q=a&zzz=b", 400, "unknown_parameter", "zzz", "captions"),
        ("q=a&=b", 400, "unknown_parameter", None, "captions"),
    ],
)
def test_what_cannot_be_answered_is_told(api, parameters, status, code, field, said):
    answer = api.get(f"/api/v1/search?{parameters}")
    assert answer.status_code == status
    error = answer.json()["error"]
    assert set(error) == {"code", "message", "field"}
    assert (error["code"], error["field"]) == (code, field)
    assert said in error["message"]
    assert error["message"].endswith((".", "?"))
    assert answer.headers["cache-control"] == "no-store"


def test_an_index_that_is_rebuilt_asks_for_patience(without_index):
    answer = without_index.get("/api/v1/search?q=quokka")
    assert answer.status_code == 503
    assert int(answer.headers["retry-after"]) > 0
    assert answer.json()["error"]["code"] == "index_rebuilding"
    assert answer.headers["cache-control"] == "no-store"


def test_what_goes_wrong_inside_is_not_told(small, caplog):
    class Broken:
        def search(self, request):
            raise RuntimeError("the password is swordfish")

    broken = build_api(replace(small, search=Broken()))
    answer = TestClient(broken, raise_server_exceptions=False).get("/api/v1/search?q=a")
    assert answer.status_code == 500
    assert answer.json()["error"]["code"] == "internal"
    assert "swordfish" not in answer.text


def test_strange_text_comes_back_as_it_was(search):
    for text in ("<script>alert(1)</script>", "'; DROP TABLE talk; --", "\u202eabc", "🦘" * 50):
        assert search(q=text)["items"] is not None
    assert search(q="<b>quokka</b>")["query"]["text"] == "<b>quokka</b>"


def test_a_very_long_text_is_answered(api):
    answer = api.get(f"/api/v1/search?{urlencode({'q': 'quokka ' * 3000})}")
    assert answer.status_code == 200
    assert answer.json()["query"]["notes"]


def test_words_joined_to_one_too_long_for_the_index_are_answered(search):
    assert search(q=f"quokka {'quok' * 6}-{'kas' * 6}")["total"] == TALKS

"""`/api/v1/share`: every address of ours in every form it has."""

from dataclasses import replace
from datetime import date
from urllib.parse import quote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from tests.api.shareable import shareable
from tests.api.small_search import PUBLIC_URL
from tests.builders import make_moment, make_talk
from tests.pages.stocked import INGESTED, VIDEO_ID
from ytsapp.api.siblings import build_siblings
from ytsapp.api.v1 import build_api
from ytsapp.domain.talk import TalkSource
from ytsapp.wiring import Services

ORDER = ["link", "recording", "quote", "markdown", "embed", "bibtex", "csl", "card"]


def client_of(services: Services) -> TestClient:
    return TestClient(build_api(services), base_url=PUBLIC_URL)


@pytest.fixture(scope="module")
def stocked(services) -> Services:
    return shareable(services)


@pytest.fixture(scope="module")
def share(stocked):
    client = client_of(stocked)

    def ask(url, **parameters):
        return client.get("/api/v1/share", params={"url": url, **parameters})

    return ask


def forms(answer):
    assert answer.status_code == 200, answer.text
    return {form["key"]: form for form in answer.json()["forms"]}


def test_moment_has_every_form_in_the_order_of_the_dialog(share):
    said = share(f"/moments/{VIDEO_ID}-100/").json()
    assert [form["key"] for form in said["forms"]] == ORDER
    assert said["kind"] == "moment"
    assert said["url"] == f"{PUBLIC_URL}/moments/{VIDEO_ID}-100/"
    assert said["moment"] == {
        "id": f"{VIDEO_ID}-100", "video_id": VIDEO_ID, "start": 100, "timecode": "1:40",
        "earliest": 0, "latest": 1199, "quote": "words said at 100", "voice": "Ada Example",
        "talk": f"Talk {VIDEO_ID}",
    }  # fmt: skip


def test_forms_of_a_moment_name_its_second(share):
    said = forms(share(f"/moments/{VIDEO_ID}-100/"))
    assert said["link"]["text"] == f"{PUBLIC_URL}/moments/{VIDEO_ID}-100/"
    assert said["recording"]["label"] == "YouTube link at the second"
    assert said["recording"]["text"].endswith(f"v={VIDEO_ID}&t=100s")
    assert said["embed"]["preview"] == f"/embed/{VIDEO_ID}-100"
    assert said["bibtex"]["download"] == f"/moments/{VIDEO_ID}-100.bib"
    assert said["csl"]["download"] == f"/moments/{VIDEO_ID}-100.csl.json"
    assert said["card"]["image"] == f"/moments/{VIDEO_ID}-100.png"
    assert said["card"]["text"] == ""


@pytest.mark.parametrize("start", ["95", "95s", "1m35s", "1:35", "0:01:35"])
def test_start_moves_the_second_and_keeps_words_that_are_still_heard(share, start):
    said = share(f"/moments/{VIDEO_ID}-100/", start=start)
    assert said.json()["moment"]["id"] == f"{VIDEO_ID}-95"
    assert said.json()["moment"]["quote"] == "words said at 100"
    assert forms(said)["link"]["text"].endswith(f"/moments/{VIDEO_ID}-95/")
    assert "t=95s" in forms(said)["bibtex"]["text"]


def test_start_far_away_names_what_is_said_there(share):
    said = share(f"/moments/{VIDEO_ID}-100/", start="700").json()
    assert said["moment"]["id"] == f"{VIDEO_ID}-700"
    assert said["moment"]["quote"] is None
    far = share(f"/moments/{INGESTED}-85/", start="3").json()
    assert (far["moment"]["id"], far["moment"]["quote"]) == (f"{INGESTED}-3", "words said at 0")


def test_any_second_of_a_known_talk_can_be_shared(share):
    said = share(f"/moments/{INGESTED}-47/").json()
    assert (said["moment"]["id"], said["moment"]["quote"]) == (f"{INGESTED}-47", "words said at 40")


def test_time_of_an_address_counts_where_no_start_is_given(share):
    for url in (f"/moments/{VIDEO_ID}-100/?t=1m35s", f"/moments/{VIDEO_ID}-100/#t=95,120"):
        assert share(url).json()["moment"]["start"] == 95
    assert share(f"/talks/{VIDEO_ID}/?t=95").json()["kind"] == "moment"
    assert share(f"/moments/{VIDEO_ID}-100/?t=95", start="96").json()["moment"]["start"] == 96
    assert share(f"/moments/{VIDEO_ID}-100/?t=soon").json()["moment"]["start"] == 100


def test_recording_that_does_not_play_has_no_link(services, stocked):
    gone = shareable(services)
    gone.corpus.mark_unavailable(VIDEO_ID, date(2026, 3, 4))
    path = "/api/v1/share?url=/moments/{}/"
    assert "recording" not in forms(client_of(gone).get(path.format(f"{VIDEO_ID}-100")))
    silent = make_moment(5, make_talk("silent", source=TalkSource.NONE))
    library = replace(stocked.library, talks={"silent": silent.talk}, moments={silent.id: silent})
    client = client_of(replace(stocked, library=library))
    assert "recording" not in forms(client.get(path.format(silent.id)))


KINDS = [
    ("/comparisons/a-vs-b/", "comparison", ["link", "markdown", "bibtex", "csl", "card"]),
    (
        "/comparisons/a-vs-b/#claim-agreement",
        "claim",
        ["link", "quote", "markdown", "bibtex", "csl", "card"],
    ),
    ("/comparisons/a-vs-b/#checks", "comparison", ["link", "markdown", "bibtex", "csl", "card"]),
    ("/collections/explained/", "collection", ["link", "markdown", "bibtex", "csl"]),
    (f"/talks/{VIDEO_ID}/", "talk", ["link", "recording", "markdown", "bibtex", "csl"]),
    ("/topics/rag/", "topic", ["link", "markdown"]),
    ("/concepts/what-rag-is/", "concept", ["link", "markdown"]),
    ("/search/?q=what+is+it&year=2024", "search", ["link", "markdown"]),
    ("/", "page", ["link", "markdown"]),
    ("/method/", "page", ["link", "markdown"]),
]


@pytest.mark.parametrize(("url", "kind", "keys"), KINDS)
def test_each_kind_has_its_forms_and_an_absolute_link(share, url, kind, keys):
    said = share(url)
    assert said.json()["kind"] == kind
    assert list(forms(said)) == keys
    assert said.json()["url"] == f"{PUBLIC_URL}{url.replace('#checks', '')}"
    assert forms(said)["link"]["text"] == said.json()["url"]
    assert said.json()["title"]


@pytest.mark.parametrize(("url", "kind", "keys"), KINDS)
def test_address_may_be_absolute_and_need_no_final_slash(share, url, kind, keys):
    path, mark, rest = url.partition("#")
    bare = path if "?" in path else path.rstrip("/")
    for start in (PUBLIC_URL, "http://yts.example"):
        assert share(f"{start}{bare}{mark}{rest}").json()["kind"] == kind


def test_every_file_a_form_offers_is_answered(stocked, share):
    siblings = TestClient(build_siblings(stocked))
    for url, _, _ in [*KINDS, (f"/moments/{VIDEO_ID}-100/", "", "")]:
        for form in share(url).json()["forms"]:
            if form["key"] != "card" and "download" in form:
                assert siblings.get(form["download"]).status_code == 200, form["download"]


@pytest.mark.parametrize(
    ("url", "status", "code"),
    [
        ("https://evil.example/moments/TRjq7t2Ms5I-100/", 422, "unusable_value"),
        ("//evil.example/", 422, "unusable_value"),
        ("javascript:alert(1)", 422, "unusable_value"),
        ("http://[", 422, "unusable_value"),
        ("moments/TRjq7t2Ms5I-100", 422, "unusable_value"),
        ("/a\nb", 422, "unusable_value"),
        ("/" + "a" * 3000, 422, "unusable_value"),
        ("/moments/nobody-5/", 404, "unknown_address"),
        (f"/moments/{VIDEO_ID}-1200/", 404, "unknown_address"),
        ("/comparisons/none/", 404, "unknown_address"),
        ("/assets/a.js", 404, "unknown_address"),
        ("/a/b/c/", 404, "unknown_address"),
        ("", 422, "missing_parameter"),
    ],
)
def test_other_addresses_are_refused_with_a_way_out(share, url, status, code):
    answer = share(url)
    assert (answer.status_code, answer.json()["error"]["code"]) == (status, code)
    assert answer.json()["error"]["field"] == "url"


@pytest.mark.parametrize("start", ["1200", "soon", "-5", "1e9", "99999999"])
def test_start_that_cannot_be_is_refused(share, start):
    answer = share(f"/moments/{VIDEO_ID}-100/", start=start)
    assert answer.status_code == 422
    assert answer.json()["error"]["field"] == "start"


@given(st.text(max_size=80), st.text(max_size=8))
def test_any_address_is_answered_or_told_off(share, url, start):
    for given_url in (url, f"/{url}", f"/search/?q={quote(url)}", f"/moments/{quote(url)}/"):
        answer = share(given_url, start=start)
        assert answer.status_code in (200, 404, 422)
        if answer.status_code == 200:
            assert urlsplit(answer.json()["url"]).netloc == "yts.example"

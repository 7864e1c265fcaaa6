"""The card of a moment as a frame on another site gets it."""

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from tests.builders import make_library, make_moment, make_talk
from tests.pages.stocked import INGESTED, VIDEO_ID, stock_and_ingest
from ytsapp.api.machines import build_machines
from ytsapp.domain.talk import TalkSource
from ytsapp.storage.errors import StorageError

MEDIA = "our-review"


def client_over(services) -> TestClient:
    return TestClient(build_machines(services))


@pytest.fixture
def stocked(services):
    return stock_and_ingest(services)


@pytest.fixture
def client(stocked) -> TestClient:
    return client_over(stocked)


def policy_of(answer) -> dict[str, str]:
    rules = answer.headers["content-security-policy"].split("; ")
    return dict(rule.split(" ", 1) for rule in rules)


@pytest.mark.parametrize(
    ("moment_id", "words", "canonical"),
    [
        (f"{VIDEO_ID}-100", "“words said at 100”", f"/moments/{VIDEO_ID}-100/"),
        (f"{INGESTED}-40", "“words said at 40”", f"/moments/{INGESTED}-40/"),
        (f"{INGESTED}-57", "“words said at 40”", f"/moments/{INGESTED}-40/"),
        (f"{VIDEO_ID}-900", "not stored", f"/talks/{VIDEO_ID}/"),
    ],
)
def test_any_second_of_a_known_talk_has_a_card(client, stocked, moment_id, words, canonical):
    answer = client.get(f"/embed/{moment_id}")
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert words in answer.text
    assert f'rel="canonical" href="{stocked.settings.public_url}{canonical}"' in answer.text


@pytest.mark.parametrize(
    "moment_id",
    ["nobody-1", f"{VIDEO_ID}-99999", f"{VIDEO_ID}--1", VIDEO_ID, "-", "%3Cscript%3E-1", "a-1e3"],
)
def test_what_leads_nowhere_is_a_404_that_helps(client, moment_id):
    answer = client.get(f"/embed/{moment_id}")
    assert answer.status_code == 404
    assert answer.headers["cache-control"] == "no-store"
    assert "No moment has this address" in answer.text
    assert "<script" not in answer.text
    assert "/search/" in answer.text


@given(st.text(max_size=60))
def test_any_id_is_answered(small, text):
    quoted = "".join(f"%{byte:02x}" for byte in text.encode("utf-8", "ignore"))
    assert client_over(small).get(f"/embed/{quoted}").status_code in (200, 404)


def test_any_page_may_hold_it_and_it_may_load_only_its_own_and_youtube(client):
    answer = client.get(f"/embed/{VIDEO_ID}-100")
    assert "x-frame-options" not in answer.headers
    policy = policy_of(answer)
    assert "frame-ancestors" not in policy  # even * shuts out slides opened from a disk
    assert policy["default-src"] == policy["base-uri"] == policy["form-action"] == "'none'"
    assert policy["script-src"] == "'self' https://www.youtube.com"
    assert policy["frame-src"].split()[0] == "https://www.youtube-nocookie.com"
    assert policy["style-src"] == "'self'"
    assert answer.headers["referrer-policy"] == "strict-origin-when-cross-origin"
    assert answer.headers["x-robots-tag"] == "noindex"


@pytest.mark.parametrize(
    ("media", "allowed"),
    [
        ("https://media.example:8443/a.mp4", "'self' https://media.example:8443"),
        ("/files/a.mp4", "'self'"),
        ("https://evil.example;script-src *,x/a.mp4", "'self'"),
        ("javascript:alert(1)", "'self'"),
        ("https://[bad/a.mp4", "'self'"),
    ],
)
def test_a_file_may_be_loaded_from_where_it_lies(stocked, media, allowed):
    moment = make_moment(talk=make_talk(MEDIA, source=TalkSource.MEDIA, media=media))
    services = replace(stocked, library=make_library(moment))
    policy = policy_of(client_over(services).get(f"/embed/{MEDIA}-100"))
    assert policy["media-src"] == allowed
    assert (policy["script-src"], policy["frame-src"]) == ("'self'", "'none'")


def test_a_recording_that_is_gone_is_said(stocked):
    stocked.corpus.mark_unavailable(VIDEO_ID, date(2026, 3, 3))
    text = client_over(stocked).get(f"/embed/{VIDEO_ID}-100").text
    assert "unavailable since 3 March 2026" in text
    assert "Play from" not in text


def test_a_record_that_cannot_be_read_is_said(stocked):
    class Broken:
        def __getattr__(self, name):
            raise StorageError("no database")

    answer = client_over(replace(stocked, corpus=Broken())).get("/embed/nobody-1")
    assert answer.status_code == 503
    assert re.search(r"again in a minute", answer.text)

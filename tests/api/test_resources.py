"""Talks, moments and comparisons by the API."""

import json

import pytest
from starlette.testclient import TestClient
from typer.testing import CliRunner

from tests.api.shareable import shareable
from tests.api.small_search import PUBLIC_URL
from tests.builders import make_comparison
from tests.pages.stocked import INGESTED, VIDEO_ID
from ytsapp.api.siblings import build_siblings
from ytsapp.api.v1 import build_api
from ytsapp.cli import show
from ytsapp.cli.app import app
from ytsapp.wiring import Services


@pytest.fixture(scope="module")
def stocked(services) -> Services:
    made = shareable(services)
    made.library.comparisons.update({f"c-{n:02}": make_comparison(f"c-{n:02}") for n in range(24)})
    return made


@pytest.fixture(scope="module")
def client(stocked) -> TestClient:
    return TestClient(build_api(stocked), base_url=PUBLIC_URL)


def test_talk_is_what_the_command_prints(stocked, client, monkeypatch):
    monkeypatch.setattr(show, "build_services", lambda *_: stocked)
    printed = CliRunner().invoke(app, ["show", INGESTED, "--json"])
    assert client.get(f"/api/v1/talks/{INGESTED}").json() == json.loads(printed.stdout)


@pytest.mark.parametrize("key", [f"{VIDEO_ID}-100", f"{INGESTED}-47", f"{VIDEO_ID}-700"])
def test_moment_is_what_its_sibling_says(stocked, client, key):
    sibling = TestClient(build_siblings(stocked)).get(f"/moments/{key}.json")
    assert client.get(f"/api/v1/moments/{key}").json() == sibling.json()


def test_comparison_is_what_its_sibling_says(stocked, client):
    sibling = TestClient(build_siblings(stocked)).get("/comparisons/a-vs-b.json")
    assert client.get("/api/v1/comparisons/a-vs-b").json() == sibling.json()


def test_comparisons_come_in_pages(client):
    first = client.get("/api/v1/comparisons")
    said = first.json()
    assert (said["total"], len(said["items"])) == (25, 20)
    assert said["next"] == f"{PUBLIC_URL}/api/v1/comparisons?offset=20"
    assert 'rel="next"' in first.headers["link"]
    second = client.get(said["next"]).json()
    assert (len(second["items"]), second["next"]) == (5, None)
    slugs = [item["slug"] for item in said["items"] + second["items"]]
    assert len(set(slugs)) == 25
    assert client.get("/api/v1/comparisons?limit=2&offset=30").json()["items"] == []


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("talks/unknown", "unknown_talk"),
        ("moments/unknown-3", "unknown_moment"),
        (f"moments/{VIDEO_ID}-1200", "unknown_moment"),
        ("moments/no", "unknown_moment"),
        ("comparisons/none", "unknown_comparison"),
    ],
)
def test_what_is_not_there_is_told_with_a_way_on(client, path, code):
    answer = client.get(f"/api/v1/{path}")
    assert (answer.status_code, answer.json()["error"]["code"]) == (404, code)


@pytest.mark.parametrize("path", ["talks/unknown", f"moments/{VIDEO_ID}-100", "comparisons/a-vs-b"])
def test_parameter_that_does_not_exist_is_refused(client, path):
    assert client.get(f"/api/v1/{path}?q=a").status_code == 400

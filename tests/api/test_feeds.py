"""The feeds as a feed reader gets them."""

from dataclasses import replace

import feedparser
import pytest
from starlette.testclient import TestClient

from tests.api.small_search import PUBLIC_URL
from ytsapp.api.machines import build_machines
from ytsapp.domain.library import Library


@pytest.fixture(scope="module")
def real(services) -> TestClient:
    """A client of the real content."""
    return TestClient(build_machines(services), base_url=PUBLIC_URL)


def read(client, path):
    answer = client.get(path)
    assert answer.headers["content-type"] == "application/atom+xml"
    parsed = feedparser.parse(answer.content, response_headers=dict(answer.headers))
    assert parsed.bozo == 0, parsed.bozo_exception
    return parsed


def test_the_feed_of_the_site_reads_well(real, services):
    parsed = read(real, "/feed.xml")
    public_url = services.settings.public_url
    assert parsed.entries
    assert all(entry.link.startswith(f"{public_url}/") for entry in parsed.entries)
    ids = [entry.id for entry in parsed.entries]
    assert len(ids) == len(set(ids))
    days = [entry.updated for entry in parsed.entries]
    assert days == sorted(days, reverse=True)
    assert parsed.feed.updated == days[0]


def test_every_comparison_has_a_feed_with_its_verdicts(real, services):
    for slug, comparison in services.library.comparisons.items():
        parsed = read(real, f"/comparisons/{slug}/feed.xml")
        titles = {entry.title for entry in parsed.entries}
        assert {entry.change for entry in comparison.verdict_log} <= titles


def test_a_feed_of_nothing_is_none(client_over, small):
    client = client_over(replace(small, library=Library()))
    assert client.get("/feed.xml").status_code == 404

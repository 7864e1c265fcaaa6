"""The sitemap: every canonical page once, dates only where a fact tells, never too long."""

from datetime import date
from xml.etree import ElementTree

import pytest
from starlette.testclient import TestClient

from tests.pages.stocked import INGESTED, STARTS, VIDEO_ID, ingest, stock_and_ingest
from tests.storage.builders import FETCHED
from ytsapp import routes
from ytsapp.api import sitemap
from ytsapp.api.machines import build_machines
from ytsapp.pages.site import filled_pages, live_pages

SCHEMA = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@pytest.fixture
def stocked(services):
    return stock_and_ingest(services)


@pytest.fixture
def ask(stocked):
    client = TestClient(build_machines(stocked))
    base = stocked.settings.public_url

    def ask(path: str = "/sitemap.xml"):
        answer = client.get(path)
        assert answer.headers["content-type"] == "application/xml"
        root = ElementTree.fromstring(answer.content)
        assert root.tag in (f"{SCHEMA}urlset", f"{SCHEMA}sitemapindex")
        places = [
            (entry.findtext(f"{SCHEMA}loc"), entry.findtext(f"{SCHEMA}lastmod")) for entry in root
        ]
        assert all(place.startswith(base) for place, _ in places)
        return [(place.removeprefix(base), day) for place, day in places]

    return ask


def test_lists_talks_curated_moments_and_passages(ask):
    places = dict(ask())
    fetched = FETCHED.date().isoformat()
    assert places[routes.talk(INGESTED)] == fetched
    assert places[routes.talk(VIDEO_ID)] is None
    assert places[routes.moment(f"{VIDEO_ID}-100")] is None
    assert [places[routes.moment(f"{INGESTED}-{start}")] for start in STARTS] == [fetched] * 3


def test_a_page_is_listed_once(stocked, ask):
    ingest(stocked, VIDEO_ID, starts=(0, 100))  # a passage at the second of the curated moment
    paths = [path for path, _ in ask()]
    assert len(paths) == len(set(paths))
    assert routes.moment(f"{VIDEO_ID}-100") in paths


def test_too_many_addresses_are_several_sitemaps(monkeypatch, ask):
    whole = ask()
    monkeypatch.setattr(sitemap, "MOST", 4)
    parts = [path for path, _ in ask()]
    assert parts == [routes.sitemap_part(n) for n in range(1, -(-len(whole) // 4) + 1)]
    listed = [ask(part) for part in parts]
    assert [place for part in listed for place in part] == whole
    assert max(map(len, listed)) == 4


@pytest.mark.parametrize("number", ["0", "2", "99999999999999999999", "-1", "x"])
def test_a_number_the_index_lacks_is_404(stocked, number):
    answer = TestClient(build_machines(stocked)).get(f"/sitemap-{number}.xml")
    assert answer.status_code == 404


def test_lists_exactly_the_indexed_pages_of_the_site(services):
    answer = TestClient(build_machines(services)).get("/sitemap.xml")
    root = ElementTree.fromstring(answer.content)
    base = services.settings.public_url
    listed = {loc.text.removeprefix(base) for loc in root.iter(f"{SCHEMA}loc")}
    pages = [*live_pages(services), *filled_pages(services)]
    passages = {routes.moment(p.moment_id) for p in services.corpus.all_passages()}
    assert listed == {page.path for page in pages if page.indexed} | passages


def test_dates_are_real_days_and_never_in_the_future(services, the_day):
    answer = TestClient(build_machines(services)).get("/sitemap.xml")
    days = [mod.text for mod in ElementTree.fromstring(answer.content).iter(f"{SCHEMA}lastmod")]
    assert days
    assert all(date.fromisoformat(day) <= the_day for day in days)

"""Reads the built site as a chat does that shows a preview: Open Graph by its own rules."""

from dataclasses import replace
from urllib.parse import urlsplit

import pytest
from starlette.testclient import TestClient

from tests.built_site import path_of, read_site
from tests.sharing.png import size_of
from ytsapp.api.cards import build_cards, is_card

REQUIRED = ("og:title", "og:type", "og:image", "og:url")
"""What the Open Graph protocol asks of every page."""


@pytest.fixture(scope="module")
def pages(site, settings):
    return read_site(site, settings.not_found_page)


@pytest.fixture(scope="module")
def one_of_each(pages):
    """One page of each kind, and every comparison."""
    kinds = {page.kind: page for page in pages.values()}
    compared = [page for path, page in pages.items() if path.startswith("/comparisons/")]
    return {page.path: page for page in (*kinds.values(), *compared)}.values()


def properties_of(page):
    """Return the Open Graph properties in the order they stand."""
    nodes = page.tree.css('head meta[property^="og:"]')
    return [(node.attributes["property"], node.attributes["content"]) for node in nodes]


def test_every_page_says_what_is_required_once(pages):
    for page in pages.values():
        names = [name for name, _ in properties_of(page)]
        assert [name for name in REQUIRED if names.count(name) != 1] == [], page.path
        assert all(content for _, content in properties_of(page)), page.path


def test_facts_of_a_picture_follow_it(pages):
    """Open Graph reads `og:image:…` as being of the last `og:image` before it."""
    for page in pages.values():
        names = [name for name, _ in properties_of(page)]
        facts = [at for at, name in enumerate(names) if name.startswith("og:image:")]
        assert len(facts) == 4
        assert names.index("og:image") < min(facts), page.path


def test_pictures_are_there_in_the_size_they_are_said_to_have(
    one_of_each, site, services, tmp_path
):
    served = replace(services, settings=replace(services.settings, home=tmp_path))
    client = TestClient(build_cards(served))
    for page in one_of_each:
        said = dict(properties_of(page))
        address = urlsplit(said["og:image"])
        assert address.scheme in ("http", "https") and address.netloc, page.path
        path = path_of(said["og:image"])
        if is_card(path):
            answer = client.get(path)
            assert answer.status_code == 200, path
            assert answer.headers["content-type"] == said["og:image:type"]
            image = answer.content
        else:
            image = (site / path.lstrip("/")).read_bytes()
        size = tuple(int(said[f"og:image:{side}"]) for side in ("width", "height"))
        assert size_of(image) == size, page.path


def test_moments_and_comparisons_have_cards_of_their_own(pages):
    own = {"moments/<one>", "comparisons/<one>"}
    for page in pages.values():
        card = path_of(page.meta(property="og:image"))
        expected = f"{page.path.rstrip('/')}.png" if page.kind in own else "/card.png"
        assert card == expected


def test_every_page_leads_to_the_feed(pages):
    for page in pages.values():
        assert page.tree.css("head link[rel=alternate][type='application/atom+xml'][title]")

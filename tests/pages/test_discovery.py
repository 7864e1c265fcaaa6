"""What previews and programs are told of a page."""

from urllib.parse import parse_qs, urlsplit

import pytest

from tests.pages.stocked import INGESTED, VIDEO_ID, stock_and_ingest
from ytsapp.components.layout.head import CARD
from ytsapp.pages.comparison import comparison_pages
from ytsapp.pages.discovery import alternates_of, picture_of
from ytsapp.pages.home import home_pages
from ytsapp.pages.lists import list_pages
from ytsapp.pages.requested import requested_page

PUBLIC_URL = "https://yts.example"


@pytest.fixture
def stocked(services):
    return stock_and_ingest(services)


def kinds_of(page):
    return [alternate.type for alternate in alternates_of(page, PUBLIC_URL)]


def address_in(page):
    """Return the address its oEmbed link asks about."""
    (link,) = (a for a in alternates_of(page, PUBLIC_URL) if "oembed" in a.type)
    assert link.href.startswith(f"{PUBLIC_URL}/oembed?")
    assert link.title == page.title
    return parse_qs(urlsplit(link.href).query)["url"]


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        (f"{VIDEO_ID}-100", f"{VIDEO_ID}-100"),
        (f"{INGESTED}-45", f"{INGESTED}-45"),
        (f"{VIDEO_ID}-700", f"{VIDEO_ID}-700"),
    ],
)
def test_moment_has_its_card_and_its_other_forms(stocked, asked, shown):
    page = requested_page(f"/moments/{asked}/", stocked)
    picture = picture_of(page, PUBLIC_URL)
    assert picture.url == f"{PUBLIC_URL}/moments/{shown}.png"
    assert picture.alt == page.description
    assert kinds_of(page) == ["application/json+oembed", "text/markdown", "application/json"]
    assert address_in(page) == [f"{PUBLIC_URL}/moments/{shown}/"]
    assert alternates_of(page, PUBLIC_URL)[1].href == f"/moments/{shown}.md"


def test_talk_can_be_embedded_and_has_the_card_of_the_site(stocked):
    page = requested_page(f"/talks/{INGESTED}/", stocked)
    assert picture_of(page, PUBLIC_URL).url == f"{PUBLIC_URL}{CARD}"
    assert address_in(page) == [f"{PUBLIC_URL}/talks/{INGESTED}/"]
    assert kinds_of(page) == ["application/json+oembed"]


def test_comparison_has_its_card_its_forms_and_its_feed(services):
    page = next(comparison_pages(services))
    picture = picture_of(page, PUBLIC_URL)
    assert picture.url == f"{PUBLIC_URL}{page.path.rstrip('/')}.png"
    assert picture.alt == page.title
    assert kinds_of(page) == ["text/markdown", "application/json", "application/atom+xml"]
    assert alternates_of(page, PUBLIC_URL)[-1].href == f"{page.path}feed.xml"


def test_other_pages_have_the_card_of_the_site_and_no_other_forms(services):
    for page in (*home_pages(services), *list_pages(services)):
        assert picture_of(page, PUBLIC_URL).url == f"{PUBLIC_URL}{CARD}"
        assert alternates_of(page, PUBLIC_URL) == ()

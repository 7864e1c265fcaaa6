import pytest
from selectolax.lexbor import LexborHTMLParser

from ytsapp.build.first_paint import FirstPaintError, prepare_page, prepare_site

SHEET = "/assets/styles-abc.css"
LINK = f'<link href="{SHEET}" rel="stylesheet" type="text/css"/>'
PAGE = (
    '<!DOCTYPE html><html lang="en"><head>'
    f'<link as="style" href="{SHEET}" rel="preload"/>{LINK}'
    '<link rel="modulepreload" href="/assets/a.js"/><link rel="modulepreload" href="/assets/b.js"/>'
    "</head><body><main>Text</main></body></html>"
)
CSS = 'p{color:red}q::before{content:"</style>"}\\1'


@pytest.fixture
def site(tmp_path):
    (tmp_path / "assets").mkdir()
    (tmp_path / SHEET.lstrip("/")).write_text(CSS, "utf-8")
    return tmp_path


def put(site, name, html=PAGE):
    page = site / name
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(html, "utf-8")
    return page


def test_page_carries_its_style_and_asks_for_nothing_before_its_text(site):
    tree = LexborHTMLParser(prepare_page(PAGE, "index.html", site, {}))
    assert tree.css_first("style").text().startswith("p{color:red}")
    assert len(tree.css("style")) == 1
    assert tree.css("link[rel=modulepreload]") == []
    assert tree.css_first("link[rel=preload]").attributes["media"] == "not all"
    assert tree.css_first("main").text() == "Text"


def test_link_of_the_stylesheet_stays_disabled(site):
    tree = LexborHTMLParser(prepare_page(PAGE, "index.html", site, {}))
    link = tree.css_first("link[rel=stylesheet]")
    assert link.attributes["href"] == SHEET
    assert "disabled" in link.attributes


def test_style_with_an_end_tag_or_backslash_stays_inside(site):
    tree = LexborHTMLParser(prepare_page(PAGE, "index.html", site, {}))
    assert tree.css_first("style").text().endswith("\\1")
    assert tree.css_first("head > main, body > style") is None


@pytest.mark.parametrize("links", ["", LINK * 2])
def test_page_without_exactly_one_stylesheet_is_an_error_that_names_it(site, links):
    put(site, "about/index.html", PAGE.replace(LINK, links))
    with pytest.raises(FirstPaintError, match=r"index\.html"):
        prepare_site(site)


def test_error_tells_which_of_many_index_pages_is_wrong(site):
    put(site, "good/index.html")
    put(site, "about/index.html", PAGE.replace(LINK, ""))
    with pytest.raises(FirstPaintError, match="about"):
        prepare_site(site)


def test_site_is_prepared_page_by_page_and_doubles_go(site):
    put(site, "index.html")
    kept, double = put(site, "about/index.html"), put(site, "about.html")
    alone = put(site, "alone.html")
    assert prepare_site(site) == 3
    assert not double.exists()
    assert "<style>" in kept.read_text("utf-8")
    assert "<style>" in alone.read_text("utf-8")

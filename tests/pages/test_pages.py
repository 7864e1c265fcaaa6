"""Every page, as `pages/` makes it, before Reflex or the build sees it."""

import json
import re
from importlib.resources import files
from itertools import pairwise

import pytest
from selectolax.lexbor import LexborHTMLParser

from ytsapp import routes
from ytsapp.components.layout.frozen import frozen
from ytsapp.pages.page import Page, cut
from ytsapp.pages.site import filled_pages, live_pages

LIMIT = 155


@pytest.fixture(scope="module")
def pages(services):
    return list(filled_pages(services))


@pytest.fixture(scope="module")
def trees(pages):
    """The parsed content of each page by its path; freezing all of them is the test of that."""
    html = {page.path: "".join(frozen(part) for part in page.parts()) for page in pages}
    return {path: LexborHTMLParser(f"<body>{text}</body>") for path, text in html.items()}


def repeated(values):
    seen = list(values)
    return sorted({value for value in seen if seen.count(value) > 1})


def test_every_page_has_content(trees):
    empty = [path for path, tree in trees.items() if len(tree.body.text(strip=True)) < 40]
    assert empty == []


def test_what_to_do_with_a_talk_stands_in_one_row(library, trees):
    for key, talk in library.talks.items():
        (ways,) = trees[routes.talk(key)].css(".talk-ways")
        words = [each.text() for each in ways.css(".button")]
        assert words[-1] == "Share"
        assert len(words) == 1 + bool(talk.url)


def test_every_object_has_its_page(library, trees):
    expected = {routes.HOME, routes.METHOD, routes.PRIVACY, routes.NOT_FOUND, routes.COMPARISONS,
                routes.TOPICS, routes.CONCEPTS, routes.COLLECTIONS, routes.TALKS}  # fmt: skip
    expected |= {routes.comparison(slug) for slug in library.comparisons}
    expected |= {routes.topic(slug) for slug in library.topics}
    expected |= {routes.concept(slug) for slug in library.concepts}
    expected |= {routes.collection(slug) for slug in library.collections}
    expected |= {routes.talk(key) for key in library.talks}
    expected |= {routes.moment(key) for key in library.moments}
    assert set(trees) == expected


def test_routes_are_unique_and_canonical(pages):
    paths = [page.path for page in pages]
    assert repeated(paths) == []
    assert [path for path in paths if not re.fullmatch(r"/([A-Za-z0-9_-]+/)*", path)] == []


def test_routes_are_unique_whatever_their_case(pages):
    """A file system that folds case would write two pages into one file."""
    assert repeated(page.path.casefold() for page in pages) == []


def test_titles_are_unique_and_fit(pages):
    assert repeated(page.title for page in pages) == []
    assert repeated(page.full_title for page in pages) == []
    assert [page.path for page in pages if not 5 <= len(page.full_title) <= LIMIT] == []


def test_descriptions_are_unique_and_fit(pages):
    assert repeated(page.description for page in pages) == []
    assert [page.path for page in pages if not 30 <= len(page.description) <= LIMIT] == []


def test_every_page_has_one_h1_and_skips_no_level(trees):
    for path, tree in trees.items():
        levels = [int(node.tag[1]) for node in tree.css("h1, h2, h3, h4, h5, h6")]
        assert levels.count(1) == 1, path
        assert levels[0] == 1, path
        for before, after in pairwise(levels):
            assert after <= before + 1, f"{path}: h{before} is followed by h{after}"


def test_ids_are_unique_on_every_page(trees):
    for path, tree in trees.items():
        assert repeated(node.attributes["id"] for node in tree.css("[id]")) == [], path


def test_every_link_and_button_has_a_name(trees):
    for path, tree in trees.items():
        for node in tree.css("a, button"):
            name = node.attributes.get("aria-label") or node.text(strip=True)
            assert name, f"{path}: {node.html}"


def test_links_of_one_name_lead_to_one_place(trees):
    """A screen reader lists links by name alone."""
    for path, tree in trees.items():
        leads = {}
        for node in tree.css("a[href]"):
            name = node.attributes.get("aria-label") or " ".join(node.text().split())
            leads.setdefault(name, set()).add(node.attributes["href"])
        assert {name: hrefs for name, hrefs in leads.items() if len(hrefs) > 1} == {}, path


def test_labels_and_descriptions_refer_to_elements_that_exist(trees):
    for path, tree in trees.items():
        ids = {node.attributes["id"] for node in tree.css("[id]")}
        for name in ("aria-labelledby", "aria-describedby", "for", "popovertarget"):
            named = {node.attributes[name] for node in tree.css(f"[{name}]")}
            assert named <= ids, f"{path}: {name}"


def test_only_the_missing_page_is_kept_from_search_engines(pages):
    assert [page.path for page in pages if not page.indexed] == [routes.NOT_FOUND]


@pytest.mark.parametrize("limit", [20, 155])
def test_cut_ends_at_a_word_within_the_limit(limit):
    text = "word, " * 60
    shown = cut(text, limit)
    assert len(shown) <= limit
    assert shown.removesuffix("…").endswith("word")
    assert cut("short", limit) == "short"


def test_cut_of_one_long_word_still_fits():
    assert cut("x" * 200, 155) == "x" * 154 + "…"


def test_full_title_of_a_long_title_fits_with_the_site_name():
    page = Page(path="/", title="word " * 60, description="", parts=list)
    assert len(page.full_title) <= LIMIT
    assert page.full_title.endswith("YTS")


def test_the_browser_knows_which_pages_have_a_script_of_their_own(services):
    script = files("ytsapp.components.layout").joinpath("page.js").read_text("utf-8")
    (listed,) = re.findall(r"^const LIVE = (\[.*\]);", script, re.M)
    assert json.loads(listed) == [page.path for page in live_pages(services)]

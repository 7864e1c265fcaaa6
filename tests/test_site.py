"""Crawls the built site: every page, every link, every file it loads."""

import json
from itertools import pairwise
from urllib.parse import urljoin, urlsplit

import pytest

from tests.built_site import path_of, read_site, scripts_of, styles_of, weight
from ytsapp import routes
from ytsapp.api.cards import is_card
from ytsapp.api.machines import is_for_machines
from ytsapp.api.siblings import is_sibling
from ytsapp.pages.site import filled_pages, live_pages

BUDGET = 200_000
"""Bytes of a page with everything it loads, compressed, without fonts."""
LIMIT = 155
OUTSIDE = {"www.youtube.com", "youtube.com", "youtu.be"}
"""Hosts a plain link may lead to."""


@pytest.fixture(scope="module")
def pages(site, settings):
    return read_site(site, settings.not_found_page)


@pytest.fixture(scope="module")
def own_host(pages):
    (link,) = pages["/"].tree.css("link[rel=canonical]")
    return urlsplit(link.attributes["href"]).netloc


def is_made_for_programs(path):
    return is_card(path) or is_sibling(path) or is_for_machines(path)


def repeated(values):
    seen = list(values)
    return sorted({value for value in seen if seen.count(value) > 1})


def test_every_page_was_built_and_no_other(pages, services):
    made = [*live_pages(services), *filled_pages(services)]
    assert {page.path for page in made} == set(pages)


def test_every_internal_link_leads_to_a_page_or_file(pages, site, own_host, services):
    passages = {routes.moment(passage.moment_id) for passage in services.corpus.all_passages()}
    broken = []
    for page in pages.values():
        for node in page.tree.css("[href], [src]"):
            address = node.attributes.get("href") or node.attributes.get("src") or ""
            whole = urlsplit(urljoin(f"http://{own_host}{page.path}", address))
            if whole.scheme not in ("http", "https") or whole.netloc != own_host:
                continue
            path = path_of(whole.geturl())
            target = pages.get(path)
            if path in passages or path == routes.OEMBED or is_made_for_programs(path):
                continue  # made when it is asked for
            if target is None and not (site / path.lstrip("/")).is_file():
                broken.append(f"{page.path} → {address}: no such page or file")
            elif target is not None and whole.fragment and whole.fragment not in target.ids:
                broken.append(f"{page.path} → {address}: no such place on the page")
    assert sorted(set(broken)) == []


def test_links_to_pages_are_canonical(pages, own_host):
    """A link without the final slash costs a redirect; files have none."""
    bare = {
        f"{page.path} → {node.attributes['href']}"
        for page in pages.values()
        for node in page.tree.css("a[href^='/']")
        if not (path := urlsplit(node.attributes["href"]).path).endswith("/")
        and not is_made_for_programs(path)
    }
    assert sorted(bare) == []


def test_nothing_is_loaded_from_another_host(pages, own_host):
    foreign = []
    for page in pages.values():
        for node in page.tree.css("[src], [srcset], [poster], link[href], form[action]"):
            for name in ("src", "srcset", "poster", "href", "action"):
                host = urlsplit(node.attributes.get(name) or "").netloc
                if host not in ("", own_host):
                    foreign.append(f"{page.path}: <{node.tag} {name}> {host}")
        for node in page.tree.css("style, [style]"):
            css = node.attributes.get("style") or node.text()
            if "url(http" in css.replace('"', "").replace("'", "") or "@import" in css:
                foreign.append(f"{page.path}: style")
    assert sorted(set(foreign)) == []


def test_plain_links_lead_only_to_the_recordings(pages, own_host, library, services):
    known = OUTSIDE | {own_host, ""} | {urlsplit(t.media).netloc for t in library.talks.values()}
    known.add(urlsplit(services.settings.contact).netloc)
    found = {
        urlsplit(node.attributes["href"]).netloc
        for page in pages.values()
        for node in page.tree.css("a[href]")
    }
    assert found - known == set()


def test_links_to_other_hosts_say_noopener(pages, own_host):
    bare = {
        page.path
        for page in pages.values()
        for node in page.tree.css("a[href^='https://www.youtube.com']")
        if "noopener" not in (node.attributes.get("rel") or "")
    }
    assert sorted(bare) == []


def test_every_page_has_language_and_landmarks(pages):
    for page in pages.values():
        assert page.tree.css_first("html").attributes.get("lang") == "en", page.path
        for landmark in ("main", "body header.site-header", "body footer.site-footer"):
            assert len(page.tree.css(landmark)) == 1, f"{page.path}: {landmark}"
        assert page.tree.css("nav[aria-label]"), page.path


def test_first_link_of_every_page_skips_to_its_content(pages):
    """Without JavaScript too: the address must be that of the page itself."""
    wrong = []
    for page in pages.values():
        href = page.tree.css_first("body a").attributes["href"]
        if href != "#main" or "main" not in page.ids:
            wrong.append(f"{page.path}: {href}")
    assert wrong == []


def test_every_page_has_one_h1_and_skips_no_level(pages):
    for page in pages.values():
        levels = [int(n.tag[1]) for n in page.tree.css("main :is(h1, h2, h3, h4, h5, h6)")]
        assert len(page.tree.css("h1")) == 1, page.path
        assert levels[0] == 1, page.path
        jumps = [(a, b) for a, b in pairwise(levels) if b > a + 1]
        assert jumps == [], page.path


def test_ids_are_unique_on_every_page(pages):
    for page in pages.values():
        assert repeated(node.attributes["id"] for node in page.tree.css("[id]")) == [], page.path


def test_titles_and_descriptions_are_unique_and_fit(pages):
    titles = {page.path: page.tree.css_first("head title").text() for page in pages.values()}
    descriptions = {page.path: page.meta(name="description") for page in pages.values()}
    for texts in (titles, descriptions):
        assert [path for path, text in texts.items() if not 0 < len(text) <= LIMIT] == []
        assert repeated(texts.values()) == []


def test_canonical_link_and_cards_name_the_page_itself(pages, site, own_host):
    for page in pages.values():
        (canonical,) = page.tree.css("head link[rel=canonical]")
        address = canonical.attributes["href"]
        assert urlsplit(address).netloc == own_host
        assert path_of(address) == page.path
        assert page.meta(property="og:url") == address
        assert page.meta(property="og:title"), page.path
        assert page.meta(property="og:description") == page.meta(name="description")
        card = page.meta(property="og:image")
        assert (site / path_of(card).lstrip("/")).is_file() or is_card(path_of(card))
        assert urlsplit(card).netloc == own_host
        assert page.meta(name="twitter:image") == card
        assert page.meta(property="og:image:alt") == page.meta(name="twitter:image:alt") != ""


def test_structured_data_parses_and_names_its_vocabulary(pages):
    for page in pages.values():
        blocks = page.tree.css("script[type='application/ld+json']")
        data = [json.loads(block.text()) for block in blocks]
        nodes = [node for part in data for node in (part if isinstance(part, list) else [part])]
        is_indexed = "noindex" not in page.meta(name="robots")
        assert nodes or not is_indexed, page.path
        assert all(node["@context"] == "https://schema.org" for node in nodes), page.path


def test_clips_of_every_page_have_their_pages(pages):
    for page in pages.values():
        block = page.tree.css_first("#page-clips")
        for clip in json.loads(block.text()) if block else []:
            assert f"/moments/{clip['id']}/" in pages, page.path


def test_no_placeholder_is_left(pages):
    assert [page.path for page in pages.values() if "yts-fill-" in page.html] == []


def test_missing_page_has_the_place_for_offers_and_is_not_indexed(pages):
    page = pages["/not-found/"]
    assert page.meta(name="robots") == "noindex"
    assert page.tree.css_first("#nearest") is not None


def test_text_of_a_page_comes_before_its_scripts(pages):
    for page in pages.values():
        assert page.tree.css("link[rel=modulepreload]") == [], page.path
        assert len(page.tree.css("head style")) == 1, page.path


def kinds_of(pages):
    """Return the heaviest page of each kind."""
    largest = {}
    for page in sorted(pages.values(), key=lambda page: len(page.html)):
        largest[page.kind] = page
    return largest


def test_heaviest_page_of_each_kind_is_within_the_budget(pages, site):
    weights = {}
    for kind, page in kinds_of(pages).items():
        loaded = scripts_of(page, site) | styles_of(page, site)
        assert len(loaded) >= 5, f"{page.path}: too few scripts were found to believe the sum"
        weights[kind] = sum(weight(file) for file in (page.file, *loaded))
    too_heavy = {kind: size for kind, size in weights.items() if size > BUDGET}
    assert too_heavy == {}

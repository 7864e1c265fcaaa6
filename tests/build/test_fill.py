import json
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from ytsapp.build.fill import (
    CATCH_ALL_ROUTE,
    HOME_ROUTE,
    Filling,
    Template,
    TemplateError,
    fill,
    load_templates,
)
from ytsapp.components.layout.filled import PageView
from ytsapp.components.layout.head import Alternate, Picture

NAMES = [field.name for field in fields(PageView)]
TEMPLATE = (
    "<!DOCTYPE html><html><head><title>yts-fill-full_title</title>"
    '<meta name="description" content="yts-fill-description"/>'
    '<meta property="og:title" content="yts-fill-title"/>'
    '<meta property="og:type" content="yts-fill-kind"/>'
    '<meta name="robots" content="yts-fill-robots"/>'
    '<meta property="og:image" content="yts-fill-card"/>'
    '<meta property="og:image:alt" content="yts-fill-card_alt"/>'
    '<link rel="alternate" href="yts-fill-alternates" type="" title=""/>'
    '<link rel="canonical" href="yts-fill-url"/></head><body>'
    '<header><a aria-current="false" href="/topics/">Topics</a>'
    '<a aria-current="false" href="/talks/">Talks</a></header>'
    '<main class="yts-fill-class_name">yts-fill-html</main>'
    '<script type="application/ld+json">yts-fill-json_ld</script></body></html>'
)
HOSTILE = "\"><script>alert(1)</script>' & yts-fill-html </title>"
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=30)


def filling(**changes):
    values = {
        "path": "/talks/x/",
        "title": "Title",
        "full_title": "Title · YTS",
        "description": "Description",
        "url": "https://yts.example/talks/x/",
        "kind": "article",
        "picture": Picture("https://yts.example/card.png", "A card"),
        "alternates": (),
        "indexed": True,
        "json_ld": ({"@type": "VideoObject"},),
        "class_name": "page",
        "html": "<h1>Title</h1>",
    }
    return Filling(**values | changes)


def test_template_holds_each_field_of_the_view():
    assert all(f"yts-fill-{name}" in TEMPLATE for name in NAMES)


def test_every_placeholder_is_filled():
    assert "yts-fill-" not in fill(Template(TEMPLATE), filling())


def check_filled(text):
    changes = {
        "picture": Picture(f"https://x/{text}", text),
        "alternates": (Alternate(f"/{text}", "text/markdown", text),),
        "title": text, "full_title": text, "description": text, "url": f"https://x/{text}",
        "kind": text, "json_ld": ({"name": text},),
    }  # fmt: skip
    tree = LexborHTMLParser(fill(Template(TEMPLATE), filling(**changes)))
    assert tree.css_first("title").text() == text
    assert tree.css_first("meta[property='og:title']").attributes["content"] == text
    assert tree.css_first("meta[name=description]").attributes["content"] == text
    assert tree.css_first("meta[property='og:image']").attributes["content"] == f"https://x/{text}"
    assert tree.css_first("meta[property='og:image:alt']").attributes["content"] == text
    (alternate,) = tree.css("link[rel=alternate]")
    assert alternate.attributes == {
        "rel": "alternate", "href": f"/{text}", "type": "text/markdown", "title": text
    }  # fmt: skip
    assert tree.css_first("link[rel=canonical]").attributes["href"] == f"https://x/{text}"
    assert json.loads(tree.css_first("body > script").text()) == [{"name": text}]
    assert len(tree.css("script")) == 1
    assert len(tree.css("h1")) == 1


def test_hostile_values_stay_text_where_they_stand():
    check_filled(HOSTILE)


@given(TEXTS.map(lambda text: f"a{text}"))
def test_any_value_reads_back_the_same(text):
    check_filled(text)


def test_page_has_as_many_alternates_as_it_has_forms():
    forms = [Alternate(f"/{name}", "text/plain", name) for name in "abc"]
    for count in range(4):
        tree = LexborHTMLParser(fill(Template(TEMPLATE), filling(alternates=tuple(forms[:count]))))
        assert len(tree.css("link[rel=alternate]")) == count


@pytest.mark.parametrize(("indexed", "word"), [(True, "index"), (False, "noindex")])
def test_robots_says_whether_to_index(indexed, word):
    tree = LexborHTMLParser(fill(Template(TEMPLATE), filling(indexed=indexed)))
    assert tree.css_first("meta[name=robots]").attributes["content"] == word


@pytest.mark.parametrize(
    ("path", "marked"), [("/talks/", ["Talks"]), ("/talks/x/", ["Talks"]), ("/", []), ("/m/", [])]
)
def test_header_marks_the_section_the_page_stands_in(path, marked):
    text = '<a aria-current="false" href="/talks/">in the text</a>'
    tree = LexborHTMLParser(fill(Template(TEMPLATE), filling(path=path, html=text)))
    assert [link.text() for link in tree.css("[aria-current=true]")] == marked


def built(site, chunks=("_404_._index-x.js",), html=TEMPLATE):
    home = f'{html}<p>{HOME_ROUTE}</p><script src="/assets/_index-y.js"></script>'
    (site / "index.html").write_text(home, "utf-8")
    (site / "assets").mkdir()
    for chunk in chunks:
        (site / "assets" / chunk).write_text("", "utf-8")
    return site


def test_home_keeps_its_route_and_others_stand_under_the_catch_all(tmp_path):
    templates = load_templates(built(tmp_path))
    assert HOME_ROUTE in templates.home and "/assets/_index-y.js" in templates.home
    assert CATCH_ALL_ROUTE in templates.other and HOME_ROUTE not in templates.other
    assert "/assets/_404_._index-x.js" in templates.other and "_index-y" not in templates.other


@pytest.mark.parametrize("chunks", [(), ("_404_a.js", "_404_b.js")])
def test_template_without_one_catch_all_chunk_is_an_error(tmp_path, chunks):
    with pytest.raises(TemplateError, match=str(len(chunks))):
        load_templates(built(tmp_path, chunks))


def test_template_without_a_place_for_a_field_is_an_error(tmp_path):
    with pytest.raises(TemplateError, match="description"):
        load_templates(built(tmp_path, html=TEMPLATE.replace("yts-fill-description", "")))


def test_site_without_template_is_an_error(tmp_path):
    with pytest.raises(TemplateError):
        load_templates(tmp_path)


def test_pages_of_the_built_site_stand_under_the_route_that_draws_them(site):
    assert HOME_ROUTE in (site / "index.html").read_text("utf-8")
    pages = [*site.glob("comparisons/*/index.html"), *site.glob("talks/*/index.html")]
    assert pages
    for page in pages:
        html = page.read_text("utf-8")
        assert CATCH_ALL_ROUTE in html and HOME_ROUTE not in html, page

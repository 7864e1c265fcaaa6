import json
from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from ytsapp.build.fill import CATCH_ALL_ROUTE, TEMPLATE_ROUTE, Filling, TemplateError, fill
from ytsapp.build.fill import load_template as load
from ytsapp.components.layout.filled import PageView

NAMES = [field.name for field in fields(PageView)]
TEMPLATE = (
    "<!DOCTYPE html><html><head><title>yts-fill-full_title</title>"
    '<meta name="description" content="yts-fill-description"/>'
    '<meta property="og:title" content="yts-fill-title"/>'
    '<meta property="og:type" content="yts-fill-kind"/>'
    '<meta name="robots" content="yts-fill-robots"/>'
    '<link rel="canonical" href="yts-fill-url"/></head><body><main><div>yts-fill-html</div></main>'
    '<script type="application/ld+json">yts-fill-json_ld</script></body></html>'
)
HOSTILE = "\"><script>alert(1)</script>' & yts-fill-html </title>"
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=30)


def filling(**changes):
    values = {
        "title": "Title",
        "full_title": "Title · YTS",
        "description": "Description",
        "url": "https://yts.example/talks/x/",
        "kind": "article",
        "indexed": True,
        "json_ld": ({"@type": "VideoObject"},),
        "html": "<h1>Title</h1>",
    }
    return Filling(**values | changes)


def test_template_holds_each_field_of_the_view():
    assert all(f"yts-fill-{name}" in TEMPLATE for name in NAMES)


def test_every_placeholder_is_filled():
    assert "yts-fill-" not in fill(TEMPLATE, filling())


def check_filled(text):
    tree = LexborHTMLParser(
        fill(
            TEMPLATE,
            filling(title=text, full_title=text, description=text, url=f"https://x/{text}",
                    kind=text, json_ld=({"name": text},)),
        )
    )  # fmt: skip
    assert tree.css_first("title").text() == text
    assert tree.css_first("meta[property='og:title']").attributes["content"] == text
    assert tree.css_first("meta[name=description]").attributes["content"] == text
    assert tree.css_first("link[rel=canonical]").attributes["href"] == f"https://x/{text}"
    assert json.loads(tree.css_first("body > script").text()) == [{"name": text}]
    assert len(tree.css("script")) == 1
    assert len(tree.css("h1")) == 1


def test_hostile_values_stay_text_where_they_stand():
    check_filled(HOSTILE)


@given(TEXTS.map(lambda text: f"a{text}"))
def test_any_value_reads_back_the_same(text):
    check_filled(text)


@pytest.mark.parametrize(("indexed", "word"), [(True, "index"), (False, "noindex")])
def test_robots_says_whether_to_index(indexed, word):
    tree = LexborHTMLParser(fill(TEMPLATE, filling(indexed=indexed)))
    assert tree.css_first("meta[name=robots]").attributes["content"] == word


def built(site, chunks=("_404_._index-x.js",)):
    (site / "page-template").mkdir()
    html = f'<p>{TEMPLATE_ROUTE}</p><script src="/assets/_page-template_._index-y.js"></script>'
    (site / "page-template" / "index.html").write_text(html, "utf-8")
    (site / "assets").mkdir()
    for chunk in chunks:
        (site / "assets" / chunk).write_text("", "utf-8")
    return site


def test_template_is_put_under_the_catch_all_route(tmp_path):
    html = load(built(tmp_path))
    assert CATCH_ALL_ROUTE in html and TEMPLATE_ROUTE not in html
    assert "/assets/_404_._index-x.js" in html and "_page-template_" not in html


@pytest.mark.parametrize("chunks", [(), ("_404_a.js", "_404_b.js")])
def test_template_without_one_catch_all_chunk_is_an_error(tmp_path, chunks):
    with pytest.raises(TemplateError, match=str(len(chunks))):
        load(built(tmp_path, chunks))


def test_site_without_template_is_an_error(tmp_path):
    with pytest.raises(TemplateError):
        load(tmp_path)


def test_filled_pages_of_the_built_site_stand_under_the_catch_all_route(site):
    pages = [*site.glob("moments/*/index.html"), *site.glob("talks/*/index.html")]
    assert pages
    for page in pages:
        html = page.read_text("utf-8")
        assert CATCH_ALL_ROUTE in html and TEMPLATE_ROUTE not in html, page

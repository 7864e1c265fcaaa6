"""Elements written at once parse back as what was meant, and mix with components."""

import json

import pytest
import reflex as rx
from hypothesis import given
from selectolax.lexbor import LexborHTMLParser

from tests.components.test_frozen import HOSTILE, TEXTS
from ytsapp.components.layout import html as el
from ytsapp.components.layout.frozen import Html, frozen


def parsed(html, selector="body > *"):
    tree = LexborHTMLParser(f"<!doctype html><body>{html}</body>")
    found = tree.css(selector)
    assert len(found) == 1, html
    return found[0]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_and_attributes_stay_what_they_are(text):
    node = parsed(el.p(text, title=text, custom_attrs={"data-x": text}))
    assert node.text() == text
    assert node.css("p *") == []
    assert node.attributes == {"title": text, "data-x": text}


@given(text=TEXTS, title=TEXTS)
def test_any_text_and_attribute_read_back_the_same(text, title):
    node = parsed(el.span(el.b(text), title=f"t{title}"))
    assert node.text() == text
    assert node.attributes["title"] == f"t{title}"


@pytest.mark.parametrize("text", HOSTILE)
def test_same_element_as_of_a_component(text):
    names = {"class_name": "card", "aria_label": text, "html_for": "it", "id": "x", "hidden": True}
    ours = el.label(el.b("b"), text, **names, custom_attrs={"data-x": text})
    theirs = frozen(rx.el.label(rx.el.b("b"), text, **names, custom_attrs={"data-x": text}))
    ours, theirs = parsed(ours), parsed(theirs)
    assert ours.attributes == theirs.attributes
    assert ours.text() == theirs.text()


def test_element_stands_in_a_component_and_a_component_in_an_element():
    inner = rx.el.b("<b>", el.cite("<i>"))
    html = frozen(rx.el.div(el.p("a & b", inner)))
    assert html == "<div><p>a &amp; b<b>&lt;b&gt;<cite>&lt;i&gt;</cite></b></p></div>"


def test_what_was_put_together_as_text_is_escaped_again():
    assert el.p(el.b("x") + "<i>") == "<p>&lt;b&gt;x&lt;/b&gt;&lt;i&gt;</p>"
    assert not isinstance(el.b("x") + "y", Html)


def test_nothing_is_left_out():
    assert el.p(None, "", rx.fragment(), lang=None, hidden=False) == "<p></p>"
    assert el.input(type="search", disabled=True) == '<input type="search" disabled>'


@pytest.mark.parametrize("text", [*HOSTILE, "a < b", "</SCRIPT >"])
def test_data_block_cannot_be_closed_from_inside(text):
    block = parsed(el.data_block({"a": [text]}, id="data"))
    assert json.loads(block.text()) == {"a": [text]}
    assert block.attributes == {"type": "application/json", "id": "data"}

"""Frozen text parses back as what was meant, whatever the text holds."""

import json
from dataclasses import dataclass

import pytest
import reflex as rx
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from ytsapp.components.layout.frozen import NotStaticError, frozen
from ytsapp.components.layout.head import json_ld

HOSTILE = [
    "<script>alert(1)</script>",
    "</p><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)',
    "' onmouseover='alert(1)",
    "&lt;b&gt; &amp; &#60;",
    "<!-- -->",
    "]]>",
    "{braces} `${code}`",
    "\\u003c/script>",
]
# HTML itself turns carriage returns and NUL into something else; no data file may hold them.
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=40)


def parsed(component, selector):
    tree = LexborHTMLParser(f"<!doctype html><body>{frozen(component)}</body>")
    found = tree.css(selector)
    assert len(found) == 1, frozen(component)
    return found[0]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text):
    node = parsed(rx.el.p(text, id="it"), "body > *")
    assert node.tag == "p"
    assert node.text() == text
    assert node.css("p *") == []


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_attribute_stays_one_attribute(text):
    node = parsed(rx.el.p("x", id="it", title=text, custom_attrs={"data-x": text}), "body > *")
    assert node.attributes == {"id": "it", "title": text, "data-x": text}


@given(text=TEXTS, title=TEXTS)
def test_any_text_and_attribute_parse_back_the_same(text, title):
    node = parsed(rx.el.span(rx.el.b(text), title=f"t{title}"), "body > span")
    assert node.text() == text
    assert node.attributes["title"] == f"t{title}"


@pytest.mark.parametrize("text", [*HOSTILE, "a < b", "</SCRIPT >"])
def test_data_block_cannot_be_closed_from_inside(text):
    (block,) = json_ld([{"name": text}])
    node = parsed(block, "body > *, head > *")
    assert node.tag == "script"
    assert json.loads(node.text()) == {"name": text}


@given(value=st.recursive(TEXTS, lambda inner: st.lists(inner) | st.dictionaries(TEXTS, inner)))
def test_any_data_parses_back_the_same(value):
    (block,) = json_ld([{"value": value}])
    assert json.loads(parsed(block, "script").text()) == {"value": value}


@pytest.mark.parametrize("name", ["hidden", "disabled"])
def test_boolean_attribute_is_there_or_not(name):
    on, off = (parsed(rx.el.button("x", **{name: value}), "button") for value in (True, False))
    assert name in on.attributes
    assert name not in off.attributes


def test_enumerated_attribute_says_true_or_false():
    node = parsed(rx.el.input(spell_check=False), "input")
    assert node.attributes["spellcheck"] == "false"


@pytest.mark.parametrize("value", [True, False])
def test_aria_boolean_says_true_or_false_as_react_writes_it(value):
    node = parsed(rx.el.div("x", custom_attrs={"aria-expanded": value}), "div")
    assert node.attributes.get("aria-expanded") == str(value).lower()


def test_empty_alternative_text_is_kept():
    """An image without `alt` is read out by its address; with an empty one it is skipped."""
    node = parsed(rx.el.img(src="/card.png", alt=""), "img")
    assert node.attributes.get("alt", "missing") in ("", None)


@pytest.mark.parametrize("name", ["br", "hr", "img", "input"])
def test_void_element_has_no_end(name):
    part = rx.el.div("a", getattr(rx.el, name)(), "b")
    assert f"</{name}>" not in frozen(part)
    assert parsed(part, "body > div").text() == "ab"


def test_element_without_children_is_closed():
    assert parsed(rx.fragment(rx.el.div(id="a"), rx.el.p("b")), "body > p").text() == "b"


def test_style_becomes_css():
    node = parsed(rx.el.span("x", style={"flexGrow": "2", "color": "red"}), "span")
    rules = dict(rule.split(":", 1) for rule in node.attributes["style"].split(";"))
    assert {name: value.strip() for name, value in rules.items()} == {
        "flex-grow": "2",
        "color": "red",
    }


def test_python_names_become_html_names():
    node = parsed(rx.el.label("x", html_for="field", class_name="big", tab_index=-1), "label")
    assert node.attributes == {"for": "field", "class": "big", "tabindex": "-1"}


def test_time_and_popover_names_are_those_of_html():
    assert 'datetime="2026-01-02"' in frozen(rx.el.time("x", date_time="2026-01-02"))
    button = frozen(rx.el.button("x", custom_attrs={"popoverTarget": "menu"}))
    assert 'popovertarget="menu"' in button


def test_internal_link_is_a_plain_anchor():
    node = parsed(rx.el.a("RAG", href="/topics/rag/"), "body > *")
    assert (node.tag, node.attributes["href"], node.text()) == ("a", "/topics/rag/", "RAG")


def test_nested_fragments_leave_no_element():
    html = frozen(rx.fragment("a", rx.fragment(rx.fragment(), rx.el.b("b")), rx.fragment("c")))
    assert html == "a<b>b</b>c"


@dataclass(frozen=True)
class View:
    """What a hook returns in these tests."""

    text: str
    is_on: bool


HOOK = rx.vars.use_hook_var("$/public/nowhere.js", "useNothing", View)
LIVE = {
    "text": lambda: rx.el.p(HOOK.text),
    "attribute": lambda: rx.el.p("x", title=HOOK.text),
    "style": lambda: rx.el.p("x", style={"color": HOOK.text}),
    "deep": lambda: rx.fragment(rx.el.div(rx.el.p("a ", HOOK.text))),
    "condition": lambda: rx.cond(HOOK.is_on, rx.el.p("a"), rx.el.p("b")),
    "condition in a part": lambda: rx.el.div(rx.cond(HOOK.is_on, "a", "b")),
    "list": lambda: rx.el.ul(rx.foreach(rx.Var("[1]").to(list[int]), rx.el.li)),
    "event": lambda: rx.el.button("x", on_click=rx.console_log("clicked")),
    "browser action": lambda: rx.el.button("x", on_click=rx.Var("() => 1").to(rx.EventChain)),
}


@pytest.mark.parametrize("what", LIVE)
def test_what_only_the_browser_knows_is_refused(what):
    with pytest.raises(NotStaticError):
        frozen(LIVE[what]())

"""HTML elements written out at once, for parts that are made while their reader waits.

A Reflex component takes 0.3 ms to make and to freeze, and a moment page has two hundred elements;
written so, all of them together take one. What is written so may stand among components, in
whatever is frozen (`frozen.py`), and components may stand in it.
"""

import json
from collections.abc import Mapping
from functools import partial
from html import escape

import reflex as rx

from ytsapp.components.layout.frozen import VOID, Html, frozen

Child = str | rx.Component | None
"""Text, which is escaped; `Html`; a component that can be frozen; or nothing."""

Value = str | int | bool | None
"""Of an attribute. True stands alone, False and None leave it out."""

_NAMES = {
    "class_name": "class",
    "html_for": "for",
    "tab_index": "tabindex",
    "auto_complete": "autocomplete",
    "spell_check": "spellcheck",
    "date_time": "datetime",
}


def element(
    tag: str,
    *children: Child,
    custom_attrs: Mapping[str, Value] | None = None,
    **attributes: Value,
) -> Html:
    """Return an element; attributes are spelt as Reflex spells them."""
    opening = f"<{tag}"
    for name, value in attributes.items():
        opening += _attribute(_NAMES.get(name) or name.replace("_", "-"), value)
    for name, value in (custom_attrs or {}).items():
        opening += _attribute(name, value)
    if tag in VOID:
        return Html(f"{opening}>")
    return Html(f"{opening}>{join(*children)}</{tag}>")


def join(*children: Child) -> Html:
    """Return parts one after the other."""
    return Html("".join([_written(child) for child in children]))


def data_block(value: object, **attributes: str) -> Html:
    """Return what JSON can hold as a block a script reads; it is never run as script itself."""
    # Inside, "<" would end the element early; JSON may write it as an escape.
    data = json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return element("script", Html(data), **{"type": "application/json"} | attributes)


def _written(child: Child) -> str:
    if isinstance(child, Html):
        return child
    if isinstance(child, str):
        return escape(child, quote=False)
    return "" if child is None else frozen(child)


def _attribute(name: str, value: Value) -> str:
    if value is None or value is False:
        return ""
    return f" {name}" if value is True else f' {name}="{escape(str(value))}"'


a = partial(element, "a")
article = partial(element, "article")
b = partial(element, "b")
blockquote = partial(element, "blockquote")
button = partial(element, "button")
cite = partial(element, "cite")
code = partial(element, "code")
div = partial(element, "div")
h1 = partial(element, "h1")
h2 = partial(element, "h2")
h3 = partial(element, "h3")
input = partial(element, "input")
label = partial(element, "label")
li = partial(element, "li")
nav = partial(element, "nav")
ol = partial(element, "ol")
p = partial(element, "p")
pre = partial(element, "pre")
section = partial(element, "section")
span = partial(element, "span")
strong = partial(element, "strong")
ul = partial(element, "ul")

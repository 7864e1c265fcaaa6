"""Text that never changes, handed to the browser as HTML.

A comparison holds some 2,500 elements. Compiled to React one by one, each is hydrated on the
reader's phone although nothing in it can change; that cost 240 ms of blocked main thread on
Lighthouse's throttled phone. A frozen part is the same tree of Reflex components written out as
HTML while Python builds the page: React takes it over as one element, the bundler never sees it.
What does change (header, dock, theme, notices) stays compiled.

Links inside are plain links; `reading.js` gives them to the router.
"""

from collections.abc import Iterable
from html import escape
from typing import Any

import reflex as rx
from reflex.vars import LiteralVar
from reflex_base.components.component import BaseComponent

VOID = {"br", "hr", "img", "input", "link", "meta", "source", "wbr"}
"""Elements without content, which are not closed."""

_RAW = {"script", "style"}
_NAMES = {
    "className": "class",
    "htmlFor": "for",
    "to": "href",
    "charSet": "charset",
    "css": "style",
}
_LOWERED = {
    "autoComplete", "dateTime", "spellCheck", "tabIndex", "popoverTarget", "popoverTargetAction",
}  # fmt: skip
_INNER = "dangerouslySetInnerHTML"
_ENUMERATED = {"spellcheck"}
"""Attributes for which true and false are words, not presence and absence."""


class NotStaticError(TypeError):
    """A part that depends on the browser or on state cannot be frozen."""


class Html(str):
    """Text that is HTML already: whatever came from outside was escaped (`html.py`)."""

    __slots__ = ()


Part = rx.Component | Html
"""Of a page's text."""


def frozen(part: Part) -> str:
    """Return the HTML of a component that has no events, state or hooks.

    Raises:
        NotStaticError: some attribute or text is only known in the browser.
    """
    return part if isinstance(part, Html) else "".join(_write(part))


def inner_html(html: str | rx.Var[str]) -> dict[str, Any]:
    """Return the attribute that gives an element HTML in place of children.

    Long lists are written so: a component an element costs 0.2 ms each.
    """
    return {_INNER: {"__html": html}}


def live_main(parts: Iterable[rx.Component], class_name: str) -> rx.Component:
    """Return the main landmark with its content compiled, for parts that change in the browser."""
    return rx.el.main(*parts, id="main", tab_index=-1, class_name=class_name)


def _write(component: BaseComponent, in_raw: bool = False) -> list[str]:
    contents = getattr(component, "contents", None)
    if contents is not None:
        text = _literal(contents, "text")
        if isinstance(text, Html):
            return [text]
        text = str(text)
        # Inside data blocks "<" would end the element early; JSON may write it as an escape.
        return [text.replace("<", "\\u003c") if in_raw else escape(text, quote=False)]
    if isinstance(component, rx.Fragment):
        return [piece for child in component.children for piece in _write(child, in_raw)]
    if getattr(component, "event_triggers", None):
        raise NotStaticError(f"{type(component).__name__} has an event; frozen parts have none")
    tag = component._render()
    written = tag.props.pop(_INNER, None)
    name = "a" if tag.name == "ReactRouterLink" else str(tag.name).strip('"')
    if not name.islower():
        raise NotStaticError(f"{name} is no HTML element; only elements can be frozen")
    opening = f"<{name}{_attributes(tag.props)}>"
    if name in VOID:
        return [opening]
    inner = [piece for child in component.children for piece in _write(child, name in _RAW)]
    if written is not None:
        inner = [written["__html"]]
    return [opening, *inner, f"</{name}>"]


def _attributes(props: dict[str, object]) -> str:
    written = ""
    for prop, var in props.items():
        if prop == "ref":
            continue
        name = prop.lower() if prop in _LOWERED else _NAMES.get(prop, prop)
        value = _literal(var, name)
        if isinstance(value, dict):
            value = ";".join(f"{_kebab(key)}:{_literal(v, key)}" for key, v in value.items())
        is_word = name in _ENUMERATED or name.startswith("aria-")
        if isinstance(value, bool) and not is_word:
            written += f" {name}" if value else ""
        elif value is not None:
            text = str(value).lower() if isinstance(value, bool) else str(value)
            written += f' {name}="{escape(text)}"'
    return written


def _literal(var: object, where: str) -> object:
    if not isinstance(var, rx.Var):
        return var
    if isinstance(var, LiteralVar):
        return var._var_value
    raise NotStaticError(f"{where} is only known in the browser: {var}")


def _kebab(name: str) -> str:
    return "".join(f"-{letter.lower()}" if letter.isupper() else letter for letter in name)

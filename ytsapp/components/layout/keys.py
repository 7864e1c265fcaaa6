"""The list of keyboard shortcuts, and the switch that turns them off."""

import reflex as rx

from ytsapp.components.layout.sheet import sheet

_KEYS = (
    ("/", "search all talks"),
    ("Ctrl K", "go to any page; ⌘ K on a Mac"),
    ("j", "next clip of this page"),
    ("k", "previous clip of this page"),
    ("n", "next match in the transcript"),
    ("N", "previous match in the transcript"),
    ("Enter", "play the clip in the dock"),
    ("Space", "play or pause"),
    ("← →", "back or forward five seconds"),
    ("< >", "slower or faster"),
    ("s", "save the clip to your notebook"),
    ("Ctrl Z", "undo, while a notice offers it; ⌘ Z on a Mac"),
    ("y", "copy the link of the moment"),
    ("Esc", "close the dock or this list"),
    ("?", "show or hide this list"),
)

_SEARCH_KEYS = (
    ("j k", "next or previous result"),
    ("Enter p", "play the result"),
    ("s", "save the result to your notebook"),
    ("x", "show the whole passage"),
    ("o", "open the moment page"),
    ("↓ ↑", "in the field: choose a suggestion"),
)

_NOTEBOOK_KEYS = (
    ("j k", "next or previous clip"),
    ("Enter p", "play the clip"),
    ("e", "write a note; Esc leaves it"),
    ("t", "add a tag"),
    ("1 2 3 4", "supports A, supports B, both, cautions"),
    ("*", "star"),
    ("x", "select; Shift with a press selects a range"),
    ("s", "move or copy to another investigation"),
    ("Alt ↑ ↓", "move the clip up or down"),
    ("Delete", "remove the clip"),
    ("f", "find in these clips"),
)


def keys_sheet() -> rx.Component:
    """Return the sheet that `?` and the footer open."""
    return sheet(
        "keys",
        "Keyboard shortcuts",
        _keys(_KEYS),
        rx.el.h3("On the search page"),
        _keys(_SEARCH_KEYS),
        rx.el.h3("In the notebook"),
        _keys(_NOTEBOOK_KEYS),
        rx.el.label(
            rx.el.input(type="checkbox", id="keys-off"),
            "Switch single-key shortcuts off in this browser",
            class_name="check-label",
        ),
    )


def _keys(keys: tuple[tuple[str, str], ...]) -> rx.Component:
    return rx.el.dl(
        *[rx.el.div(rx.el.dt(rx.el.kbd(key)), rx.el.dd(what)) for key, what in keys],
        class_name="keys",
    )

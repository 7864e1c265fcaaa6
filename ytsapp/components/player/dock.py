"""The player dock, drawn from what the browser's own player says; no server takes part.

Every page has the place of the dock and what opens it. The dock itself and the player come when
a clip is first asked for: most readers of a page press none.
"""

import reflex as rx

from ytsapp.components.player.controls import controls, progress
from ytsapp.state.views import PlayerView

_OPENING = rx.asset("opening.js", shared=True)
_DRAWN = rx.asset("drawn.js", shared=True)
for _file in (
    "address.js", "alone.js", "asked.js", "clip.js", "dock.css", "following.js", "leading.js",
    "lines.js", "media.js", "player.js", "queue.js", "shortcuts.js", "speed.js", "store.js",
    "youtube.js",
):  # fmt: skip
    rx.asset(_file, shared=True)
EMBED = rx.asset("embed.js", shared=True)
"""Not part of the dock: the card on other sites plays through the same modules, beside them."""


class DockPlace(rx.Component):
    """`Dock` of opening.js: nothing, until it is asked to load what draws the dock."""

    library = _OPENING.importable_path
    tag = "Dock"

    load_drawn: rx.Var[object]


def dock() -> rx.Component:
    """Return the place of the dock."""
    drawn = drawn_dock()
    # The bundler gives what is imported this way a file of its own.
    load = f"() => import('{drawn.library}').then((module) => module.{drawn.tag})"
    return DockPlace.create(load_drawn=rx.Var(load))


@rx.memo
def drawn_dock() -> rx.Component:
    """Return the dock at the foot of the window; hidden until a clip is opened."""
    player = rx.vars.use_hook_var(_DRAWN.importable_path, "usePlayer", PlayerView)
    return rx.el.aside(
        _way_back(player),
        rx.el.div(
            _stage(player),
            rx.el.div(_words(player), progress(player), controls(player), class_name="dock-body"),
            class_name="dock-inner",
        ),
        hidden=~player.open,
        aria_label="Clip player",
        tab_index=-1,
        custom_attrs={
            "id": "dock",
            "data-status": player.status,
            "data-pictured": player.is_pictured,
            "data-side": player.side,
        },
        class_name="dock",
    )


def _way_back(player: rx.Var[PlayerView]) -> rx.Component:
    """Return the button that leads a reader who scrolled away back to what is being said."""
    return rx.el.button(
        "Follow in the transcript",
        type="button",
        hidden=~player.is_away,
        custom_attrs={"data-dock": "follow"},
        class_name="button dock-follow",
    )


def _stage(player: rx.Var[PlayerView]) -> rx.Component:
    """Return the place of the video, under the quote as its picture while there is none.

    The quote is read out from the words beside it; its picture is for the eye.
    """
    return rx.el.div(
        rx.el.div(custom_attrs={"id": "dock-stage"}, class_name="dock-video"),
        rx.el.div(
            rx.el.p("“", player.quote, "”", class_name="dock-picture-quote"),
            rx.el.p(player.voice, class_name="dock-picture-voice"),
            aria_hidden="true",
            hidden=~player.is_pictured,
            class_name="dock-picture",
        ),
        class_name="dock-stage",
    )


def _words(player: rx.Var[PlayerView]) -> rx.Component:
    return rx.el.div(
        rx.el.p(
            rx.cond(
                player.side != "",
                rx.el.span(
                    rx.el.span(aria_hidden="true", class_name="mark mark-supports-" + player.side),
                    player.side_name,
                    class_name="dock-side ink-side-" + player.side,
                ),
            ),
            rx.el.span(player.queue_label, class_name="dock-count"),
            class_name="dock-head",
        ),
        rx.el.p("“", player.quote, "”", class_name="dock-quote"),
        rx.el.p(
            rx.el.strong(player.voice),
            rx.el.span("·"),
            rx.el.cite(player.talk),
            rx.el.span("·"),
            rx.el.a(player.timecode, href=player.page, class_name="timecode"),
            class_name="dock-source",
        ),
        rx.el.p(player.message, role="status", class_name="dock-message"),
        class_name="dock-words",
    )

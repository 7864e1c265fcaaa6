"""The player dock, drawn from what the browser's own player says; no server takes part."""

import reflex as rx

from ytsapp.state.views import PlayerView

_PLAYER = rx.asset("player.js", shared=True)
for _module in ("store.js", "youtube.js", "media.js", "queue.js", "leading.js", "shortcuts.js"):
    rx.asset(_module, shared=True)
EMBED = rx.asset("embed.js", shared=True)
"""Not part of the dock: the card on other sites plays through the same modules, beside them."""


def dock() -> rx.Component:
    """Return the dock at the foot of the window; hidden until a clip is opened."""
    player = rx.vars.use_hook_var(_PLAYER.importable_path, "usePlayer", PlayerView)
    return rx.el.aside(
        rx.el.div(
            _stage(player),
            rx.el.div(_words(player), _progress(player), _controls(player), class_name="dock-body"),
            class_name="dock-inner",
        ),
        hidden=~player.open,
        id="dock",
        aria_label="Clip player",
        tab_index=-1,
        custom_attrs={"data-status": player.status},
        class_name="dock",
    )


def _stage(player: rx.Var[PlayerView]) -> rx.Component:
    """Return the place the video is put into; empty until play is pressed."""
    return rx.el.div(
        rx.el.div(id="dock-stage", class_name="dock-video"),
        class_name="dock-stage",
    )


def _words(player: rx.Var[PlayerView]) -> rx.Component:
    return rx.el.div(
        rx.el.p("“", player.quote, "”", class_name="dock-quote"),
        rx.el.p(
            rx.el.strong(player.voice),
            " · ",
            player.talk,
            " · ",
            rx.el.a(player.timecode, href=player.page, class_name="timecode"),
            class_name="dock-source",
        ),
        rx.el.p(player.message, role="status", class_name="dock-message"),
        class_name="dock-words",
    )


def _progress(player: rx.Var[PlayerView]) -> rx.Component:
    return rx.el.div(
        rx.el.span(player.position_timecode, class_name="timecode"),
        rx.el.input(
            type="range",
            id="dock-seek",
            aria_label="Position in the clip",
            custom_attrs={
                "min": player.start,
                "max": player.end,
                "value": player.position,
                "readOnly": True,
                "aria-valuetext": player.position_timecode,
                "style": {
                    "--played": player.progress.to_string() + "%",
                    "--moment": player.moment_progress.to_string() + "%",
                },
            },
            class_name="dock-seek",
        ),
        rx.el.span(player.end_timecode, class_name="timecode"),
        class_name="dock-progress",
    )


def _controls(player: rx.Var[PlayerView]) -> rx.Component:
    is_playing = (player.status == "playing") | (player.status == "loading")
    can_play = (player.source != "none") & (player.status != "failed")
    return rx.el.div(
        rx.el.button(
            rx.cond(
                is_playing,
                "Pause",
                rx.cond(
                    player.status == "ready",
                    "Play from " + player.start_timecode,
                    rx.cond(player.status == "ended", "Play again", "Play"),
                ),
            ),
            type="button",
            hidden=~can_play,
            custom_attrs={"data-dock": "toggle"},
            class_name="button button-primary",
        ),
        _step("previous", "Previous", player.has_previous),
        _step("next", "Next", player.has_next),
        rx.el.a(
            "Open clip on YouTube",
            href=player.outside_url,
            rel="noopener",
            hidden=player.source != "youtube",
            class_name="button",
        ),
        rx.el.span(player.queue_label, class_name="dock-count"),
        rx.el.button(
            "Close",
            rx.el.span(" player", class_name="visually-hidden"),
            type="button",
            custom_attrs={"data-dock": "close"},
            class_name="button dock-close",
        ),
        rx.el.button(
            "Back to the page",
            type="button",
            custom_attrs={"data-dock": "back"},
            class_name="skip-link",
        ),
        class_name="dock-controls",
    )


def _step(action: str, name: str, is_possible: rx.Var[bool]) -> rx.Component:
    return rx.el.button(
        name,
        rx.el.span(" clip of this page", class_name="visually-hidden"),
        type="button",
        disabled=~is_possible,
        custom_attrs={"data-dock": action},
        class_name="button",
    )

"""What moves the player: the seek bar and the buttons of the dock."""

import reflex as rx

from ytsapp.components.notebook.save_button import live_save_button
from ytsapp.state.views import PlayerView

_PLAY = "M7 4.5v15l13-7.5z"
_PAUSE = "M6 4.5h4.5v15H6zM13.5 4.5H18v15h-4.5z"
_PREVIOUS = "M5 5h2.5v14H5zM19 5v14L8.5 12z"
_NEXT = "M16.5 5H19v14h-2.5zM5 5v14l10.5-7z"
_CLOSE = "M6.4 5 12 10.6 17.6 5 19 6.4 13.4 12l5.6 5.6-1.4 1.4L12 13.4 6.4 19 5 17.6l5.6-5.6L5 6.4z"
"""Shapes in a square of 24."""


def progress(player: rx.Var[PlayerView]) -> rx.Component:
    """Return the seek bar between the two times it spans."""
    return rx.el.div(
        rx.el.span(player.position_timecode, class_name="timecode"),
        rx.el.input(
            type="range",
            aria_label="Position",
            custom_attrs={
                "id": "dock-seek",
                "min": player.start,
                "max": player.end,
                "value": player.position,
                "readOnly": True,
                "aria-valuetext": player.position_timecode + " of " + player.end_timecode,
                "style": {
                    "--played": player.progress.to_string(),
                    "--moment": player.moment_progress.to_string(),
                },
            },
            class_name="dock-seek",
        ),
        rx.el.span(player.end_timecode, class_name="timecode"),
        class_name="dock-progress",
    )


def controls(player: rx.Var[PlayerView]) -> rx.Component:
    """Return the buttons, those that move through time first."""
    return rx.el.div(
        _step("previous", "Previous", _PREVIOUS, player.has_previous),
        _toggle(player),
        _step("next", "Next", _NEXT, player.has_next),
        rx.el.button(
            player.speed_label,
            rx.el.span(" speed, change", class_name="visually-hidden"),
            type="button",
            hidden=player.source == "none",
            custom_attrs={"data-dock": "speed", "title": "Speed: < and > change it"},
            class_name="button dock-speed",
        ),
        _action("close", "Stop", player.side != ""),  # what goes on by itself says how it ends
        _action("setup", player.setup_label, player.can_set_up),
        _action("keep", "Keep watching", player.can_keep_on),
        live_save_button(player.id, "clip", **{"data-dock": "save"}),
        rx.el.button(
            "Share",
            rx.el.span(" clip", class_name="visually-hidden"),
            type="button",
            custom_attrs={"data-share": player.page},
            class_name="button",
        ),
        rx.el.a(
            # One child: between two the button would set the space it sets beside a shape.
            rx.el.span(
                rx.el.span("Open clip on "),  # on phones only read out
                "YouTube",
            ),
            href=player.outside_url,
            rel="noopener",
            hidden=player.source != "youtube",
            class_name="button dock-outside",
        ),
        rx.el.button(
            _icon(_CLOSE),
            rx.el.span("Close player", class_name="visually-hidden"),
            type="button",
            custom_attrs={"data-dock": "close", "title": "Close"},
            class_name="button dock-icon dock-close",
        ),
        rx.el.button(
            "Back to the page",
            type="button",
            custom_attrs={"data-dock": "back"},
            class_name="skip-link",
        ),
        class_name="dock-controls",
    )


def _toggle(player: rx.Var[PlayerView]) -> rx.Component:
    is_playing = (player.status == "playing") | (player.status == "loading")
    return rx.el.button(
        rx.cond(
            is_playing,
            rx.fragment(_icon(_PAUSE), rx.el.span("Pause", class_name="visually-hidden")),
            rx.fragment(_icon(_PLAY), rx.el.span(player.play_label, class_name="dock-play-label")),
        ),
        type="button",
        hidden=~player.can_play,
        custom_attrs={"data-dock": "toggle"},
        class_name="button button-primary dock-toggle",
    )


def _action(name: str, label: str | rx.Var[str], is_possible: rx.Var[bool]) -> rx.Component:
    return rx.el.button(
        label,
        type="button",
        hidden=~is_possible,
        custom_attrs={"data-dock": name},
        class_name="button",
    )


def _step(action: str, name: str, shape: str, is_possible: rx.Var[bool]) -> rx.Component:
    return rx.el.button(
        _icon(shape),
        rx.el.span(f"{name} clip", class_name="visually-hidden"),
        type="button",
        disabled=~is_possible,
        custom_attrs={"data-dock": action, "title": f"{name} clip"},
        class_name="button dock-icon",
    )


def _icon(shape: str) -> rx.Component:
    return rx.el.svg(
        rx.el.path(d=shape), view_box="0 0 24 24", aria_hidden="true", class_name="dock-shape"
    )

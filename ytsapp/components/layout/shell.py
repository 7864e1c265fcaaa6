"""The frame around every page; it stays while pages change, so a clip plays on."""

from dataclasses import dataclass

import reflex as rx
from reflex_components_core.el.elements.inline import A

from ytsapp.components.layout.footer import footer
from ytsapp.components.layout.header import header
from ytsapp.components.layout.keys import keys_sheet
from ytsapp.components.layout.scripts import READING
from ytsapp.components.notebook.fit_script import FitScript
from ytsapp.components.notebook.saving import SavingScript
from ytsapp.components.player.dock import dock
from ytsapp.components.share.script import ShareScript
from ytsapp.settings import load_settings


@dataclass(frozen=True)
class ReadingView:
    """What `useReading` in reading.js returns: where the reader is, and the last short notice.

    `can_undo` tells whether what the notice says can be taken back; `also` names one more thing
    that can be done about it, "" for none.
    """

    path: str
    notice: str
    can_undo: bool
    also: str


@rx.memo
def site_shell(children: rx.Var[rx.Component]) -> rx.Component:
    """Return header, dock, page and footer; the app wraps every page in it."""
    reading = rx.vars.use_hook_var(READING, "useReading", ReadingView)
    return rx.fragment(
        # A plain anchor: the router's link would name the address this frame was rendered at.
        A.create("Skip to content", href="#main", class_name="skip-link"),
        header(reading.path),
        # Before the page, though it is seen at the foot: few stops from its start, not hundreds.
        dock(),
        children,
        footer(load_settings().contact),
        keys_sheet(),
        ShareScript.create(),
        FitScript.create(),
        SavingScript.create(),
        _notice(reading),
    )


def _notice(reading: rx.Var[ReadingView]) -> rx.Component:
    return rx.el.div(
        rx.el.p(reading.notice, role="status", class_name="notice"),
        rx.el.button(
            "Undo",
            type="button",
            hidden=~reading.can_undo,
            custom_attrs={"data-notice": "undo"},
            class_name="notice-button",
        ),
        rx.el.button(
            reading.also,
            type="button",
            hidden=reading.also == "",
            custom_attrs={"data-notice": "also"},
            class_name="notice-button",
        ),
        class_name="notice-bar",
    )

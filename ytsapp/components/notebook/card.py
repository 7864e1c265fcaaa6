"""A saved clip: its words and who says them, and beside them what the reader made of it."""

import reflex as rx
from reflex_components_core.el.elements.inline import A

from ytsapp.components.notebook.acting import acting
from ytsapp.components.notebook.fields import area
from ytsapp.components.notebook.since import card_changes
from ytsapp.components.notebook.view import CardView

TAGS = "own-tags"
"""Id of the list of tags that are suggested."""


@rx.memo
def clip_card(
    card: rx.Var[CardView],
    is_selected: rx.Var[bool],
    can_move: rx.Var[bool],
    at: rx.Var[int],
    total: rx.Var[int],
) -> rx.Component:
    """Return the card; it is drawn anew only when something in it changed."""
    return rx.el.article(
        _tools(card, is_selected, can_move, at, total),
        rx.el.div(
            _words(card),
            _source(card),
            card_changes(card),
            _actions(card),
            class_name="saved-words",
        ),
        rx.el.div(_stance(card), _tags(card), _note(card), class_name="saved-thoughts"),
        tab_index=-1,
        aria_label=card.name,
        custom_attrs={"data-card": "", "data-stance": card.stance},
        class_name="saved-clip",
    )


def _named(action: str, card: rx.Var[CardView]) -> rx.Var[str]:
    """Return a name that tells an action of one clip from that of another by itself alone."""
    return rx.Var.create(f"{action}: ").to(str) + card.name


def _tools(
    card: rx.Var[CardView],
    is_selected: rx.Var[bool],
    can_move: rx.Var[bool],
    at: rx.Var[int],
    total: rx.Var[int],
) -> rx.Component:
    return rx.el.div(
        rx.el.label(
            rx.el.input(
                type="checkbox",
                checked=is_selected,
                on_change=acting("pick", card.id),
                aria_label=_named("Select", card),
            ),
            class_name="pick",
        ),
        rx.cond(
            can_move,
            rx.el.button(
                rx.el.span(aria_hidden="true", class_name="grip"),
                type="button",
                aria_label=_named("Reorder", card),
                title="Drag, or use the arrow keys",
                custom_attrs={
                    "data-drag": "clip",
                    "aria-description": at.to_string() + " of " + total.to_string(),
                },
                class_name="handle",
            ),
        ),
        rx.el.button(
            _star(),
            type="button",
            aria_label=_named("Star", card),
            title="Star",
            on_click=acting("star", card.id),
            custom_attrs={"aria-pressed": rx.cond(card.starred, "true", "false")},
            class_name="star",
        ),
        class_name="saved-tools",
    )


def _star() -> rx.Component:
    return rx.el.svg(
        rx.el.path(
            d="M12 3.2l2.7 5.6 6.1.8-4.5 4.2 1.1 6.1L12 17l-5.4 2.9 1.1-6.1-4.5-4.2 6.1-.8z"
        ),
        view_box="0 0 24 24",
        aria_hidden="true",
        class_name="star-shape",
    )


def _words(card: rx.Var[CardView]) -> rx.Component:
    return rx.fragment(
        rx.el.blockquote(
            rx.cond(card.quote != "", rx.el.p("“", card.quote, "”")),
            custom_attrs={"dir": "auto"},
            class_name="quote",
        ),
        rx.cond(
            card.heading != "",
            rx.el.h3(card.heading, custom_attrs={"dir": "auto"}, class_name="card-heading"),
        ),
    )


def _source(card: rx.Var[CardView]) -> rx.Component:
    return rx.el.p(
        rx.el.strong(card.voice, custom_attrs={"dir": "auto"}, class_name="source-voice"),
        rx.cond(card.channel != "", rx.fragment(" · ", rx.el.bdi(card.channel))),
        " · ",
        rx.el.cite(card.talk, custom_attrs={"dir": "auto"}),
        " · ",
        rx.el.span(card.timecode, class_name="timecode"),
        class_name="saved-source",
    )


def _actions(card: rx.Var[CardView]) -> rx.Component:
    return rx.el.div(
        rx.cond(
            card.play_href != "",
            A.create(
                card.play_label,
                aria_label=_named("Play", card),
                href=card.play_href,
                rel="noopener",
                custom_attrs={"data-clip": card.moment, "data-play": "now"},
                class_name="row-action row-play",
            ),
        ),
        rx.el.button(
            "Share",
            type="button",
            aria_label=_named("Share", card),
            aria_haspopup="dialog",
            custom_attrs={"data-share": card.page},
            class_name="row-action",
        ),
        rx.el.a(
            "Moment page",
            aria_label=_named("Moment page", card),
            href=card.page,
            class_name="row-action",
        ),
        rx.el.button(
            "Move or copy",
            type="button",
            aria_label=_named("Move or copy", card),
            aria_haspopup="dialog",
            on_click=acting("askWhere", card.id),
            class_name="row-action",
        ),
        rx.el.button(
            "Remove",
            type="button",
            aria_label=_named("Remove", card),
            on_click=acting("removeClip", card.id),
            class_name="row-action",
        ),
        class_name="saved-actions",
    )


def _stance(card: rx.Var[CardView]) -> rx.Component:
    return rx.el.div(
        stance_button(card, "a", card.side_a, "Supports " + card.side_a),
        stance_button(card, "b", card.side_b, "Supports " + card.side_b),
        stance_button(card, "both", "Both", "Speaks for both sides"),
        stance_button(card, "cautions", "Cautions", "Cautions"),
        role="group",
        aria_label="Stance",
        class_name="stances",
    )


def stance_button(
    card: rx.Var[CardView], stance: str, label: str | rx.Var[str], title: str | rx.Var[str]
) -> rx.Component:
    """Return the button that says what a clip speaks for; pressed again, it says nothing."""
    return rx.el.button(
        rx.el.span(aria_hidden="true", class_name=f"mark {MARKS[stance]}"),
        rx.el.span(label, class_name="stance-name"),
        type="button",
        title=title,
        on_click=acting("takeStance", card.id, stance),
        custom_attrs={
            "data-stance": stance,
            "aria-pressed": rx.cond(card.stance == stance, "true", "false"),
        },
        class_name="stance",
    )


MARKS = {
    "a": "mark-supports-a",
    "b": "mark-supports-b",
    "both": "mark-both",
    "cautions": "mark-cautions",
}
"""The shape of each stance: colour is never the only sign."""


def _tags(card: rx.Var[CardView]) -> rx.Component:
    return rx.el.div(
        rx.foreach(
            card.tags,
            lambda tag: rx.el.span(
                rx.el.bdi(tag, class_name="tag-name"),
                rx.el.button(
                    rx.el.span(aria_hidden="true", class_name="cross"),
                    type="button",
                    aria_label="Remove tag " + tag,
                    on_click=acting("removeTag", card.id, tag),
                    class_name="tag-remove",
                ),
                key=tag,
                class_name="tag",
            ),
        ),
        rx.el.input(
            type="text",
            placeholder="Add tag",
            aria_label=_named("Add tag", card),
            auto_complete="off",
            enter_key_hint="done",
            list=TAGS,
            on_key_down=acting("addTag", card.id),
            on_blur=acting("addTag", card.id),
            custom_attrs={"data-tag": "", "dir": "auto"},
            class_name="tag-new",
        ),
        class_name="saved-tags",
    )


def _note(card: rx.Var[CardView]) -> rx.Component:
    return area(
        "note",
        card.id,
        card.note,
        label=_named("Note", card),
        placeholder="Your note",
        of="clip",
        class_name="area area-note",
    )

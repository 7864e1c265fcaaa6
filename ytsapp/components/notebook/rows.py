"""The list of clips: only the rows near the window are drawn, of ten clips or of ten thousand."""

import reflex as rx

from ytsapp.components.notebook.card import clip_card
from ytsapp.components.notebook.scripts import ROWS
from ytsapp.components.notebook.view import RowsView, RowView


@rx.memo
def clip_rows(can_move: rx.Var[bool]) -> rx.Component:
    """Return the list; a component of its own, so that scrolling draws nothing else."""
    view = rx.vars.use_hook_var(ROWS, "useRows", RowsView)
    return rx.el.ol(
        rx.foreach(view.rows, lambda row: _row(row, can_move)),
        aria_label="Saved clips",
        custom_attrs={"id": "notebook-rows", "style": view.style, "data-clips": ""},
        class_name="clip-rows",
    )


def _row(row: rx.Var[RowView], can_move: rx.Var[bool]) -> rx.Component:
    return rx.el.li(
        clip_card(
            card=row.card,
            is_selected=row.is_selected,
            can_move=can_move,
            at=row.at,
            total=row.total,
        ),
        key=row.id,
        custom_attrs={
            "style": row.style,
            "data-row": row.id,
            "data-item": "clip",
            "data-id": row.id,
            "data-selected": rx.cond(row.is_selected, "true", "false"),
            "aria-posinset": row.at,
            "aria-setsize": row.total,
        },
        class_name="clip-row",
    )

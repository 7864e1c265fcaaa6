"""The style of the notebook, which no other page has to carry."""

from pathlib import Path

import reflex as rx

_SHEETS = ("notebook", "voices", "fit", "keeping")


def notebook_style() -> rx.Component:
    """Return the style element; it stands before what it styles, so nothing is seen without it."""
    css = "".join(Path(__file__).with_name(f"{name}.css").read_text("utf-8") for name in _SHEETS)
    return rx.el.style(custom_attrs={"dangerouslySetInnerHTML": {"__html": css}})

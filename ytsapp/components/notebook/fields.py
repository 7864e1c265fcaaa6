"""Fields whose words are saved while they are typed (typing.js)."""

import reflex as rx
from reflex_components_core.el.elements.base import BaseHTML


class Area(BaseHTML):
    """A text area the browser holds by itself; Reflex's own is bound to a state."""

    tag = "textarea"

    default_value: rx.Var[str]


def area(
    field: str,
    record: str | rx.Var[str],
    value: rx.Var[str],
    *,
    label: str | rx.Var[str],
    placeholder: str = "",
    of: str = "investigation",
    single: bool = False,
    class_name: str = "area",
) -> rx.Component:
    """Return a field that grows with its words; what is typed is kept without a press.

    Args:
        field: of the record, e.g. `note`; `sides.a` is the field a of sides.
        record: id of the clip or investigation.
        value: what it holds when it is drawn first; later changes typing.js shows.
        label: what those hear who do not see where it stands.
        placeholder: what it is for, while it is empty.
        of: `clip` or `investigation`.
        single: whether Enter ends it: a name, however long, has one line.
        class_name: how it looks.
    """
    attributes: dict[str, object] = {
        "data-of": of,
        "data-id": record,
        "data-field": field,
        "aria-label": label,
        "placeholder": placeholder,
        "rows": "1",
        "dir": "auto",
    }
    if single:
        attributes["data-single"] = ""
    return Area.create(
        key=rx.Var.create(record).to(str) + field,
        default_value=value,
        custom_attrs=attributes,
        class_name=class_name,
    )

"""The button that opens the share dialog for what it names."""

from ytsapp.components.layout import html as el
from ytsapp.components.layout.frozen import Html


def share_button(address: str, of: str = "", class_name: str = "button") -> Html:
    """Return the button.

    Args:
        address: what is shared: a path of ours, or `#id` of a place on this page.
        of: what tells this button from the others of its page, for those who hear it.
        class_name: how it looks.
    """
    return el.button(
        "Share",
        el.span(f": {of}", class_name="visually-hidden") if of else None,
        type="button",
        aria_haspopup="dialog",
        custom_attrs={"data-share": address},
        class_name=f"{class_name} needs-script",
    )

"""Sections, breadcrumbs and headings that keep one order on every page."""

from ytsapp.components.layout import html as el
from ytsapp.components.layout.frozen import Html, Part
from ytsapp.state.crumbs import Crumb


def breadcrumbs(*crumbs: Crumb) -> Html:
    """Return the way back up; the page itself is not in it."""
    return el.nav(
        el.ol(*[el.li(el.a(crumb.name, href=crumb.href)) for crumb in crumbs]),
        aria_label="Breadcrumb",
        class_name="breadcrumbs",
    )


def section(key: str, title: str, *children: Part, lead: str = "", class_name: str = "") -> Html:
    """Return a titled section; `key` is its address on the page."""
    return el.section(
        el.h2(title, id=f"{key}-title"),
        el.p(lead, class_name="section-lead") if lead else None,
        *children,
        id=key,
        aria_labelledby=f"{key}-title",
        class_name=f"section {class_name}".strip(),
    )


def prose_list(items: tuple[str, ...]) -> Html:
    """Return sentences as a ruled list."""
    return el.ul(*[el.li(item) for item in items], class_name="ruled-list")

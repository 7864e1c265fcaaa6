"""Sections, breadcrumbs and headings that keep one order on every page."""

import reflex as rx

from ytsapp.state.crumbs import Crumb


def breadcrumbs(*crumbs: Crumb) -> rx.Component:
    """Return the way back up; the page itself is not in it."""
    return rx.el.nav(
        rx.el.ol(*[rx.el.li(rx.el.a(crumb.name, href=crumb.href)) for crumb in crumbs]),
        aria_label="Breadcrumb",
        class_name="breadcrumbs",
    )


def section(
    key: str, title: str, *children: rx.Component, lead: str = "", class_name: str = ""
) -> rx.Component:
    """Return a titled section; `key` is its address on the page."""
    return rx.el.section(
        rx.el.h2(title, id=f"{key}-title"),
        rx.el.p(lead, class_name="section-lead") if lead else rx.fragment(),
        *children,
        id=key,
        aria_labelledby=f"{key}-title",
        class_name=f"section {class_name}".strip(),
    )


def prose_list(items: tuple[str, ...]) -> rx.Component:
    """Return sentences as a ruled list."""
    return rx.el.ul(*[rx.el.li(item) for item in items], class_name="ruled-list")

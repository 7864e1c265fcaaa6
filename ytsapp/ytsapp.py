"""Composition: the App, its pages, what wraps them."""

import reflex as rx

from ytsapp.api.app import serve_pages
from ytsapp.build.requested import RequestedPages
from ytsapp.components.layout.filled import filled_meta, filled_page, page_view
from ytsapp.components.layout.frozen import live_main
from ytsapp.components.layout.head import json_ld, page_meta, site_head
from ytsapp.components.layout.shell import site_shell
from ytsapp.pages.discovery import picture_of
from ytsapp.pages.page import Page
from ytsapp.pages.site import live_pages
from ytsapp.settings import load_settings, today
from ytsapp.state.failing import report_failure
from ytsapp.state.provided import provide_services
from ytsapp.wiring import build_services

STYLES = (
    "base", "layout", "listing", "moment", "talk", "comparison", "palette", "print",
)  # fmt: skip

services = build_services(load_settings(), today())
provide_services(services)

app = rx.App(
    html_lang="en",
    stylesheets=[f"/styles/{name}.css" for name in STYLES],
    head_components=site_head(),
    app_wraps={(20, "SiteShell"): lambda stateful: site_shell()},
    toaster=None,
    backend_exception_handler=report_failure,
    api_transformer=serve_pages(services, RequestedPages(services).fill),
)


def add_live(page: Page) -> None:
    """Register a page that changes while it is open under a route of its own."""
    picture = picture_of(page, services.settings.public_url)
    app.add_page(
        lambda: rx.fragment(live_main(page.parts(), page.class_name), *json_ld(page.json_ld)),
        route=page.path.strip("/"),
        title=page.full_title,
        description=page.description,
        image=picture.url,
        on_load=page.on_load,
        meta=[
            *page_meta(
                title=page.title,
                description=page.description,
                url=f"{services.settings.public_url}{page.path}",
                kind=page.kind,
                card=picture.url,
                card_alt=picture.alt,
            ),
            rx.el.meta(name="robots", content="index" if page.indexed else "noindex"),
        ],
    )


for live in live_pages(services):
    add_live(live)
# Every page that is only read: rendered once as a template, drawn by the catch-all route; the home
# page by a route of its own, without which the router knows no root.
for route in ("/", "404"):
    app.add_page(
        filled_page,
        route=route,
        title=page_view.full_title,
        description=page_view.description,
        image=f"{page_view.card}",  # Reflex asks whether it is empty, which no Var can tell
        meta=filled_meta(),
    )

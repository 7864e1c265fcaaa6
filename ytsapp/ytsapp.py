"""Composition: the App, its pages, what wraps them."""

import reflex as rx

from ytsapp.api.app import serve_pages
from ytsapp.components.layout.head import CARD, json_ld, page_meta, site_head
from ytsapp.components.layout.shell import site_shell
from ytsapp.pages.not_found import DESCRIPTION, TITLE, not_found_body
from ytsapp.pages.page import Page
from ytsapp.pages.site import all_pages
from ytsapp.settings import load_settings, today
from ytsapp.wiring import build_services

STYLES = ("base", "layout", "listing", "moment", "comparison", "player", "print")

services = build_services(load_settings(), today())
card_url = f"{services.settings.public_url}{CARD}"

app = rx.App(
    html_lang="en",
    stylesheets=[f"/styles/{name}.css" for name in STYLES],
    head_components=site_head(),
    app_wraps={(20, "SiteShell"): lambda stateful: site_shell()},
    toaster=None,
    enable_state=False,  # no screen needs the server once it is loaded, so no socket is opened
    api_transformer=serve_pages(services),
)


def add(page: Page) -> None:
    """Register a page under its fixed route, with all it says of itself."""
    app.add_page(
        lambda: rx.fragment(page.body(), *json_ld(page.json_ld)),
        route=page.path.strip("/") or "/",
        title=page.full_title,
        description=page.description,
        image=card_url,
        meta=page_meta(
            title=page.title,
            description=page.description,
            url=f"{services.settings.public_url}{page.path}",
            kind=page.kind,
            card_url=card_url,
            indexed=page.indexed,
        ),
    )


for each in all_pages(services):
    add(each)
app.add_page(
    lambda: not_found_body(services.library), route="404", title=TITLE, description=DESCRIPTION
)

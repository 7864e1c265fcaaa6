"""Writes the pages of talks and moments, and the page of a missing address, from the template."""

import shutil
from pathlib import Path

from ytsapp import routes
from ytsapp.build.fill import Filling, fill, load_template
from ytsapp.components.layout.frozen import frozen
from ytsapp.pages.page import Page
from ytsapp.pages.site import filled_pages
from ytsapp.wiring import Services


def write_catalogue(site: Path, services: Services) -> int:
    """Write every filled page into the built site; returns how many there are."""
    template = load_template(site)
    shutil.rmtree(site / "page-template")  # it has served; nobody should be served it
    settings = services.settings
    count = 0
    for page in filled_pages(services):
        is_missing = page.path == routes.NOT_FOUND
        target = settings.not_found_page if is_missing else site / page.path[1:] / "index.html"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(fill(template, _filling(page, settings.public_url)), "utf-8")
        count += 1
    return count


def _filling(page: Page, public_url: str) -> Filling:
    return Filling(
        title=page.title,
        full_title=page.full_title,
        description=page.description,
        url=f"{public_url}{page.path}",
        kind=page.kind,
        indexed=page.indexed,
        json_ld=page.json_ld,
        html="".join(frozen(part) for part in page.parts()),
    )

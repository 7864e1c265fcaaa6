"""Fills the one rendered page with what differs between talks, moments and missing addresses.

React hydrates a page only under the route it was rendered for. The template was rendered at an
address of its own; naming the catch-all route in its HTML makes the two agree, so nothing flashes.
"""

import json
import re
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

from ytsapp.components.layout.frozen import frozen
from ytsapp.pages.page import Page

TEMPLATE_ROUTE = "routes/[page-template]._index"
CATCH_ALL_ROUTE = "routes/[404]._index"
_TEMPLATE_CHUNK = re.compile(r"/assets/_page-template_[^\"]+\.js")
_PLACEHOLDER = re.compile(r"yts-fill-([a-z_]+)")


class TemplateError(RuntimeError):
    """The build did not make the template this step expects."""


@dataclass(frozen=True)
class Filling:
    """What differs between two filled pages."""

    title: str
    full_title: str
    description: str
    url: str
    kind: str
    indexed: bool
    json_ld: tuple[dict[str, Any], ...]
    html: str


def load_template(site: Path) -> str:
    """Return the template of a built site under the catch-all route.

    Raises:
        TemplateError: the build holds no template or no catch-all chunk.
    """
    source = site / "page-template" / "index.html"
    chunks = sorted((site / "assets").glob("_404_*.js"))
    if not source.exists() or len(chunks) != 1:
        raise TemplateError(
            f"{source} and one _404_ chunk were expected; {len(chunks)} chunks found"
        )
    html = source.read_text("utf-8").replace(TEMPLATE_ROUTE, CATCH_ALL_ROUTE)
    return _TEMPLATE_CHUNK.sub(f"/assets/{chunks[0].name}", html)


def fill_page(template: str, page: Page, public_url: str) -> str:
    """Return a page of the site as HTML; the build and the server make pages with it."""
    return fill(
        template,
        Filling(
            title=page.title,
            full_title=page.full_title,
            description=page.description,
            url=f"{public_url}{page.path}",
            kind=page.kind,
            indexed=page.indexed,
            json_ld=page.json_ld,
            html="".join(frozen(part) for part in page.parts()),
        ),
    )


def fill(template: str, filling: Filling) -> str:
    """Return a page; every value is escaped for the place it stands in."""
    data = json.dumps(filling.json_ld, ensure_ascii=False, separators=(",", ":"))
    values = {
        "title": escape(filling.title),
        "full_title": escape(filling.full_title, quote=False),
        "description": escape(filling.description),
        "url": escape(filling.url),
        "kind": escape(filling.kind),
        "robots": "index" if filling.indexed else "noindex",
        "json_ld": data.replace("<", "\\u003c"),
        "html": filling.html,
    }
    return _PLACEHOLDER.sub(lambda found: values[found[1]], template)

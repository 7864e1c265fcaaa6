"""Fills the one rendered page with what differs between pages.

React hydrates a page only under the route it was rendered for, and the router takes nothing but a
route of its own for the root. So the template is the home page; naming the catch-all route in its
HTML makes it that of every other page, and nothing flashes.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from html import escape
from pathlib import Path
from typing import Any

from ytsapp.components.layout.filled import PageView
from ytsapp.components.layout.frozen import frozen
from ytsapp.components.layout.head import Alternate, Picture
from ytsapp.pages.discovery import alternates_of, picture_of
from ytsapp.pages.page import Page

HOME_ROUTE = "routes/_index"
CATCH_ALL_ROUTE = "routes/[404]._index"
_HOME_CHUNK = re.compile(r"/assets/_index-[^\"]+\.js")
_ALTERNATE = re.compile(r"<link[^>]*(yts-fill-alternates)[^>]*>")
"""The one link that stands for as many as a page has."""
_GAP = re.compile(r'yts-fill-([a-z_]+)|aria-current="false" (?=href="(/[a-z]+/)")')
"""A placeholder, or a section in the header; the template stands in none."""


class TemplateError(RuntimeError):
    """The build did not make the template this step expects."""


@dataclass(frozen=True)
class Filling:
    """What differs between two filled pages."""

    path: str
    title: str
    full_title: str
    description: str
    url: str
    kind: str
    picture: Picture
    alternates: tuple[Alternate, ...]
    indexed: bool
    json_ld: tuple[dict[str, Any], ...]
    class_name: str
    html: str


class Template:
    """A rendered page, taken apart once: what stays, and what stands in each gap between."""

    def __init__(self, html: str) -> None:
        # As `split` gives them: text, then for each gap its placeholder or section, and more text.
        self._start, *rest = _GAP.split(_ALTERNATE.sub(r"\1", html))
        self._gaps = list(zip(rest[::3], rest[1::3], rest[2::3], strict=True))

    def fill(self, values: Mapping[str, str], path: str) -> str:
        """Return the page with these values, the section marked that a path stands in."""
        written = [self._start]
        for placeholder, section, text in self._gaps:
            if placeholder is not None:
                written.append(values[placeholder])
            else:
                is_here = "true" if path.startswith(section) else "false"
                written.append(f'aria-current="{is_here}" ')
            written.append(text)
        return "".join(written)


@dataclass(frozen=True)
class Templates:
    """The rendered page under its two routes.

    Attributes:
        home: for the page at the root.
        other: for every other page.
    """

    home: str
    other: str


def load_templates(site: Path) -> Templates:
    """Return the templates of a site before its pages were filled.

    Raises:
        TemplateError: the page at the root is no template, or there is no catch-all chunk.
    """
    source = site / "index.html"
    html = source.read_text("utf-8") if source.exists() else ""
    missing = [field.name for field in fields(PageView) if f"yts-fill-{field.name}" not in html]
    if missing:
        raise TemplateError(f"{source} has no place for {', '.join(missing)}")
    chunks = sorted((site / "assets").glob("_404_*.js"))
    if len(chunks) != 1:
        raise TemplateError(f"one _404_ chunk was expected in {site}; {len(chunks)} chunks found")
    other = _HOME_CHUNK.sub(f"/assets/{chunks[0].name}", html.replace(HOME_ROUTE, CATCH_ALL_ROUTE))
    return Templates(home=html, other=other)


def fill_page(template: Template, page: Page, public_url: str) -> str:
    """Return a page of the site as HTML; the build and the server make pages with it."""
    return fill(
        template,
        Filling(
            path=page.path,
            title=page.title,
            full_title=page.full_title,
            description=page.description,
            url=f"{public_url}{page.path}",
            kind=page.kind,
            picture=picture_of(page, public_url),
            alternates=alternates_of(page, public_url),
            indexed=page.indexed,
            json_ld=page.json_ld,
            class_name=page.class_name,
            html="".join(frozen(part) for part in page.parts()),
        ),
    )


def fill(template: Template, filling: Filling) -> str:
    """Return a page; every value is escaped for the place it stands in."""
    data = json.dumps(filling.json_ld, ensure_ascii=False, separators=(",", ":"))
    values = {
        "title": escape(filling.title),
        "full_title": escape(filling.full_title, quote=False),
        "description": escape(filling.description),
        "url": escape(filling.url),
        "kind": escape(filling.kind),
        "card": escape(filling.picture.url),
        "card_alt": escape(filling.picture.alt),
        "alternates": "".join(map(_link, filling.alternates)),
        "robots": "index" if filling.indexed else "noindex",
        "json_ld": data.replace("<", "\\u003c"),
        "class_name": escape(filling.class_name),
        "html": filling.html,
    }
    return template.fill(values, filling.path)


def _link(alternate: Alternate) -> str:
    """Return a link as React writes it, so that React finds it again."""
    values = {"rel": "alternate", **asdict(alternate)}.items()
    return "<link " + " ".join(f'{name}="{escape(text)}"' for name, text in values) + "/>"

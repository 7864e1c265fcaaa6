"""What a page is, before Reflex sees it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import reflex as rx

SITE = "YTS"
TITLE_LIMIT = 155


@dataclass(frozen=True)
class Page:
    """One page with a fixed route, prerendered to HTML at build.

    Attributes:
        path: canonical address, from `routes`.
        title: unique; the site's name follows it in the browser.
        description: unique, at most 155 characters.
        parts: builds what stands in the `<main>` of the page.
        class_name: style of the `<main>`.
        json_ld: schema.org objects that describe it.
        kind: Open Graph type.
        indexed: False keeps it out of search engines.
        about: address of the moment it is about, "" for its own: the canonical
            page of a bare second is the talk's, but what is shared of it is the second.
        on_load: what the server is asked when it opens, None for a page that needs no server.
    """

    path: str
    title: str
    description: str
    parts: Callable[[], list[rx.Component]]
    json_ld: tuple[dict[str, Any], ...] = field(default=())
    kind: str = "website"
    indexed: bool = True
    class_name: str = "page"
    about: str = ""
    on_load: Any = None

    @property
    def shared_as(self) -> str:
        """Address whose card and other forms it has."""
        return self.about or self.path

    @property
    def full_title(self) -> str:
        """Title with the site's name, as the browser shows it."""
        return f"{cut(self.title, TITLE_LIMIT - len(SITE) - 3)} · {SITE}"


@dataclass(frozen=True)
class Moved:
    """An address that leads elsewhere now, for good."""

    path: str


def cut(text: str, limit: int) -> str:
    """Return text of at most `limit` characters, cut at a word with an ellipsis."""
    if len(text) <= limit:
        return text
    return text[: limit - 1].rsplit(" ", 1)[0].rstrip(" ,;:·—-") + "…"

"""What a page tells browsers, previews and search engines about itself."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import reflex as rx

from ytsapp import routes

Text = str | rx.Var[str]
"""Known at build, or only in the browser."""

CARD = "/card.png"
CARD_ALT = "YTS: architecture choices, each claim backed by a playable second of a recorded talk"


@dataclass(frozen=True)
class Picture:
    """What previews show of a page: the whole address of a card, and what it says."""

    url: str
    alt: str


@dataclass(frozen=True)
class Alternate:
    """Another form of a page: its address, media type, and what to call it."""

    href: str
    type: str
    title: str


def page_meta(
    *, title: Text, description: Text, url: Text, kind: Text, card: Text, card_alt: Text
) -> list[rx.Component]:
    """Return canonical link, Open Graph and Twitter tags; Reflex adds `og:image` itself."""
    graph = {
        "og:title": title,
        "og:description": description,
        "og:type": kind,
        "og:url": url,
        "og:site_name": "YTS",
        "og:locale": "en_US",
        "og:image:type": "image/png",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": card_alt,
    }
    names = {
        "twitter:card": "summary_large_image",
        "twitter:title": title,
        "twitter:description": description,
        "twitter:image": card,
        "twitter:image:alt": card_alt,
    }
    return [
        rx.el.link(rel="canonical", href=url),
        *[
            rx.el.meta(custom_attrs={"property": key}, content=value)
            for key, value in graph.items()
        ],
        *[rx.el.meta(name=key, content=value) for key, value in names.items()],
    ]


def alternate_link(href: Text, media_type: Text, title: Text) -> rx.Component:
    """Return the link by which programs find another form of a page."""
    return rx.el.link(rel="alternate", href=href, type=media_type, title=title)


def json_ld(nodes: Iterable[dict[str, Any]]) -> list[rx.Component]:
    """Return schema.org objects as data blocks; they are never run as script."""
    return [
        rx.el.script(
            json.dumps(node, ensure_ascii=False, separators=(",", ":")),
            type="application/ld+json",
        )
        for node in nodes
    ]


LAY_OUT_LATER = """
const entry = performance.getEntriesByType("navigation")[0];
if (entry && entry.type === "navigate" && !location.hash)
  document.documentElement.classList.add("lazy");
"""
"""Lets a page opened from its start lay out its lower part later (unveiling.js). One that is
returned to, reloaded or opened at a place scrolls there at once and needs its true height."""


STORE_IN_MEMORY = """
for (const name of ["localStorage", "sessionStorage"]) try { window[name].length; } catch {
  const kept = new Map();
  const value = {
    getItem: (key) => kept.get(String(key)) ?? null,
    setItem: (key, text) => void kept.set(String(key), String(text)),
    removeItem: (key) => void kept.delete(String(key)),
    clear: () => kept.clear(),
    key: (n) => [...kept.keys()][n] ?? null,
    get length() { return kept.size; },
  };
  Object.defineProperty(window, name, { value, configurable: true });
}
"""
"""Where a browser refuses storage, even asking for it is an error that no page survives: Reflex
asks for the theme while it draws. Then what would be kept lasts as long as the page."""


def site_head() -> list[rx.Component]:
    """Return what every page's head holds: the feed, icons and the browser's own colours."""
    return [
        rx.el.script(STORE_IN_MEMORY),
        rx.el.script(LAY_OUT_LATER),
        alternate_link(routes.FEED, "application/atom+xml", "YTS"),
        rx.el.link(rel="icon", href="/favicon.ico", sizes="32x32"),
        rx.el.link(rel="icon", href="/icon.svg", type="image/svg+xml"),
        rx.el.link(rel="apple-touch-icon", href="/apple-touch-icon.png"),
        rx.el.meta(name="color-scheme", content="light dark"),
        rx.el.meta(
            name="theme-color",
            content="#fbfaf8",
            custom_attrs={"media": "(prefers-color-scheme: light)"},
        ),
        rx.el.meta(
            name="theme-color",
            content="#141413",
            custom_attrs={"media": "(prefers-color-scheme: dark)"},
        ),
    ]

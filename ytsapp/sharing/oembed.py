"""What oEmbed tells of a page (https://oembed.com, version 1.0), so that others can embed it.

A moment is "rich", not "video": what is embedded is first a card of words, read without playing,
as high as they need. Consumers put a "video" into a box of 16:9, show its picture alone until
somebody clicks, and drop it when it cannot be played. And the type must not change on the day a
recording disappears. Other pages are "link": a title and a picture.
"""

from dataclasses import dataclass
from datetime import date
from typing import TypeAlias
from xml.etree import ElementTree

from ytsapp import routes
from ytsapp.domain.moment import Moment
from ytsapp.domain.wording import day
from ytsapp.sharing.card import HEIGHT as CARD_HEIGHT
from ytsapp.sharing.card import WIDTH as CARD_WIDTH
from ytsapp.sharing.citation import SITE
from ytsapp.sharing.embed import EMBED_HEIGHT, embed_snippet
from ytsapp.sharing.lines import one_line
from ytsapp.sharing.xml_text import clean_xml

Values: TypeAlias = dict[str, str | int]
"""Members of an answer."""

EMBED_WIDTH = 600
"""Pixels where the consumer sets no limit: the width of a column of text."""

CACHE_AGE_S = 86_400
"""A day: that a recording disappeared is worth a new question, a mended word less so."""


@dataclass(frozen=True)
class Bounds:
    """The most pixels a consumer has room for; None for no limit."""

    width: int | None = None
    height: int | None = None

    def cut(self, width: int, height: int) -> tuple[int, int]:
        """Return a size that keeps within them."""
        return min(width, self.width or width), min(height, self.height or height)


def moment_oembed(moment: Moment, gone: date | None, public_url: str, bounds: Bounds) -> Values:
    """Return what is told of a moment; `gone` is since when its recording is unavailable."""
    width, height = bounds.cut(EMBED_WIDTH, EMBED_HEIGHT)
    note = f" (recording unavailable since {day(gone)})" if gone is not None else ""
    return {
        **_common("rich", one_line(moment.heading) + note, public_url),
        "author_name": one_line(moment.voice),
        "html": embed_snippet(moment, public_url, width, height),
        "width": width,
        "height": height,
        **_thumbnail(routes.moment(moment.id), public_url, bounds),
    }


def comparison_oembed(slug: str, title: str, public_url: str, bounds: Bounds) -> Values:
    """Return what is told of a comparison."""
    thumbnail = _thumbnail(routes.comparison(slug), public_url, bounds)
    return page_oembed(title, public_url) | thumbnail


def page_oembed(title: str, public_url: str) -> Values:
    """Return what is told of a page that has no card of its own."""
    return _common("link", one_line(title), public_url)


def write_oembed_xml(values: Values) -> bytes:
    """Return an answer as XML."""
    root = ElementTree.Element("oembed")
    for name, value in values.items():
        ElementTree.SubElement(root, name).text = clean_xml(str(value))
    written: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return written


def _common(kind: str, title: str, public_url: str) -> Values:
    return {
        "version": "1.0",
        "type": kind,
        "title": title,
        "provider_name": SITE,
        "provider_url": f"{public_url}{routes.HOME}",
        "cache_age": CACHE_AGE_S,
    }


def _thumbnail(page: str, public_url: str, bounds: Bounds) -> Values:
    """Return the share card, or nothing where there is no room: the limits hold for it too."""
    if bounds.cut(CARD_WIDTH, CARD_HEIGHT) != (CARD_WIDTH, CARD_HEIGHT):
        return {}
    return {
        "thumbnail_url": f"{public_url}{routes.sibling(page, '.png')}",
        "thumbnail_width": CARD_WIDTH,
        "thumbnail_height": CARD_HEIGHT,
    }

"""A feed as Atom (RFC 4287)."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from urllib.parse import urlsplit

from feedgen.feed import FeedGenerator

from ytsapp import routes
from ytsapp.sharing.citation import SITE
from ytsapp.sharing.xml_text import clean_xml

ATOM = "application/atom+xml"

_TAGGING_YEAR = 2026
"""Year from which the tags of our entries are minted: RFC 4151 wants a date on which the host was
ours. It never changes, or every reader would show every entry as new."""


@dataclass(frozen=True)
class Entry:
    """Something a feed tells of.

    Attributes:
        key: what its id is made of: a path of ours that stays.
        path: page that it leads to; may have a fragment.
        title: plain text.
        updated: day on which what it tells of last changed.
        html: content, escaped already; its links are absolute.
        summary: plain text.
        author: who said it, "" for us.
        published: day on which it first appeared, None where only its last change is known.
        topics: slugs of topic hubs.
    """

    key: str
    path: str
    title: str
    updated: date
    html: str
    summary: str
    author: str = ""
    published: date | None = None
    topics: tuple[str, ...] = ()


@dataclass(frozen=True)
class Feed:
    """Entries under one address, the newest first; there is at least one.

    Attributes:
        path: its own address.
        home: page that it accompanies.
        title: plain text.
        subtitle: plain text.
        entries: what it tells of.
    """

    path: str
    home: str
    title: str
    subtitle: str
    entries: tuple[Entry, ...] = field(default=())

    @property
    def updated(self) -> date:
        """Day on which the newest entry changed."""
        return max(entry.updated for entry in self.entries)


def write_atom(feed: Feed, public_url: str) -> bytes:
    """Return a feed as Atom; everything in it is escaped, and links are absolute."""
    document = FeedGenerator()
    document.id(mint_tag(public_url, feed.path))
    document.title(clean_xml(feed.title))
    document.subtitle(clean_xml(feed.subtitle))
    document.updated(_first_second(feed.updated))
    document.author(name=SITE, uri=f"{public_url}{routes.HOME}")
    document.generator(SITE)
    document.icon(f"{public_url}{routes.ICON}")
    document.link(
        [
            {"rel": "self", "href": f"{public_url}{feed.path}", "type": ATOM},
            {"rel": "alternate", "href": f"{public_url}{feed.home}", "type": "text/html"},
        ]
    )
    for entry in feed.entries:
        _add(document, entry, public_url)
    written: bytes = document.atom_str(pretty=True)
    return written


def mint_tag(public_url: str, key: str) -> str:
    """Return the id that names a thing of ours for ever, as a tag URI (RFC 4151)."""
    return f"tag:{urlsplit(public_url).hostname},{_TAGGING_YEAR}:{key}"


def newest(entries: Iterator[Entry], most: int) -> tuple[Entry, ...]:
    """Return the newest entries; those of one day stay in the order given."""
    return tuple(sorted(entries, key=lambda entry: entry.updated, reverse=True)[:most])


def _add(document: FeedGenerator, entry: Entry, public_url: str) -> None:
    written = document.add_entry(order="append")
    written.id(mint_tag(public_url, entry.key))
    written.title(clean_xml(entry.title))
    written.updated(_first_second(entry.updated))
    if entry.published is not None:
        written.published(_first_second(entry.published))
    if entry.author:
        written.author(name=clean_xml(entry.author))
    written.link(href=f"{public_url}{entry.path}", rel="alternate", type="text/html")
    written.summary(clean_xml(entry.summary))
    written.content(clean_xml(entry.html), type="html")
    for topic in entry.topics:
        written.category(term=topic, scheme=f"{public_url}{routes.TOPICS}")


def _first_second(day: date) -> datetime:
    """Return a day as the time that Atom asks for; no clock noted the hour."""
    return datetime.combine(day, time(), UTC)

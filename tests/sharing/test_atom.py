"""Feeds as their readers read them: valid Atom, and hostile texts stay text."""

from datetime import date
from xml.etree import ElementTree

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.sharing.hostile import HOSTILE
from ytsapp.sharing.atom import Entry, Feed, mint_tag, newest, write_atom

PUBLIC_URL = "https://yts.example:8443"
ATOM = "{http://www.w3.org/2005/Atom}"
DAY = date(2026, 3, 4)


def make_entry(key: str = "/moments/talk-1/", **changes) -> Entry:
    values = {"path": key, "title": "A title", "updated": DAY, "html": "<p>x</p>", "summary": "S"}
    return Entry(key=key, **values | changes)


def make_feed(*entries: Entry, **changes) -> Feed:
    values = {"path": "/feed.xml", "home": "/", "title": "News", "subtitle": "What is new"}
    return Feed(**values | changes, entries=entries or (make_entry(),))


def read(feed: Feed):
    written = write_atom(feed, PUBLIC_URL)
    parsed = feedparser.parse(written)
    assert parsed.bozo == 0, parsed.bozo_exception
    assert parsed.version == "atom10"
    return parsed, ElementTree.fromstring(written)


def test_feed_and_entries_have_what_the_standard_requires():
    entries = [make_entry("/a/", author="Ada"), make_entry("/b/", published=date(2026, 1, 2))]
    _, root = read(make_feed(*entries))
    for element in (root, *root.findall(f"{ATOM}entry")):
        assert [len(element.findall(f"{ATOM}{name}")) for name in ("id", "title", "updated")] == [
            1, 1, 1,
        ]  # fmt: skip
    assert root.find(f"{ATOM}author/{ATOM}name").text == "YTS"
    ids = [element.text for element in root.iter(f"{ATOM}id")]
    assert len(ids) == len(set(ids)) == 3


def test_links_are_absolute_and_say_what_they_are():
    parsed, root = read(make_feed())
    links = {link["rel"]: link["href"] for link in parsed.feed.links}
    assert links == {"self": f"{PUBLIC_URL}/feed.xml", "alternate": f"{PUBLIC_URL}/"}
    assert parsed.entries[0].link == f"{PUBLIC_URL}/moments/talk-1/"
    assert root.find(f"{ATOM}link[@rel='self']").get("type") == "application/atom+xml"


def test_days_are_what_was_given():
    entry = make_entry(updated=date(2026, 3, 4), published=date(2025, 1, 2))
    parsed, _ = read(make_feed(make_entry("/b/", updated=date(2024, 1, 1)), entry))
    assert parsed.feed.updated == "2026-03-04T00:00:00+00:00"
    assert parsed.entries[1].updated == "2026-03-04T00:00:00+00:00"
    assert parsed.entries[1].published == "2025-01-02T00:00:00+00:00"
    assert "published" not in parsed.entries[0]


def test_ids_do_not_change_with_the_port_or_the_words():
    assert mint_tag(PUBLIC_URL, "/moments/a-1/") == "tag:yts.example,2026:/moments/a-1/"
    renamed = write_atom(make_feed(make_entry(title="Another")), PUBLIC_URL)
    assert b"<id>tag:yts.example,2026:/moments/talk-1/</id>" in renamed


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_stay_text(text):
    entry = make_entry(title=text, summary=text, author=text)
    _, root = read(make_feed(entry, title=text, subtitle=text))
    told = root.find(f"{ATOM}entry")
    visible = [mark for mark in text if mark.isprintable()]
    for name in ("title", "summary", f"author/{ATOM}name"):
        written = told.find(f"{ATOM}{name}").text
        assert [mark for mark in written if mark.isprintable()] == visible


@given(st.text(st.characters(), max_size=80))
def test_any_text_makes_a_well_formed_feed(text):
    entry = make_entry(title=f"T{text}", summary=text, author=text, html=text, topics=("rag",))
    ElementTree.fromstring(write_atom(make_feed(entry, title=f"T{text}"), PUBLIC_URL))


def test_newest_comes_first_and_a_day_keeps_its_order():
    days = [date(2026, 1, 1), date(2026, 1, 3), date(2026, 1, 2), date(2026, 1, 3)]
    entries = [make_entry(f"/{n}/", updated=day) for n, day in enumerate(days)]
    assert [entry.key for entry in newest(iter(entries), 3)] == ["/1/", "/3/", "/2/"]

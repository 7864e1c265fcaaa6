"""oEmbed answers hold what version 1.0 of the standard asks, whatever the texts."""

from datetime import date
from xml.etree import ElementTree

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.builders import make_moment, make_talk
from tests.sharing.hostile import HOSTILE
from ytsapp.domain.talk import TalkSource
from ytsapp.sharing.embed import embed_snippet
from ytsapp.sharing.oembed import (
    Bounds,
    comparison_oembed,
    moment_oembed,
    page_oembed,
    write_oembed_xml,
)

URL = "https://yts.example"
NO_BOUNDS = Bounds()


def tell(moment=None, gone=None, bounds=NO_BOUNDS):
    return moment_oembed(moment or make_moment(), gone, URL, bounds)


def frame(values):
    (node,) = LexborHTMLParser(values["html"]).css("iframe")
    return node.attributes


def test_a_moment_is_rich_with_all_the_standard_asks():
    told = tell()
    assert told == {
        "version": "1.0",
        "type": "rich",
        "title": "What is said at 100 of TRjq7t2Ms5I",
        "author_name": "Ada Example",
        "provider_name": "YTS",
        "provider_url": f"{URL}/",
        "cache_age": 86_400,
        "html": told["html"],
        "width": 600,
        "height": 420,
        "thumbnail_url": f"{URL}/moments/TRjq7t2Ms5I-100.png",
        "thumbnail_width": 1200,
        "thumbnail_height": 630,
    }
    assert frame(told)["src"] == f"{URL}/embed/TRjq7t2Ms5I-100"
    assert "<script" not in told["html"]


def test_the_frame_is_the_one_people_copy():
    moment = make_moment()
    assert tell(moment)["html"] == embed_snippet(moment, URL, 600, 420)


@pytest.mark.parametrize(
    ("bounds", "size"),
    [
        (Bounds(320), (320, 420)),
        (Bounds(320, 200), (320, 200)),
        (Bounds(height=100), (600, 100)),
        (Bounds(5000, 5000), (600, 420)),
        (Bounds(1, 1), (1, 1)),
    ],
)
def test_nothing_is_larger_than_there_is_room(bounds, size):
    told = tell(bounds=bounds)
    assert (told["width"], told["height"]) == size
    assert (frame(told)["width"], frame(told)["height"]) == tuple(map(str, size))
    has_room = (bounds.width or 1200) >= 1200 and (bounds.height or 630) >= 630
    assert ("thumbnail_url" in told) == has_room


@pytest.mark.parametrize("gone", [None, date(2026, 3, 3)])
@pytest.mark.parametrize("source", list(TalkSource))
def test_the_type_does_not_change_with_the_recording(source, gone):
    told = tell(make_moment(talk=make_talk(source=source)), gone)
    assert told["type"] == "rich"
    assert ("unavailable since 3 March 2026" in told["title"]) == (gone is not None)


def test_other_pages_are_links():
    told = comparison_oembed("a-vs-b", "A vs B", URL, NO_BOUNDS)
    assert (told["type"], told["title"]) == ("link", "A vs B")
    assert told["thumbnail_url"] == f"{URL}/comparisons/a-vs-b.png"
    assert "thumbnail_url" not in comparison_oembed("a-vs-b", "A vs B", URL, Bounds(1199))
    page = page_oembed("What RAG is", URL)
    assert page["type"] == "link"
    assert {"html", "width", "thumbnail_url"}.isdisjoint(page)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_stay_text_in_both_formats(text):
    talk = make_talk(title=text, channel=text, speakers=())
    told = tell(make_moment(talk=talk, quote=text, heading=text))
    tree = LexborHTMLParser(told["html"])
    assert [node.tag for node in tree.body.iter()] == ["iframe"]
    assert frame(told)["src"] == f"{URL}/embed/TRjq7t2Ms5I-100"
    assert {name for name in frame(told) if name.startswith("on")} == set()
    root = ElementTree.fromstring(write_oembed_xml(told))
    assert root.tag == "oembed"
    assert {child.tag: child.text or "" for child in root} == {
        name: str(value) for name, value in told.items()
    }

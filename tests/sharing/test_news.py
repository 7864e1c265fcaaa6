"""What the feeds tell of, under which days."""

from datetime import date
from html.parser import HTMLParser

import pytest

from tests.builders import (
    make_claim,
    make_collection,
    make_comparison,
    make_library,
    make_moment,
    make_talk,
)
from tests.sharing.hostile import HOSTILE
from ytsapp.domain.comparison import VerdictChange
from ytsapp.domain.moment import Found
from ytsapp.sharing.news import MOST, comparison_feed, moment_day, site_feed

URL = "https://yts.example"
CHECKED = date(2026, 2, 3)
PUBLISHED = date(2024, 5, 1)


def found(on: date = CHECKED) -> Found:
    return Found(101, 4, "auto", on)


def undated(start_s: int = 100):
    return make_moment(start_s, make_talk(published=None))


def keys(feed) -> list[str]:
    return [entry.key for entry in feed.entries]


def test_a_moment_changed_when_its_words_were_found():
    assert moment_day(make_moment(found=found())) == CHECKED


def test_a_moment_not_found_yet_has_the_day_of_its_talk():
    assert moment_day(make_moment()) == PUBLISHED


def test_what_has_no_date_is_left_out_and_none_is_made_up():
    moment = undated()
    library = make_library(moment, collections={"explained": make_collection("explained", moment)})
    assert site_feed(library, URL) is None


def test_the_site_tells_of_comparisons_collections_and_moments():
    moment = make_moment(found=found())
    library = make_library(
        moment,
        comparisons={"this-vs-that": make_comparison()},
        collections={"explained": make_collection("explained", moment, undated(5))},
    )
    feed = site_feed(library, URL)
    days = {entry.key: entry.updated for entry in feed.entries}
    assert days == {
        "/collections/explained/": CHECKED,
        f"/moments/{moment.id}/": CHECKED,
        "/comparisons/this-vs-that/": date(2026, 1, 2),
    }
    assert feed.updated == CHECKED


def test_a_comparison_of_the_same_day_comes_before_many_moments():
    day = date(2026, 1, 2)
    moments = [make_moment(at, found=found(day)) for at in range(MOST + 20)]
    library = make_library(*moments, comparisons={"this-vs-that": make_comparison()})
    feed = site_feed(library, URL)
    assert keys(feed)[0] == "/comparisons/this-vs-that/"
    assert len(feed.entries) == MOST


def test_a_comparison_tells_of_each_verdict_and_its_moments():
    cited = make_moment(200, found=found(date(2025, 12, 1)))
    log = (
        VerdictChange(date(2026, 2, 1), "Changed again that day."),
        VerdictChange(date(2026, 2, 1), "Changed."),
        VerdictChange(date(2026, 1, 2), "First published."),
    )
    comparison = make_comparison(
        verdict_log=log, best_moment=undated(), agreements=(make_claim("agreed", cited),)
    )
    feed = comparison_feed(comparison, URL)
    page = "/comparisons/this-vs-that/"
    assert keys(feed)[:4] == [
        f"{page}verdict/2026-02-01",
        f"{page}verdict/2026-02-01-2",
        f"{page}verdict/2026-01-02",
        f"/moments/{cited.id}/",
    ]
    assert (feed.path, feed.home) == (f"{page}feed.xml", page)
    assert feed.entries[0].title == "Changed again that day."


def test_the_same_moment_has_one_id_in_every_feed():
    moment = make_moment(found=found())
    comparison = make_comparison(best_moment=moment)
    library = make_library(moment, comparisons={"this-vs-that": comparison})
    both = set(keys(site_feed(library, URL))) & set(keys(comparison_feed(comparison, URL)))
    assert both == {f"/moments/{moment.id}/"}


class Elements(HTMLParser):
    """Collects what a reader's browser would make of an entry."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.links: list[str] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.names.add(tag)
        self.links += [value for name, value in attrs if name in ("href", "src", "cite")]

    def handle_data(self, data):
        self.text += data


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_stay_text_in_the_content(text):
    talk = make_talk(title=text)
    moment = make_moment(100, talk, quote=text, summary=text, heading=text, found=found())
    comparison = make_comparison(
        short_answer=text, decision_rule=text, verdict_log=(VerdictChange(CHECKED, text),)
    )
    library = make_library(
        moment,
        comparisons={"this-vs-that": comparison},
        collections={"explained": make_collection("explained", moment, argument=text)},
    )
    entries = [*site_feed(library, URL).entries, *comparison_feed(comparison, URL).entries]
    assert len(entries) > 4
    for entry in entries:
        read = Elements(entry.html)
        assert read.names <= set("p strong ul ol li a blockquote cite time".split())
        assert all(link.startswith(f"{URL}/") for link in read.links)
    assert text.replace("\r\n", "\n") in Elements(entries[0].html).text.replace("\r\n", "\n")

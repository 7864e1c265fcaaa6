"""The card inside a frame: what it says, where it leads, and that hostile texts stay text."""

import json
import re
from dataclasses import replace
from datetime import date

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.builders import make_moment, make_talk
from tests.sharing.hostile import HOSTILE
from ytsapp.components.player.dock import EMBED
from ytsapp.domain.moment import Found, Moment
from ytsapp.domain.second import Holder, Second
from ytsapp.domain.talk import TalkSource
from ytsapp.routes import PLAYER_SCRIPTS
from ytsapp.settings import ROOT
from ytsapp.sharing.embed_page import embed_page, missing_embed_page

URL = "https://yts.example"
GONE = date(2026, 3, 3)


def make_page(moment: Moment | None = None, gone: date | None = None, **changes):
    moment = moment or make_moment()
    second = Second(moment, Holder.CURATED, moment.id)
    return LexborHTMLParser(embed_page(replace(second, **changes), gone, URL))


def words(page) -> str:
    return " ".join(page.body.text(separator=" ").split())


def links(page) -> dict[str, str]:
    return {node.text(): node.attributes["href"] for node in page.css("a")}


def clip(page):
    node = page.css_first("#clip")
    return json.loads(node.text()) if node else None


def test_says_who_said_what_where_and_when():
    said = words(make_page())
    for part in ("“words said at 100”", "Ada Example · Example Channel", "1:40"):
        assert part in said
    assert "Talk TRjq7t2Ms5I" in said
    assert "Nothing is loaded from YouTube until you press play." in said


def test_leads_to_the_recording_and_to_the_moment_without_script():
    page = make_page(make_moment(found=Found(102, 7, "auto", GONE)))
    assert links(page) == {
        "Play from 1:35": "https://www.youtube.com/watch?v=TRjq7t2Ms5I&t=95s",
        "Open on YTS": f"{URL}/moments/TRjq7t2Ms5I-100/",
    }
    for node in page.css("a"):
        assert node.attributes["target"] == "_blank"
        assert node.attributes["rel"] == "noopener"


def test_the_clip_starts_at_the_lead_in():
    page = make_page(make_moment(found=Found(102, 7, "auto", GONE)))
    assert clip(page) == {
        "id": "TRjq7t2Ms5I-100",
        "source": "youtube",
        "start": 95,
        "moment": 102,
        "end": 132,
        "talk": "Talk TRjq7t2Ms5I",
        "media": "",
    }


def test_search_engines_are_told_whose_page_it_is():
    page = make_page()
    assert page.css_first("meta[name=robots]").attributes["content"] == "noindex"
    canonical = page.css_first("link[rel=canonical]").attributes["href"]
    assert canonical == f"{URL}/moments/TRjq7t2Ms5I-100/"
    bare = make_page(canonical_id="", holder=Holder.NOTHING)
    assert bare.css_first("link[rel=canonical]").attributes["href"] == f"{URL}/talks/TRjq7t2Ms5I/"


def test_nothing_is_loaded_from_another_host():
    page = make_page()
    loaded = [node.attributes["src"] for node in page.css("[src]")]
    loaded += [node.attributes["href"] for node in page.css("link:not([rel=canonical])")]
    assert len(loaded) > 4
    assert all(re.match(r"/[^/]", address) for address in loaded)
    assert not page.css("style, [style], [onclick]")


def test_everything_it_loads_is_made():
    page = make_page()
    assert EMBED.importable_path.removeprefix("$/public") == f"{PLAYER_SCRIPTS}embed.js"
    modules = [*page.css("link[rel=modulepreload]"), *page.css("script[src]")]
    named = {(n.attributes.get("href") or n.attributes["src"]).rpartition("/")[2] for n in modules}
    folder = ROOT / "ytsapp" / "components" / "player"
    todo, needed = ["embed.js"], set()
    while todo:
        name = todo.pop()
        needed.add(name)
        imports = re.findall(r'from "([^"]+)"', (folder / name).read_text("utf-8"))
        assert all(each.startswith("./") for each in imports), f"{name} needs what no card has"
        todo += [each[2:] for each in imports if each[2:] not in needed]
    assert named == needed
    for sheet in page.css("link[rel=stylesheet]"):
        assert (ROOT / "assets" / sheet.attributes["href"].lstrip("/")).is_file()


def test_a_recording_that_is_gone_is_said_and_not_offered():
    page = make_page(gone=GONE)
    assert "The recording has been unavailable since 3 March 2026." in words(page)
    assert list(links(page)) == ["Open on YTS"]
    assert (clip(page), page.css("script")) == (None, [])
    assert "“words said at 100”" in words(page)


def test_a_talk_that_plays_from_nowhere_is_words_alone():
    page = make_page(make_moment(talk=make_talk(source=TalkSource.NONE)))
    assert list(links(page)) == ["Open on YTS"]
    assert clip(page) is None


def test_a_recording_of_ones_own_plays_from_its_file():
    talk = make_talk(source=TalkSource.MEDIA, media="https://media.example/review.mp4")
    page = make_page(make_moment(talk=talk))
    assert clip(page)["media"] == "https://media.example/review.mp4"
    assert links(page)["Play from 1:35"] == "https://media.example/review.mp4#t=95"
    assert "YouTube" not in words(page)


def test_a_second_without_words_says_so():
    page = make_page(make_moment(quote=""))
    assert "The words said here are not stored." in words(page)
    assert "“" not in words(page)


def test_a_long_passage_is_cut_at_a_word():
    page = make_page(make_moment(quote="many words " * 100))
    quote = page.css_first("blockquote").text()
    assert len(quote) < 300
    assert quote.endswith(("many …”", "words …”"))


@pytest.mark.parametrize("text", [*HOSTILE, "</script><script>alert(1)</script>"])
def test_hostile_texts_stay_text(text):
    talk = make_talk(title=text, channel=text)
    moment = make_moment(talk=talk, quote=text, heading=text)
    page, plain = make_page(moment), make_page()

    def shape(tree):
        return [node.tag for node in tree.root.traverse() if node.tag != "-text"]

    assert shape(page) == shape(plain)
    assert all(link.startswith("https://") for link in links(page).values())
    assert clip(page)["id"] == moment.id


@pytest.mark.parametrize("media", ["javascript:alert(1)", "data:text/html,x", '"><b>', "//x y"])
def test_a_hostile_address_is_not_played(media):
    talk = make_talk(source=TalkSource.MEDIA, media=media)
    page = make_page(make_moment(talk=talk))
    assert list(links(page)) == ["Open on YTS"]
    assert clip(page) is None


def test_what_is_missing_is_told_with_a_way_on():
    page = LexborHTMLParser(missing_embed_page("No moment <b>here</b>", "It may & so on.", URL))
    assert "No moment <b>here</b>" in words(page)
    assert links(page) == {"Search YTS": f"{URL}/search/"}
    assert page.css("script") == []

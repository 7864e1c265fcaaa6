"""Moments and collections as Markdown."""

from datetime import date

import pytest

from tests.sharing.hostile import HOSTILE, PUBLIC_URL
from tests.sharing.test_comparison_page import PAGE_TAGS
from tests.sharing.test_markdown import read, tags
from tests.sharing.world import AROUND, TALK, make_world
from tests.storage.builders import make_passage
from ytsapp.domain.passage import Surroundings
from ytsapp.domain.second import Holder, Second
from ytsapp.sharing.collection_page import collection_markdown
from ytsapp.sharing.dossier import gather_dossier
from ytsapp.sharing.lines import one_line
from ytsapp.sharing.moment_page import moment_markdown


def dossier(text="plain words", near=AROUND, gone=None, start=100):
    library = make_world(text)
    moment = library.moments[f"{TALK.video_id}-{start}"]
    return gather_dossier(Second(moment, Holder.CURATED, moment.id), near, library, gone)


def write(*arguments, **changes):
    return moment_markdown(dossier(*arguments, **changes), PUBLIC_URL)


def test_moment_tells_who_said_what_where_and_when():
    _, shown = read(write())
    for line in (
        "Talk: plain words", "Speaker: Ada Example", "Publisher: Example Channel",
        "Published: date not known", "Second: 1:40", "Kind: claim", "Quote: not yet verified",
    ):  # fmt: skip
        assert line in shown


def test_moment_has_the_words_around_it():
    text = write()
    assert f"[1:00]({PUBLIC_URL}/moments/TRjq7t2Ms5I-60/) **Ada Example** said from 60 on" in text
    assert "said from 95 on" in text
    assert "said from 130 on" in text


def test_moment_leads_to_what_it_is_evidence_for():
    tree, shown = read(write())
    assert "supports plain words" in shown
    links = {a.attributes["href"] for a in tree.css("a")}
    assert f"{PUBLIC_URL}/comparisons/this-vs-that/#claim-a-one" in links
    assert f"{PUBLIC_URL}/collections/explained/" in links
    assert f"{PUBLIC_URL}/moments/TRjq7t2Ms5I-200/" in links


def test_recording_that_is_gone_is_said_and_not_linked():
    text = write(gone=date(2026, 3, 4))
    assert "Unavailable since: 4 March 2026" in text
    assert "youtube" not in text


def test_moment_without_a_transcript_has_no_empty_section():
    assert "What is said around it" not in write(near=None)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text_in_a_moment(text):
    tree, _ = read(
        write(text, near=Surroundings((make_passage(90, text=text, speaker=text),), 0, 1, 1))
    )
    assert tags(tree) <= PAGE_TAGS
    assert tree.css_first("h1").text() == one_line(text)
    assert {a.attributes["href"].split("/")[2] for a in tree.css("a")} <= {
        "yts.example",
        "www.youtube.com",
    }


def test_collection_has_its_argument_and_each_clip_in_order():
    library = make_world()
    tree, shown = read(collection_markdown(library.collections["explained"], library, PUBLIC_URL))
    assert [node.text() for node in tree.css("h2")] == [
        "1. plain words", "2. plain words", "Where these moments are evidence"
    ]  # fmt: skip
    assert "2 clips · about 1 minute" in shown
    assert shown.count("Listen.") == 2


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text_in_a_collection(text):
    library = make_world(text)
    tree, _ = read(collection_markdown(library.collections["explained"], library, PUBLIC_URL))
    assert tags(tree) <= PAGE_TAGS
    assert tree.css_first("h1").text() == one_line(text)

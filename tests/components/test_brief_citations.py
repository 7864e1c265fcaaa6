"""A citation made in the browser is the one the server makes."""

import json

import bibtexparser
import pytest

from tests.builders import make_moment, make_talk
from tests.components.briefs import make_given, saved_clip, write_briefs
from tests.sharing.hostile import HOSTILE, PUBLIC_URL, hostile_moment
from tests.sharing.test_csl import SCHEMA
from ytsapp.domain.moment import Moment
from ytsapp.domain.talk import TalkSource
from ytsapp.sharing.bibtex import write_bibtex
from ytsapp.sharing.citation import cite_moment
from ytsapp.sharing.csl import csl_items, write_csl
from ytsapp.sharing.notebook_reference import notebook_reference


def test_every_curated_moment_is_cited_as_by_the_server(services):
    moments = sorted(services.library.moments.values(), key=lambda moment: moment.id)
    assert len(moments) > 100
    reference = notebook_reference(services.library, {})
    given = make_given([saved_clip(moment) for moment in moments]) | {"reference": reference}
    (written,) = write_briefs([given])
    citations = [cite_moment(moment, PUBLIC_URL, None) for moment in moments]
    assert written["bibtex"] == write_bibtex(citations)
    assert written["csl"].rstrip("\n") == write_csl(citations)


def told(moment: Moment) -> dict:
    """Return a saved moment with all the site knows of its talk."""
    names = [each.name for each in moment.talk.speakers or moment.speakers]
    return saved_clip(
        moment, speakers=names, language=moment.talk.language, length=moment.talk.duration_s or 0
    )


def cite(moments, make=told):
    (written,) = write_briefs([make_given([make(moment) for moment in moments])])
    return written


def test_a_clip_saved_without_the_talks_facts_differs_in_nothing_but_those(services):
    moments = sorted(services.library.moments.values(), key=lambda moment: moment.id)
    items = json.loads(cite(moments, saved_clip)["csl"])
    for item, moment in zip(items, moments, strict=True):
        (made,) = csl_items([cite_moment(moment, PUBLIC_URL, None)])
        unsaid = {"language", "dimensions"}
        # A clip names who is heard: others may speak in the talk, or be too many to name, and a
        # channel called after its speaker is taken for a channel.
        is_named = moment.voice != moment.talk.publisher and len(moment.speakers) <= 2
        if moment.talk.speakers != moment.speakers or not is_named:
            unsaid.add("author")
        assert drop(item, unsaid) == drop(made, unsaid)


def drop(item, names):
    return {name: value for name, value in item.items() if name not in names}


@pytest.fixture(scope="module")
def hostile():
    moments = [hostile_moment(text) for text in HOSTILE]
    return write_briefs([make_given([told(moment)]) for moment in moments]), moments


def test_hostile_text_is_cited_as_by_the_server(hostile):
    for written, moment in zip(*hostile, strict=True):
        citation = cite_moment(moment, PUBLIC_URL, None)
        assert written["bibtex"] == write_bibtex([citation])
        assert written["csl"].rstrip("\n") == write_csl([citation])


def test_citations_are_read_by_the_tools_meant_for_them(hostile):
    for written, moment in zip(*hostile, strict=True):
        library = bibtexparser.parse_string(written["bibtex"])
        assert library.failed_blocks == []
        assert [entry.key for entry in library.entries] == [f"yts-{moment.id}"]
        assert list(SCHEMA.iter_errors(json.loads(written["csl"]))) == []


def test_a_recording_that_plays_from_elsewhere_or_nowhere_is_cited_as_by_the_server():
    media = make_talk(source=TalkSource.MEDIA, media="/media/a (1) ü.mp4")
    nowhere = make_talk("other-talk", source=TalkSource.NONE, speakers=(), published=None)
    moments = [make_moment(5, media), make_moment(7, nowhere)]
    citations = [cite_moment(moment, PUBLIC_URL, None) for moment in moments]
    assert cite(moments)["bibtex"] == write_bibtex(citations)
    assert cite(moments)["csl"].rstrip("\n") == write_csl(citations)

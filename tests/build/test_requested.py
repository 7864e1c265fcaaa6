"""Which pages are filled while their reader waits, and with what."""

import json
from dataclasses import replace
from datetime import date

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.build.test_fill import TEMPLATE
from tests.pages.stocked import INGESTED, VIDEO_ID, ingest, stock
from tests.storage.builders import make_anchor
from ytsapp.api.filled import Elsewhere
from ytsapp.build.catalogue import edition
from ytsapp.build.requested import RequestedPages
from ytsapp.storage.corpus import Corpus
from ytsapp.storage.database import Database
from ytsapp.storage.errors import StorageError


@pytest.fixture
def stocked(services, tmp_path):
    """Services of a built site: its template, and that it shows no transcript."""
    ours = replace(stock(services), settings=replace(services.settings, home=tmp_path))
    ours.settings.built_site.mkdir(parents=True)
    ours.settings.page_template.write_text(TEMPLATE, "utf-8")
    ours.settings.built_transcripts.write_text("{}", "utf-8")
    return ours


def note_built(services):
    """Note that the built site shows the transcripts stored now."""
    facts = services.corpus.all_transcript_facts()
    shown = {key: edition(each, None) for key, each in facts.items()}
    services.settings.built_transcripts.write_text(json.dumps(shown), "utf-8")


def test_page_is_the_template_filled(stocked):
    ingest(stocked)
    tree = LexborHTMLParser(RequestedPages(stocked).fill(f"/moments/{INGESTED}-50/"))
    assert tree.css_first("title").text() == f"Talk {INGESTED} at 0:50 · YTS"
    canonical = tree.css_first("link[rel=canonical]").attributes["href"]
    assert canonical == f"{stocked.settings.public_url}/moments/{INGESTED}-40/"
    assert "words said at 40" in tree.css_first("main").text()


def test_built_pages_are_left_to_the_site(stocked):
    pages = RequestedPages(stocked)
    assert pages.fill(f"/talks/{VIDEO_ID}/") is None
    assert pages.fill(f"/moments/{VIDEO_ID}-100/") is None


def test_talk_with_newer_captions_than_the_site_is_filled(stocked):
    pages = RequestedPages(stocked)
    ingest(stocked, VIDEO_ID)
    assert "words said at 40" in pages.fill(f"/talks/{VIDEO_ID}/")
    note_built(stocked)
    assert pages.fill(f"/talks/{VIDEO_ID}/") is None
    ingest(stocked, VIDEO_ID, text="said otherwise at {start}", digest="d2" * 32)
    assert "said otherwise at 40" in pages.fill(f"/talks/{VIDEO_ID}/")


def test_talk_ingested_while_serving_appears_at_once(stocked):
    pages = RequestedPages(stocked)
    assert pages.fill(f"/talks/{INGESTED}/") is None
    ingest(stocked)
    assert pages.fill(f"/talks/{INGESTED}/") is not None


def test_without_a_built_site_there_is_nothing_to_fill(stocked):
    ingest(stocked)
    stocked.settings.page_template.unlink()
    assert RequestedPages(stocked).fill(f"/talks/{INGESTED}/") is None


def test_unreadable_record_leaves_built_pages_and_is_told_for_others(stocked, tmp_path):
    pages = RequestedPages(replace(stocked, corpus=Corpus(Database(f"sqlite:///{tmp_path}"))))
    assert pages.fill(f"/talks/{VIDEO_ID}/") is None
    with pytest.raises(StorageError):
        pages.fill(f"/talks/{INGESTED}/")


def test_new_template_is_used_at_once(stocked):
    ingest(stocked)
    pages = RequestedPages(stocked)
    assert "newer build" not in pages.fill(f"/talks/{INGESTED}/")
    stocked.settings.page_template.write_text(f"{TEMPLATE}<!-- newer build -->", "utf-8")
    assert "newer build" in pages.fill(f"/talks/{INGESTED}/")


def test_curated_moment_of_newer_captions_than_the_site_is_filled(stocked):
    pages = RequestedPages(stocked)
    ingest(stocked, VIDEO_ID)
    assert "words said at 80" in pages.fill(f"/moments/{VIDEO_ID}-100/")
    note_built(stocked)
    assert pages.fill(f"/moments/{VIDEO_ID}-100/") is None


def test_page_of_a_recording_that_went_since_the_build_is_filled(stocked):
    pages = RequestedPages(stocked)
    stocked.corpus.mark_unavailable(VIDEO_ID, date(2026, 5, 4))
    for path in (f"/talks/{VIDEO_ID}/", f"/moments/{VIDEO_ID}-100/"):
        assert "unavailable since 4 May 2026" in pages.fill(path)


def test_address_that_moved_is_told(stocked):
    ingest(stocked, anchors=[make_anchor(2000, at_ms=85_000)])
    moved = RequestedPages(stocked).fill(f"/moments/{INGESTED}-2000/")
    assert moved == Elsewhere(f"/moments/{INGESTED}-80/")

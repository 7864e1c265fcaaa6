"""`verify-quotes`, `suggest` and `check` over a small library and real captions of its talk."""

import tomllib
from dataclasses import replace

import pytest

from tests.content.small_data import COMPARISON, TALK, small_files, write_data
from tests.ingest.made import SENTENCES, write_vtt
from ytsapp.cli import catalogue, check, ingest, suggest, verify_quotes
from ytsapp.settings import load_settings

VIDEO = "TRjq7t2Ms5I"


@pytest.fixture
def data(console, monkeypatch, tmp_path):
    """A library with one talk, whose quotes tests choose; every command reads it."""
    data = write_data(tmp_path / "data", small_files())
    for module in (check, ingest, suggest, verify_quotes, catalogue):
        if hasattr(module, "load_settings"):
            monkeypatch.setattr(
                module, "load_settings", lambda: replace(load_settings(), data=data)
            )
    return data


@pytest.fixture
def captions(tmp_path):
    return write_vtt(tmp_path / f"{VIDEO}.vtt", seed=3)


def quote(data, number, words):
    path = data / TALK
    path.write_text(path.read_text("utf-8").replace(f"words said at {number}", words), "utf-8")


def test_quote_is_found_where_it_is_said(console, data, captions):
    quote(data, 10, SENTENCES[0])
    quote(data, 20, SENTENCES[1])
    console.run("ingest", captions)
    done = console.run("verify-quotes")
    assert done.exit_code == 0
    assert done.output.count("likeness 100") == 2
    assert "2 of" in done.output
    assert "0 said by nobody" in done.output


def test_quote_nobody_says_fails_verification_and_check(console, data, captions):
    quote(data, 10, "a sentence about the sea that nobody in this talk has ever said")
    quote(data, 20, SENTENCES[1])
    assert console.run("check").exit_code == 0
    console.run("ingest", captions)
    done = console.run("verify-quotes")
    assert done.exit_code == 1
    assert f"✗ {VIDEO}-10" in done.output
    checked = console.run("check")
    assert checked.exit_code == 1
    assert f"{TALK}: moment[1].quote: nobody says this" in checked.output


def test_write_records_what_was_found_and_new_captions_move_it(console, data, captions):
    quote(data, 10, SENTENCES[0])
    quote(data, 20, SENTENCES[1])
    console.run("ingest", captions)
    console.run("verify-quotes", "--write")
    first = tomllib.loads((data / TALK).read_text("utf-8"))["moment"][0]["found"]
    assert 0 <= first["lead_in_s"] <= 15

    write_vtt(captions, seed=3, late_s=30.0)
    console.run("ingest", captions)
    console.run("verify-quotes", "--write")
    moved = tomllib.loads((data / TALK).read_text("utf-8"))["moment"][0]["found"]
    assert moved["start_s"] == first["start_s"] + 30


def test_without_transcripts_every_quote_waits(console, data):
    done = console.run("verify-quotes")
    assert done.exit_code == 0
    assert "0 of 3 quotes found" in done.output
    assert "3 wait for a transcript" in done.output


def test_suggest_prints_toml_for_every_claim(console, data, captions):
    quote(data, 10, SENTENCES[0])
    quote(data, 20, SENTENCES[1])
    path = data / COMPARISON
    text = path.read_text("utf-8").replace(
        "The sentence of a1.", "An index makes every write slower, because it must be kept true."
    )
    path.write_text(text, "utf-8")
    console.run("ingest", captions)
    done = console.run("suggest", "this-vs-that", "--count", "5")
    assert done.exit_code == 0
    printed = tomllib.loads(done.output)
    (claim,) = [claim for claim in printed["claim"] if claim["id"] == "a1"]
    suggested = {evidence["moment"] for evidence in claim["evidence"]}
    quotes = [m["quote"] for m in printed["moment"] if f"{VIDEO}-{m['start_s']}" in suggested]
    assert any("each write now has to keep the index true" in quote for quote in quotes)
    assert all(len(quote.split()) <= 30 for quote in quotes)


def test_suggest_for_an_unknown_comparison_names_those_there_are(console, data):
    done = console.run("suggest", "nothing-vs-nothing")
    assert done.exit_code == 1
    assert "this-vs-that" in done.output


def test_suggest_without_transcripts_says_how_to_get_them(console, data):
    done = console.run("suggest", "this-vs-that")
    assert done.exit_code == 1
    assert "ingest --catalogue" in done.output


def test_ingest_says_how_many_curated_quotes_are_found(console, data, captions):
    quote(data, 10, SENTENCES[0])
    assert "1 of 3 curated quotes" in console.run("ingest", captions).output


def test_broken_data_does_not_stop_an_ingest(console, data, captions):
    (data / TALK).write_text("title =", "utf-8")
    done = console.run("ingest", captions)
    assert done.exit_code == 0
    assert "1 added" in done.output
    assert "python -m ytsapp check" in done.output


def test_catalogue_talk_keeps_what_its_editor_wrote(console, data, captions):
    console.run("ingest", captions, "--title", "What a file calls it")
    with console.corpus() as corpus:
        title = corpus.talk(VIDEO).title
        waiting = corpus.waiting_talks()
    assert title == tomllib.loads((data / TALK).read_text("utf-8"))["title"]
    assert VIDEO not in {talk.video_id for talk in waiting}

from array import array
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from tests.builders import make_talk
from ytsapp.build import fingerprint as module
from ytsapp.build.fingerprint import fingerprint, forget, is_current, mark_current
from ytsapp.domain.record import TranscriptFacts
from ytsapp.domain.transcript import Transcript
from ytsapp.settings import Settings
from ytsapp.storage.corpus import Corpus


@pytest.fixture
def checkout(tmp_path, monkeypatch):
    """A tiny checkout that stands for the project's own."""
    for name in ("ytsapp/pages/home.py", "data/talks/a.toml", "assets/styles/base.css",
                 "reflex.lock/package.json", "rxconfig.py", "requirements.txt"):  # fmt: skip
        path = tmp_path / "checkout" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"text of {name}", "utf-8")
    monkeypatch.setattr(module, "ROOT", tmp_path / "checkout")
    return tmp_path / "checkout"


@pytest.fixture
def built(tmp_path):
    settings = Settings(home=tmp_path / "var")
    settings.built_site.mkdir(parents=True)
    return settings


def test_fingerprint_is_stable(checkout, built):
    assert fingerprint(built) == fingerprint(built)


@pytest.mark.parametrize(
    "name",
    ["ytsapp/pages/home.py", "data/talks/a.toml", "assets/styles/base.css",
     "reflex.lock/package.json", "rxconfig.py", "requirements.txt"],
)  # fmt: skip
def test_fingerprint_changes_with_each_source(checkout, built, name):
    before = fingerprint(built)
    (checkout / name).write_text("another text", "utf-8")
    assert fingerprint(built) != before


def test_fingerprint_changes_when_a_file_comes_goes_or_moves(checkout, built):
    seen = {fingerprint(built)}
    extra = checkout / "data" / "talks" / "b.toml"
    extra.write_text("text", "utf-8")
    seen.add(fingerprint(built))
    extra.rename(extra.with_name("c.toml"))
    seen.add(fingerprint(built))
    assert len(seen) == 3
    extra.with_name("c.toml").unlink()
    assert fingerprint(built) in seen


def test_fingerprint_ignores_what_is_generated(checkout, built):
    before = fingerprint(built)
    for name in ("ytsapp/__pycache__/x.pyc", "assets/external/a.js", "var/yts.db", "tests/t.py"):
        path = checkout / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("generated", "utf-8")
    assert fingerprint(built) == before


@pytest.mark.parametrize(
    "change", [{"public_url": "https://yts.example"}, {"contact": "mailto:a@b.example"}]
)
def test_fingerprint_changes_with_settings_that_stand_in_pages(checkout, built, change):
    assert fingerprint(replace(built, **change)) != fingerprint(built)


def test_fingerprint_does_not_change_with_the_port(checkout, built):
    assert fingerprint(replace(built, port=4000)) == fingerprint(built)


def test_site_is_current_from_its_build_to_the_next_change(checkout, built):
    assert not is_current(built)
    mark_current(built)
    assert is_current(built)
    (checkout / "rxconfig.py").write_text("changed", "utf-8")
    assert not is_current(built)


def test_site_is_not_current_once_forgotten(checkout, built):
    forget(built)
    mark_current(built)
    forget(built)
    assert not is_current(built)


def store(settings, video_id, digest):
    transcript = Transcript("one word", array("I", [0, 8]), array("I", [0, 900]))
    talk = make_talk(video_id)
    now = datetime(2026, 5, 1, tzinfo=UTC)
    facts = TranscriptFacts(video_id, digest, 1, "vtt", True, "en", 2, now)
    with Corpus.open(settings.database_url) as corpus:
        corpus.save_transcript(talk, transcript, facts, [], [])


def test_fingerprint_changes_with_the_transcript_of_a_talk_that_has_a_page(checkout, built):
    built = replace(built, data=checkout / "data")
    seen = {fingerprint(built)}
    store(built, "another-talk", "1" * 64)
    assert fingerprint(built) in seen
    for digest in ("1" * 64, "2" * 64):
        store(built, "a", digest)
        seen.add(fingerprint(built))
    assert len(seen) == 3


def test_fingerprint_changes_when_a_talk_with_a_page_is_gone(checkout, built):
    built = replace(built, data=checkout / "data")
    store(built, "a", "1" * 64)
    before = fingerprint(built)
    with Corpus.open(built.database_url) as corpus:
        corpus.mark_unavailable("a", date(2026, 5, 1))
    assert fingerprint(built) != before

"""Tells whether the built site is still that of the source."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from ytsapp.settings import ROOT, Settings
from ytsapp.storage.corpus import Corpus

_SOURCES = ("ytsapp", "data", "assets", "reflex.lock", "rxconfig.py", "requirements.txt")
_GENERATED = ("__pycache__", "external")


def fingerprint(settings: Settings) -> str:
    """Return a digest of all the built site depends on.

    That is its sources, the settings its pages show, and what the corpus knows of its talks.
    """
    digest = hashlib.blake2b(digest_size=16)
    for text in (settings.public_url, settings.contact, str(settings.home)):
        digest.update(text.encode() + b"\0")
    for path in _source_files():
        digest.update(str(path.relative_to(ROOT)).encode() + b"\0")
        digest.update(path.read_bytes() + b"\0")
    for fact in _corpus_facts(settings):
        digest.update(fact.encode() + b"\0")
    return digest.hexdigest()


def is_current(settings: Settings) -> bool:
    """Return whether the built site holds what the source says."""
    stamp = _stamp(settings)
    return stamp.exists() and stamp.read_text("utf-8") == fingerprint(settings)


def mark_current(settings: Settings) -> None:
    """Record that the site was just built from the source."""
    _stamp(settings).write_text(fingerprint(settings), "utf-8")


def forget(settings: Settings) -> None:
    """Record that the built site cannot be trusted, before a build starts."""
    _stamp(settings).unlink(missing_ok=True)


def _stamp(settings: Settings) -> Path:
    return settings.built_site.parent / "fingerprint"


def _corpus_facts(settings: Settings) -> Iterator[str]:
    """Yield what pages say of talks: whose words were compared, and who is gone."""
    with Corpus.open(settings.database_url) as corpus:
        facts = corpus.all_transcript_facts()
        gone = corpus.unavailable_talks()
    for path in sorted((settings.data / "talks").glob("*.toml")):
        if path.stem in facts:
            yield f"{path.stem} {facts[path.stem].digest} {facts[path.stem].rules}"
        if path.stem in gone:
            yield f"{path.stem} gone {gone[path.stem]}"


def _source_files() -> Iterator[Path]:
    for name in _SOURCES:
        source = ROOT / name
        files = [source] if source.is_file() else sorted(source.rglob("*"))
        for path in files:
            relative = path.relative_to(ROOT)
            if path.is_file() and not any(part in _GENERATED for part in relative.parts):
                yield path

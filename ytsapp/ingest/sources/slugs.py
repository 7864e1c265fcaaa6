"""Keys for talks that are no YouTube videos, made from the names of their files."""

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from pathlib import PurePath

MAX_LENGTH = 64
"""Characters of a key: what an address can hold and a person can still compare."""

_MIN_LENGTH = 3
_DIGEST_LENGTH = 8
"""Hex digits that tell apart what has the same name: 4 billion values for a few namesakes."""


def make_slug(name: str) -> str:
    """Return a key of 3 to 64 characters of ``A-Za-z0-9_-`` that reads like a name.

    A name with none of these letters, in another script, becomes ``talk-`` and a digest.
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^A-Za-z0-9_]+", "-", plain).strip("-_")[:MAX_LENGTH].rstrip("-_")
    if not slug:
        return f"talk-{_digest(name)}"
    return slug if len(slug) >= _MIN_LENGTH else f"talk-{slug}"


def assign_slugs(stems: Iterable[tuple[PurePath, str]]) -> dict[PurePath, str]:
    """Return a key for each file of a folder, given with its stem; no two are the same.

    Namesakes take the name of the folder they lie in before theirs, and a digest of their path
    where that is not enough. Every one of them does, so that a file's key does not depend on
    which of them is found first.
    """
    named = {path: make_slug(stem) for path, stem in stems}
    namesakes = _doubles(named)
    placed = named | {path: make_slug(f"{path.parent.name}-{named[path]}") for path in namesakes}
    return placed | {path: _mark(placed[path], path) for path in _doubles(placed) & namesakes}


def _doubles(slugs: dict[PurePath, str]) -> set[PurePath]:
    counts = Counter(slugs.values())
    return {path for path, slug in slugs.items() if counts[slug] > 1}


def _mark(slug: str, path: PurePath) -> str:
    return f"{slug[: MAX_LENGTH - _DIGEST_LENGTH - 1].rstrip('-_')}-{_digest(path.as_posix())}"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()[:_DIGEST_LENGTH]

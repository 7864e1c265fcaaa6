"""The rival in speed and size: SQLite's full-text search, FTS5, ranked by BM25."""

import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Self

from ytsapp.bench.made_corpus import MadeTalk

TOP = 20
"""Results of a page: every rival is asked for so many."""

_TABLES = """
CREATE TABLE passage (id INTEGER PRIMARY KEY, video_id TEXT, start_ms INTEGER, text TEXT);
CREATE VIRTUAL TABLE words
    USING fts5(text, content='passage', content_rowid='id', tokenize='porter unicode61');
"""

_BATCH = 10_000
"""Passages inserted at a time: some 4 MB."""


class FullText:
    """Passages in a table and the index over them."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection = sqlite3.connect(path)

    @classmethod
    def build(cls, path: Path, talks: Iterable[MadeTalk]) -> Self:
        """Return the index of some talks, in a new file."""
        with closing(sqlite3.connect(path)) as connection:
            connection.executescript(_TABLES)
            rows: list[tuple[str, int, str]] = []
            for made in talks:
                rows += ((p.video_id, p.start_ms, p.text) for p in made.passages)
                if len(rows) >= _BATCH:
                    _insert(connection, rows)
                    rows = []
            _insert(connection, rows)
            connection.execute("INSERT INTO words (words) VALUES ('rebuild')")
            connection.execute("INSERT INTO words (words) VALUES ('optimize')")
            connection.commit()
            connection.execute("VACUUM")
        return cls(path)

    def search(self, words: Sequence[str]) -> list[int]:
        """Return the best passages that have any of the words, by their numbers from 1."""
        wanted = " OR ".join(f'"{word}"' for word in words)
        found = self._connection.execute(
            "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank LIMIT ?", (wanted, TOP)
        )
        return [row[0] for row in found]

    @property
    def size(self) -> int:
        """Bytes on disk, table and index."""
        return self._path.stat().st_size

    def close(self) -> None:
        """Close the file."""
        self._connection.close()


def _insert(connection: sqlite3.Connection, rows: Iterable[tuple[str, int, str]]) -> None:
    connection.executemany("INSERT INTO passage (video_id, start_ms, text) VALUES (?, ?, ?)", rows)

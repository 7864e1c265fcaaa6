"""The rival that does least: tantivy by itself, one query of any of the words."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Self

from tantivy import Document, Index, Schema, SchemaBuilder

from ytsapp.bench.full_text import TOP
from ytsapp.bench.made_corpus import MadeTalk

_HEAP = 128_000_000
"""Bytes of memory the writer fills before it writes a segment."""


class BareTantivy:
    """An index of passage texts and nothing else."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._searcher = index.searcher()

    @classmethod
    def open(cls, folder: Path) -> Self:
        """Return the index a folder holds."""
        return cls(Index.open(str(folder)))

    @classmethod
    def build(cls, folder: Path, talks: Iterable[MadeTalk]) -> Self:
        """Return the index of some talks, in an empty folder."""
        index = Index(_schema(), str(folder))
        writer = index.writer(heap_size=_HEAP, num_threads=1)
        number = 0
        for made in talks:
            for passage in made.passages:
                number += 1
                writer.add_document(Document(number=number, text=passage.text))
        writer.commit()
        writer.wait_merging_threads()
        index.reload()
        return cls(index)

    def search(self, words: Sequence[str]) -> list[int]:
        """Return the best passages that have any of the words, by their numbers from 1."""
        query = self._index.parse_query(" ".join(words), ["text"])
        found = self._searcher.search(query, TOP, count=False).hits
        documents = (self._searcher.doc(address) for _, address in found)
        return [number for document in documents for number in document.get_all("number")]


def _schema() -> Schema:
    builder = SchemaBuilder()
    builder.add_unsigned_field("number", stored=True)
    builder.add_text_field("text", tokenizer_name="en_stem")
    return builder.build()

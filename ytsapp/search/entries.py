"""What the index is told of a talk: its passages or curated moments, its stretches, all of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tantivy import Document

from ytsapp.domain.moment import Moment
from ytsapp.domain.passage import Passage
from ytsapp.search import schema
from ytsapp.search.catalogue import IndexedTalk
from ytsapp.search.tokens import scrub

_PASSAGE_FACTS = (schema.TALK, schema.TOPIC, schema.CHANNEL, schema.YEAR, schema.CAPTIONS)
"""Who speaks is not one of them: of a passage that may be fewer than of its talk."""


@dataclass(frozen=True)
class Entry:
    """A passage, or a curated moment of a talk without a transcript.

    Attributes:
        said: its words.
        notes: what editors wrote on the moments within it; found like words that are said.
        speakers: who speaks, as far as that is known.
        clarity: how clearly it explains, 0 to 1; in the middle where that was not measured.
    """

    said: str
    notes: str
    speakers: tuple[str, ...]
    clarity: float = 0.5


def passage_entries(
    talk: IndexedTalk, passages: Sequence[Passage], moments: Sequence[Moment]
) -> list[Entry]:
    """Return an entry a passage; curated moments add their notes to the one they are said in."""
    everybody = tuple(speaker.name for speaker in talk.talk.speakers)
    return [
        Entry(
            said=passage.text,
            notes=join_notes(moments_within(passage, moments)),
            speakers=(passage.speaker,) if passage.speaker else everybody,
            clarity=passage.clarity.value,
        )
        for passage in passages
    ]


def moment_entries(moments: Iterable[Moment]) -> list[Entry]:
    """Return an entry a curated moment."""
    return [
        Entry(
            moment.quote, join_notes([moment]), tuple(speaker.name for speaker in moment.speakers)
        )
        for moment in moments
    ]


def moments_within(passage: Passage, moments: Sequence[Moment]) -> list[Moment]:
    """Return the curated moments that are said in a passage."""
    return [moment for moment in moments if passage.start_s <= moment.said_s < passage.end_s]


def join_notes(moments: Iterable[Moment]) -> str:
    """Return what editors wrote on moments; it is found like words that are said."""
    return " ".join(f"{moment.heading} {moment.summary}" for moment in moments)


def make_documents(talk: IndexedTalk, entries: Sequence[Entry]) -> list[Document]:
    """Return what the index of passages is given."""
    documents = []
    for position, entry in enumerate(entries):
        document = Document()
        for text in filter(None, (entry.said, entry.notes)):
            plain = scrub(text)
            document.add_text(schema.TEXT, plain)
            document.add_text(schema.WORD, plain)
        _add_facts(document, talk, _PASSAGE_FACTS)
        for voice in _voices(entry, talk):
            document.add_text(schema.VOICE, voice)
        _add_day(document, talk)
        document.add_unsigned(schema.CLARITY, round(entry.clarity * 1000))
        document.add_unsigned(schema.PLACE, schema.make_place(talk.number, position))
        documents.append(document)
    return documents


def make_stretches(talk: IndexedTalk, entries: Sequence[Entry]) -> list[Document]:
    """Return what the index of stretches is given."""
    return [
        _context(
            talk, entries[start : start + schema.STRETCH], start // schema.STRETCH, (schema.TALK,)
        )
        for start in range(0, len(entries), schema.STRETCH)
    ]


def make_whole(talk: IndexedTalk, entries: Sequence[Entry]) -> Document:
    """Return what the index of whole talks is given."""
    document = _context(talk, entries, 0, talk.facts)
    for facet in schema.FACETS:
        for value in talk.facts[facet]:
            document.add_text(facet, value)
    _add_day(document, talk)
    return document


def _context(
    talk: IndexedTalk, entries: Iterable[Entry], position: int, kinds: Iterable[str]
) -> Document:
    document = Document()
    document.add_text(schema.TEXT, scrub(" ".join(f"{e.said} {e.notes}" for e in entries)))
    document.add_text(schema.TITLE, scrub(f"{talk.talk.title} {talk.talk.series}"))
    document.add_unsigned(schema.PLACE, schema.make_place(talk.number, position))
    _add_facts(document, talk, kinds)
    return document


def _add_facts(document: Document, talk: IndexedTalk, kinds: Iterable[str]) -> None:
    for kind in kinds:
        for value in talk.facts[kind]:
            document.add_text(schema.FACT, schema.name_fact(kind, value))


def _add_day(document: Document, talk: IndexedTalk) -> None:
    if talk.talk.published is not None:
        document.add_unsigned(schema.DAY, talk.talk.published.toordinal())


def _voices(entry: Entry, talk: IndexedTalk) -> list[str]:
    if entry.speakers:
        return [schema.SPEAKER_VOICE + name for name in entry.speakers]
    return [schema.CHANNEL_VOICE + talk.talk.publisher] if talk.talk.publisher else []

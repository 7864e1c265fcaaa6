"""Makes the index agree with the record: what is new is added, what is gone leaves."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass, replace
from pathlib import Path

from tantivy import Index, IndexWriter, Schema

from ytsapp.domain.alias import cut_words
from ytsapp.domain.library import Library
from ytsapp.domain.moment import Moment
from ytsapp.domain.record import TranscriptFacts
from ytsapp.domain.talk import Talk
from ytsapp.search import entries, schema
from ytsapp.search.catalogue import Catalogue, IndexedTalk, digest_talk, save_catalogue
from ytsapp.search.files import Generation, IndexFolder
from ytsapp.search.reading import IndexMissing, Reader
from ytsapp.search.record import Record
from ytsapp.search.schema import VERSION
from ytsapp.search.tokens import scrub, split_words
from ytsapp.search.vocabulary import Vocabulary
from ytsapp.search.vocabulary_file import save_vocabulary

_HEAP_BYTES = 640_000_000
"""Memory a writer may fill before it starts another segment; it takes no more than it needs. A
million passages fill it once: of one segment the best are found in half the time of six, and each
word is kept once."""

_CAPTIONS = {True: "auto", False: "manual", None: ""}


@dataclass(frozen=True)
class Outcome:
    """What was done to the index: how many talks came, changed and went, and how many there are."""

    added: int
    changed: int
    removed: int
    talks: int
    entries: int

    @property
    def is_change(self) -> bool:
        """Whether anything was done at all."""
        return bool(self.added or self.changed or self.removed)


Watch = Callable[[int, int], None]
"""Told after each talk how many are done, and of how many."""


def write_index(
    folder: IndexFolder,
    record: Record,
    library: Library,
    *,
    rebuild: bool = False,
    watch: Watch | None = None,
) -> Outcome:
    """Make the index agree with the record and the library; searches go on meanwhile.

    A missing, damaged or older index is built anew.

    Raises:
        IndexLocked: another process is at it.
        OSError: the folder cannot be written.
    """
    with folder.lock():
        present = None if rebuild else folder.current()
        before = Catalogue(VERSION, ())
        if present is not None:
            try:
                before = Reader.open(folder).catalogue
            except IndexMissing:
                present = None
        return _write(folder, present or folder.begin(), before, record, library, watch)


def _write(
    folder: IndexFolder,
    generation: Generation,
    before: Catalogue,
    record: Record,
    library: Library,
    watch: Watch | None,
) -> Outcome:
    wanted = _wanted_talks(record, library, before)
    kept = {number for number, each in before.by_number.items() if each in wanted}
    fresh = [each for each in wanted if each.number not in kept]
    gone = [each for each in before.talks if each.talk.video_id not in _ids(wanted)]
    known = _ids(before.talks)
    done: dict[int, IndexedTalk] = {}
    if fresh or gone or not generation.catalogue.exists():
        writing = _Writing(generation)
        with closing(writing):
            for talk in gone:
                writing.forget(talk.talk.video_id)
            for count, talk in enumerate(fresh, 1):
                done[talk.number] = writing.put(talk, _talk_entries(talk, record, library))
                if watch is not None:
                    watch(count, len(fresh))
        after = Catalogue(VERSION, tuple(done.get(each.number, each) for each in wanted))
        save_vocabulary(_count_words(generation, after, library), generation.vocabulary)
        save_catalogue(after, generation.catalogue)
        folder.publish(generation)
    else:
        after = before
    changed = sum(each.talk.video_id in known for each in fresh)
    return Outcome(
        added=len(fresh) - changed,
        changed=changed,
        removed=len(gone),
        talks=len(after.talks),
        entries=sum(each.entries for each in after.talks),
    )


def _ids(talks: Iterable[IndexedTalk]) -> set[str]:
    return {each.talk.video_id for each in talks}


def _wanted_talks(record: Record, library: Library, before: Catalogue) -> list[IndexedTalk]:
    """Return the talks the index should hold: those of `before` that are the same are equal."""
    facts = record.all_transcript_facts()
    moments = _moments_by_talk(library)
    following = max(before.by_number, default=-1) + 1
    wanted = []
    for talk in record.talks():
        known, curated = facts.get(talk.video_id), moments.get(talk.video_id, [])
        if known is None and not curated:
            continue
        digest = digest_talk(talk, known, curated)
        held = before.by_id.get(talk.video_id)
        if held is not None and held.digest == digest:
            wanted.append(held)
            continue
        number = held.number if held is not None else following
        following += held is None
        wanted.append(_describe(number, digest, talk, known, curated, library))
    return wanted


def _describe(
    number: int,
    digest: str,
    talk: Talk,
    facts: TranscriptFacts | None,
    moments: list[Moment],
    library: Library,
) -> IndexedTalk:
    topics = {topic for moment in moments for topic in moment.topics}
    titled = {alias.name for _, _, alias in library.aliases.find(cut_words(talk.title))}
    topics |= {
        slug
        for slug, topic in library.topics.items()
        if titled & {alias.name for _, _, alias in library.aliases.find(cut_words(topic.name))}
    }
    return IndexedTalk(
        number=number,
        digest=digest,
        talk=talk,
        topics=tuple(sorted(topics)),
        captions=_CAPTIONS[facts.automatic] if facts is not None else talk.captions,
        has_transcript=facts is not None,
        entries=0,
    )


def _describe_entries(talk: IndexedTalk, told: list[entries.Entry]) -> IndexedTalk:
    return replace(
        talk,
        entries=len(told),
        speakers=tuple(dict.fromkeys(name for entry in told for name in entry.speakers)),
        is_conversation=len({entry.speakers for entry in told}) > 1,
    )


def _moments_by_talk(library: Library) -> dict[str, list[Moment]]:
    found: dict[str, list[Moment]] = defaultdict(list)
    for moment in sorted(library.moments.values(), key=lambda each: each.start_s):
        found[moment.talk.video_id].append(moment)
    return found


def _talk_entries(talk: IndexedTalk, record: Record, library: Library) -> list[entries.Entry]:
    moments = library.moments_of(talk.talk)
    if not talk.has_transcript:
        return entries.moment_entries(moments)
    return entries.passage_entries(talk, record.passages(talk.talk.video_id), moments)


class _Writing:
    """The three indexes of a generation, being written; committed when closed."""

    def __init__(self, generation: Generation) -> None:
        self._passages = _open_writer(generation.passages, schema.passage_schema())
        self._stretches = _open_writer(generation.stretches, schema.context_schema())
        self._talks = _open_writer(generation.talks, schema.talk_schema())

    def forget(self, video_id: str) -> None:
        for writer in (self._passages, self._stretches, self._talks):
            writer.delete_documents_by_term(schema.FACT, schema.name_fact(schema.TALK, video_id))

    def put(self, talk: IndexedTalk, told: list[entries.Entry]) -> IndexedTalk:
        """Write a talk in place of what the index had of it."""
        self.forget(talk.talk.video_id)
        talk = _describe_entries(talk, told)
        for document in entries.make_documents(talk, told):
            self._passages.add_document(document)
        for document in entries.make_stretches(talk, told):
            self._stretches.add_document(document)
        if told:
            self._talks.add_document(entries.make_whole(talk, told))
        return talk

    def close(self) -> None:
        with ExitStack() as stack:
            for writer in (self._passages, self._stretches, self._talks):
                stack.callback(writer.wait_merging_threads)
                writer.commit()


def _open_writer(path: Path, fields: Schema) -> IndexWriter:
    # One thread: several would each leave segments of their own, and searches visit every one.
    return Index(fields, path=str(path)).writer(_HEAP_BYTES, 1)


def _count_words(generation: Generation, catalogue: Catalogue, library: Library) -> Vocabulary:
    """Return every word said, and those of titles, names and aliases."""
    searcher = Index.open(str(generation.passages)).searcher()
    return Vocabulary.count_up(
        _words(searcher.terms_with_prefix(schema.WORD, ""), catalogue, library)
    )


def _words(
    said: list[tuple[str, int]], catalogue: Catalogue, library: Library
) -> Iterator[tuple[str, int]]:
    yield from said
    for each in catalogue.talks:
        speakers = " ".join(speaker.name for speaker in each.talk.speakers)
        named = scrub(f"{each.talk.title} {speakers} {each.talk.publisher}")
        yield from ((word, 1) for word in split_words(named))
    for alias in library.aliases.entries:
        yield from ((word, 1) for word in split_words(" ".join((alias.name, *alias.also))))

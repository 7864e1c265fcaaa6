"""The search engine: one question in, the clearest explanations out."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

from ytsapp.domain.library import Library
from ytsapp.search import schema
from ytsapp.search.answer import Answer, Choice, Result, Voice
from ytsapp.search.bookshelf import Bookshelf, ScoreClarity
from ytsapp.search.card import Weighed
from ytsapp.search.choices import count_choices
from ytsapp.search.counting import Counting
from ytsapp.search.explained import ExplainedIdeas
from ytsapp.search.files import IndexFolder
from ytsapp.search.finding import READ, Finding, Read
from ytsapp.search.grouping import Group, group_by_talk, sort_densest, sort_newest
from ytsapp.search.names import Names
from ytsapp.search.opening import OpenIndex
from ytsapp.search.query import parse_query
from ytsapp.search.ranking import WEIGHTS, Weights
from ytsapp.search.reading import Reader
from ytsapp.search.reasons import CHOSEN, EXPLAINS, tell_why
from ytsapp.search.record import ReadQuestion, Record
from ytsapp.search.request import Request, Sort
from ytsapp.search.understanding import join_filters, understand
from ytsapp.search.writing import Outcome, Watch, write_index

_SPARE = 3
"""Passages read beyond those of a talk that are shown, in case these do not say what is quoted."""


class SearchEngine:
    """Searches the index of a folder; its methods take milliseconds and may run in any thread."""

    def __init__(
        self,
        folder: Path,
        record: Record,
        library: Library,
        read_question: ReadQuestion,
        score_clarity: ScoreClarity,
        weights: Weights = WEIGHTS,
    ) -> None:
        self._folder = IndexFolder(folder)
        self._record = record
        self._library = library
        self._read_question = read_question
        self._shelf = Bookshelf(record, library, score_clarity)
        self._ideas = ExplainedIdeas(library)
        self._index = OpenIndex(self._folder, self._name, self.update)
        self.weights = weights

    def update(self, *, rebuild: bool = False, watch: Watch | None = None) -> Outcome:
        """Make the index agree with the record; searches go on meanwhile.

        Raises:
            IndexLocked: another process is at it.
            OSError: the folder cannot be written.
        """
        return write_index(self._folder, self._record, self._library, rebuild=rebuild, watch=watch)

    @property
    def is_ready(self) -> bool:
        """Whether there is an index to search."""
        return self._index.latest() is not None

    def search(self, request: Request) -> Answer:
        """Return the best explanations for a request; any text is one."""
        finding = self._begin(request)
        if finding is None:
            return _cannot_search(request)
        answer = _introduce(finding)
        if finding.understood.is_hopeless or not (
            finding.understood.wanted or finding.limits is not None
        ):
            return answer
        total, total_all = finding.count()
        groups = self._groups(request, finding, total)
        page = groups[request.offset : request.offset + request.limit]
        return replace(
            answer,
            total=total,
            total_all=total_all,
            results=tuple(_show(page, finding, request.more)),
            has_more=len(groups) > request.offset + request.limit,
            choices=_count(finding) if total or finding.limits is not None else {},
        )

    def rank(self, request: Request) -> list[str]:
        """Return the moment ids of the best passages, best first, talks not folded.

        The benchmarks call this; readers get `search`.
        """
        finding = self._begin(request)
        if finding is None or finding.understood.is_hopeless:
            return []
        places = finding.rank()
        wanted = places[: request.limit]
        finding.read(wanted)
        return [read.held.moment_id for read in filter(None, map(finding.get, wanted))]

    def weigh_cards(self, request: Request) -> list[Weighed]:
        """Return what may become the first result of a search, as ranked, and what speaks for it.

        The benchmarks call this; readers get `search`.
        """
        finding = self._begin(request)
        if finding is None or finding.understood.is_hopeless:
            return []
        return list(finding.weigh_cards(finding.rank()).values())

    def voices(self, request: Request, per_voice: int = 3) -> tuple[Voice, ...]:
        """Return who speaks of what is asked for, who says most first, each with their best."""
        finding = self._begin(request)
        if finding is None or finding.understood.is_hopeless or not finding.understood.wanted:
            return ()
        places = finding.rank()
        finding.read(places)
        best: dict[tuple[str, bool], list[Read]] = {}
        for read in filter(None, map(finding.get, places)):
            for voice in _voices_of(read):
                best.setdefault(voice, []).append(read)
        finding.count()
        counts = {} if finding.is_checked else _count_voices(finding)
        voices = [
            Voice(
                name=name,
                is_channel=is_channel,
                count=max(counts.get((name, is_channel), 0), len(reads)),
                best=tuple(_result(read, finding) for read in reads[:per_voice]),
            )
            for (name, is_channel), reads in best.items()
        ]
        # Python's sort keeps the order of equal counts: whose best explanation ranks higher.
        return tuple(sorted(voices, key=lambda voice: -voice.count))

    def _begin(self, request: Request) -> Finding | None:
        opened = self._index.latest()
        if opened is None:
            return None
        understood = understand(request, opened.reader, opened.names, self._library.aliases)
        moment = self._ideas.find(understood.query.plain)
        chosen = self._shelf.place_of(moment, opened.reader.catalogue.by_id) if moment else -1
        return Finding(opened, understood, self._shelf, self._read_question, self.weights, chosen)

    def _name(self, reader: Reader) -> Names:
        topics = {slug: topic.name for slug, topic in self._library.topics.items()}
        terms = reader.passages.searcher.terms_with_prefix(schema.VOICE, schema.SPEAKER_VOICE)
        voices = [term.removeprefix(schema.SPEAKER_VOICE) for term, _ in terms]
        return Names.collect(reader.catalogue, topics, voices)

    def _groups(self, request: Request, finding: Finding, total: int) -> list[Group]:
        """Return the talks in the order asked for, as many as the page needs and one more."""
        if request.sort is Sort.BEST:
            places = finding.put_card_first(finding.rank())
            needed = request.offset + request.limit
            groups = group_by_talk(places)
            if len(groups) <= needed and len(places) + len(finding.copies) < total:
                complete, rest = finding.everything()
                known = dict.fromkeys([*places, *complete, *rest])
                groups = group_by_talk(place for place in known if place not in finding.copies)
            return groups
        complete, rest = finding.everything()
        # Newest and densest of what has everything; of what has a word of it only if nothing has.
        groups = group_by_talk(complete or rest)
        talks = finding.opened.reader.catalogue.by_number
        sort = sort_newest if request.sort is Sort.NEWEST else sort_densest
        return sort(groups, talks)


def _count(finding: Finding) -> dict[str, tuple[Choice, ...]]:
    understood = finding.understood
    counting = Counting(finding.opened.reader, understood.telling, understood.excluded)
    return count_choices(counting, understood.filters, finding.opened.names)


def _show(page: Sequence[Group], finding: Finding, more: int) -> Iterator[Result]:
    """Yield a result a talk, with the best of its other passages."""
    talks = finding.opened.reader.catalogue.by_number
    ids = [talks[group.number].talk.video_id for group in page if group.number in talks]
    siblings = {g.number: g.places for g in group_by_talk(finding.siblings(ids))} if ids else {}
    # Of a quoted phrase only reading tells whether it is said: the next may have to stand in.
    most = 1 + more + (_SPARE if finding.searched.quoted else 0)
    shown = {
        group.number: list(
            islice(dict.fromkeys(group.places + siblings.get(group.number, ())), most)
        )
        for group in page
    }
    first = [places[0] for places in shown.values()]
    finding.read(
        (place for places in shown.values() for place in places),
        judge=set(first[: max(0, READ - finding.judged)]),
    )
    for number, places in shown.items():
        reads = list(filter(None, map(finding.get, places)))[: 1 + more]
        if reads:
            head, *others = (_result(read, finding) for read in reads)
            count = max(len(siblings.get(number, ())) - 1, len(others))
            yield replace(head, more_in_talk=count, more=tuple(others))


def _cannot_search(request: Request) -> Answer:
    query = parse_query(request.text)
    filters = join_filters(query.filters, request.filters)
    return Answer(query.text, query.interpreted, filters, notes=query.notes, rebuilding=True)


def _introduce(finding: Finding) -> Answer:
    understood = finding.understood
    return Answer(
        text=understood.query.text,
        interpreted=understood.query.interpreted,
        filters=understood.filters,
        correction=understood.correction,
        also=understood.also,
        notes=understood.notes,
    )


def _result(read: Read, finding: Finding) -> Result:
    held, passage = read.held, read.held.passage
    praised = tuple(dict.fromkeys(read.directness.reasons + passage.clarity.reasons))
    if held.moment_id == finding.explaining:
        praised = (CHOSEN if finding.is_chosen else EXPLAINS, *praised)
    wanted, has_title = finding.understood.wanted, finding.has_title(held.talk)
    return Result(
        moment_id=held.moment_id,
        talk=held.talk.talk,
        start_s=passage.start_s,
        end_s=passage.end_s,
        lead_in_s=max(0, passage.start_s - passage.lead_in_ms // 1000),
        text=passage.text,
        highlights=read.said.highlights,
        speaker=passage.speaker,
        score=round(read.score, 3),
        clarity=passage.clarity.value,
        directness=read.directness.value,
        why=tell_why(held, read.said, has_title, wanted, praised),
        captions=held.talk.captions,
        has_all=read.tier == 0 or read.said.has_all,
        curated=held.curated,
    )


def _voices_of(read: Read) -> list[tuple[str, bool]]:
    passage, talk = read.held.passage, read.held.talk.talk
    names = [passage.speaker] if passage.speaker else [each.name for each in talk.speakers]
    if names:
        return [(name, False) for name in names]
    return [(talk.publisher, True)] if talk.publisher else []


def _count_voices(finding: Finding) -> dict[tuple[str, bool], int]:
    counted = finding.opened.reader.passages.searcher.aggregate(
        finding.matching, {"voices": {"terms": {"field": schema.VOICE, "size": 1000}}}
    )
    return {
        (
            bucket["key"][len(schema.SPEAKER_VOICE) :],
            bucket["key"].startswith(schema.CHANNEL_VOICE),
        ): int(bucket["doc_count"])
        for bucket in counted["voices"]["buckets"]
    }

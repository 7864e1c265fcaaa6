"""What is wanted, as the index is asked for it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tantivy import FieldType, Occur, Query, Schema

from ytsapp.search import schema
from ytsapp.search.filters import Filters
from ytsapp.search.phrases import Phrase
from ytsapp.search.wanted import AnyWay, NearWay, Wanted, Way

PASSAGES, CONTEXT, TALKS = schema.passage_schema(), schema.context_schema(), schema.talk_schema()


def any_of(wanted: Sequence[Wanted]) -> Query:
    """Return what has some of what is wanted; the more of it and the rarer, the higher (BM25)."""
    return _some(map(_part, wanted)) if wanted else Query.all_query()


def any_talk_of(wanted: Sequence[Wanted]) -> Query:
    """Return the talks that have some of what is wanted, of a phrase all words somewhere."""
    return _some(_part(part, CONTEXT) for part in wanted) if wanted else Query.all_query()


def all_of(wanted: Sequence[Wanted]) -> Query:
    """Return what has all of what is wanted, with the same scores."""
    return _every([_part(part) for part in wanted])


@dataclass(frozen=True)
class Limits:
    """What is let through; nothing of it changes the scores.

    Attributes:
        needed: all of which have to hold.
        left_out: none of which may.
    """

    needed: tuple[Query, ...] = ()
    left_out: tuple[Query, ...] = ()


def limit(query: Query, limits: Limits | None) -> Query:
    """Return the same, only where limits let it through."""
    if limits is None:
        return query
    # All at one level: "everything but" as a query of its own would visit everything.
    return Query.boolean_query(
        [
            (Occur.Must, query),
            *((Occur.Must, _silent(needed)) for needed in limits.needed),
            *((Occur.MustNot, left_out) for left_out in limits.left_out),
        ]
    )


def read_limits(
    filters: Filters, excluded: Sequence[Phrase] = (), fields: Schema = PASSAGES
) -> Limits | None:
    """Return what filters and left-out phrases let through; None where that is everything."""
    needed = [
        _some(_fact(fields, kind, value) for value in values)
        for kind, values in (
            (schema.TOPIC, filters.topic),
            (schema.CHANNEL, filters.channel),
            (schema.TALK, filters.talk),
            (schema.CAPTIONS, filters.captions),
            (schema.YEAR, filters.year),
        )
        if values
    ]
    if filters.speaker:
        needed.append(_some(_speaker(fields, name) for name in filters.speaker))
    if filters.after is not None or filters.before is not None:
        needed.append(_days(filters, fields))
    left_out = tuple(_way(Way(phrase.words, phrase.exact), fields) for phrase in excluded)
    return Limits(tuple(needed), left_out) if needed or left_out else None


def context_query(wanted: Sequence[Wanted], title_weight: float) -> Query:
    """Return the stretches or talks that have some of what is wanted, in their title too."""
    parts = [_part(part, CONTEXT) for part in wanted]
    for part in wanted:
        # Of other names only single words: those of "A N N" are in every title.
        for way in (w for w in part.plain_ways if w is part.plain_ways[0] or len(w.stems) == 1):
            parts += [
                Query.boost_query(Query.term_query(CONTEXT, schema.TITLE, stem), title_weight)
                for stem in way.stems
            ]
    return _some(parts)


def in_talks(video_ids: Iterable[str]) -> Limits:
    """Let only some talks through."""
    return Limits((_some(_fact(PASSAGES, schema.TALK, each) for each in video_ids),))


def without_field(filters: Filters, field: str) -> Filters:
    """Return filters with one of them off."""
    kept = {name: getattr(filters, name) for name in Filters.__slots__ if name != field}
    return Filters(**{name: value for name, value in kept.items() if value})


def _part(part: Wanted, fields: Schema = PASSAGES) -> Query:
    """Return a part of a query: the way that is said most counts, saying it twice does not."""
    ways = [_way(way, fields) for way in part.ways]
    return ways[0] if len(ways) == 1 else Query.disjunction_max_query(ways)


def _way(way: AnyWay, fields: Schema = PASSAGES) -> Query:
    if isinstance(way, NearWay):
        return _near(way, fields)
    query = _together(way.stems, fields)
    if way.exact and fields is PASSAGES:
        # The stems stand together and each word is there as it is: the words stand together, but
        # for a passage that says them apart and other forms of them together.
        as_said = [Query.term_query(fields, schema.WORD, word) for word in set(way.words)]
        query = _every([query, *map(_silent, as_said)])
    return Query.boost_query(query, way.weight) if way.weight != 1.0 else query


def _near(way: NearWay, fields: Schema) -> Query:
    sides = [_way(way.left, fields), _way(way.right, fields)]
    ends = [way.left.stems[-1], way.right.stems[0]]
    if ends[0] == ends[1]:
        return _every(sides)
    if fields is CONTEXT:
        return _every(sides)
    close = Query.phrase_query(fields, schema.TEXT, list(ends), slop=way.distance)
    return _every([close, *map(_silent, sides)])


def _together(stems: Sequence[str], fields: Schema) -> Query:
    if len(stems) == 1:
        return Query.term_query(fields, schema.TEXT, stems[0])
    if fields is CONTEXT:
        return _every([Query.term_query(fields, schema.TEXT, stem) for stem in stems])
    return Query.phrase_query(fields, schema.TEXT, list(stems))


def _fact(fields: Schema, kind: str, value: object) -> Query:
    return Query.term_query(fields, schema.FACT, schema.name_fact(kind, value))


def _speaker(fields: Schema, name: str) -> Query:
    """Return the passages somebody may be speaking in, or the talks they speak in at all."""
    if fields is PASSAGES:
        return Query.term_query(fields, schema.VOICE, schema.SPEAKER_VOICE + name)
    return _fact(fields, schema.SPEAKER, name)


def _days(filters: Filters, fields: Schema) -> Query:
    first = filters.after.toordinal() if filters.after is not None else 0
    # The last day that counts is the one before.
    end = filters.before.toordinal() if filters.before is not None else 0xFFFF_FFFF
    return Query.range_query(
        fields, schema.DAY, FieldType.Unsigned, first, end, include_upper=False
    )


def _silent(query: Query) -> Query:
    return Query.const_score_query(query, 0.0)


def _some(queries: Iterable[Query]) -> Query:
    held = list(queries)
    return held[0] if len(held) == 1 else Query.boolean_query([(Occur.Should, q) for q in held])


def _every(queries: Sequence[Query]) -> Query:
    return (
        queries[0] if len(queries) == 1 else Query.boolean_query([(Occur.Must, q) for q in queries])
    )

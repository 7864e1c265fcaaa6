"""What the index holds: passages, and beside them the stretches and whole talks they stand in.

Three indexes, not one: how much a word tells and how long a text usually is are other numbers for
a minute, for five and for an hour.
"""

from tantivy import Filter, Schema, SchemaBuilder, TextAnalyzerBuilder, Tokenizer

from ytsapp.search.tokens import MAX_WORD_BYTES

VERSION = 3
"""Goes up whenever entries are made otherwise, so that an older index is rebuilt."""

TEXT = "text"
"""Stems of the words, with their places."""
WORD = "word"
"""The words as they are said, without their places: tells "databases" from "database"."""
TITLE = "title"
PLACE = "place"
"""Number of the talk and position in it, as `make_place` joins them."""
FACT = "fact"
"""What is so of the whole talk, as `name_fact` writes it. One field for all: each takes a byte of
every entry for a length that nobody asks for."""
VOICE = "voice"
"""Speakers behind `SPEAKER_VOICE`; the channel behind `CHANNEL_VOICE` where none is known."""
DAY = "day"
"""Day of publication as `date.toordinal` counts them; no value where it is not known."""
CLARITY = "clarity"
"""In thousandths: what comes first where only filters are asked for."""

SPEAKER_VOICE, CHANNEL_VOICE = "s:", "c:"

TALK, TOPIC, CHANNEL, SPEAKER, YEAR = "talk", "topic", "channel", "speaker", "year"
CAPTIONS = "captions"
"""Kinds of facts, called like the filters that ask for them."""

FACETS = (TOPIC, CHANNEL, SPEAKER, YEAR, CAPTIONS)
"""Facts that a whole talk has once more, each in a field of its own that is counted."""

STRETCH = 6
"""Passages a stretch has, four to five minutes: what a conversation stays on one thing. Of 3, 4, 6
and 10 tried, the one that brought most."""

_POSITION_BITS = 16
"""Room for 65,536 passages a talk: two weeks of speech."""

PLACES = 1 << _POSITION_BITS
"""Places a talk has."""

_STEMMER = (
    TextAnalyzerBuilder(Tokenizer.simple())
    .filter(Filter.remove_long(MAX_WORD_BYTES + 1))
    .filter(Filter.lowercase())
    .filter(Filter.stemmer("english"))
    .build()
)


def passage_schema() -> Schema:
    """Return the fields of a passage. Its words are not kept: the database has them."""
    builder = SchemaBuilder()
    builder.add_text_field(TEXT, tokenizer_name="en_stem", index_option="position")
    builder.add_text_field(WORD, tokenizer_name="default", index_option="basic")
    builder.add_unsigned_field(PLACE, fast=True)
    builder.add_text_field(FACT, tokenizer_name="raw", index_option="basic")
    builder.add_text_field(VOICE, tokenizer_name="raw", index_option="basic", fast=True)
    builder.add_unsigned_field(DAY, fast=True)
    builder.add_unsigned_field(CLARITY, fast=True)
    return builder.build()


def context_schema() -> Schema:
    """Return the fields of what stands around a passage: a stretch, or the whole talk.

    Without places of words: they would take a third of the whole index, and of a stretch it is
    enough to know that it has the words of a phrase.
    """
    return _context_builder().build()


def talk_schema() -> Schema:
    """Return the fields of a whole talk: those of what stands around, and what talks have.

    The first are in the same order, so that one query is understood by stretches and talks.
    """
    builder = _context_builder()
    for facet in FACETS:
        builder.add_text_field(facet, tokenizer_name="raw", index_option="basic", fast=True)
    builder.add_unsigned_field(DAY, fast=True)
    return builder.build()


def _context_builder() -> SchemaBuilder:
    builder = SchemaBuilder()
    builder.add_text_field(TEXT, tokenizer_name="en_stem", index_option="freq")
    builder.add_text_field(TITLE, tokenizer_name="en_stem", index_option="freq")
    builder.add_unsigned_field(PLACE, fast=True)
    builder.add_text_field(FACT, tokenizer_name="raw", index_option="basic")
    return builder


def name_fact(kind: str, value: object) -> str:
    """Return how `FACT` has something that is so of a talk."""
    return f"{kind}:{value}"


def make_place(number: int, position: int) -> int:
    """Return what a passage is found by: its talk's number and where it stands in the talk."""
    return number << _POSITION_BITS | position


def split_place(place: int) -> tuple[int, int]:
    """Return the number of the talk, and the position in it."""
    return place >> _POSITION_BITS, place & (PLACES - 1)


def places_around(place: int) -> tuple[int, int]:
    """Return the places of the talk and of the stretch that hold a passage."""
    number, position = split_place(place)
    return make_place(number, 0), make_place(number, position // STRETCH)


def stem_words(text: str) -> tuple[str, ...]:
    """Return the stems of a text's words, as the index has them."""
    return tuple(_STEMMER.analyze(text))

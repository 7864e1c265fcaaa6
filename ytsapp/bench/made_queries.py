"""Makes queries out of a made corpus: what they ask for is said in it somewhere."""

import random
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from ytsapp.bench.made_corpus import MadeTalk
from ytsapp.bench.typos import make_typo
from ytsapp.domain.alias import cut_words
from ytsapp.domain.passage import Passage
from ytsapp.explain.common import COMMON

MOST_WORDS = 6
"""A query of more words is rare."""

_KINDS = 8
"""Of eight queries three at least are plain words: most are."""

_OPENINGS = ("what is", "how do i", "why", "when to use")
"""So that the intent of a question is read as well."""


@dataclass(frozen=True, slots=True)
class MadeQuery:
    """One query.

    Attributes:
        kind: "words", "question", "phrase", "or", "minus", "filter" or "typo".
        text: what is typed.
        words: what those rivals are asked for that know no operators: its words, without the
            everyday ones that cost them most.
    """

    kind: str
    text: str
    words: tuple[str, ...]


def make_queries(talks: Iterable[MadeTalk], count: int, passages: int) -> list[MadeQuery]:
    """Return so many queries, made from passages that lie evenly in the corpus.

    Args:
        talks: the corpus; read once.
        count: queries wanted; at most as many as there are passages.
        passages: how many the corpus has.
    """
    step = max(1, passages // count)
    every = ((each, passage) for each in talks for passage in each.passages)
    queries = []
    for number, (made, passage) in enumerate(islice(every, step // 2, None, step)):
        if number < count:
            queries.append(_make_query(number, made, passage))
    return queries


def _make_query(number: int, made: MadeTalk, passage: Passage) -> MadeQuery:
    dice = random.Random(number)
    said = cut_words(passage.text)
    terms = [word for word in dict.fromkeys(said) if word not in COMMON]
    # One to six words in turn, of every frequency: terms of the talk and words of any other.
    words = dice.sample(terms, k=min(number // _KINDS % MOST_WORDS + 1, len(terms)))
    typed = " ".join(words)
    match number % _KINDS:
        case 0:
            return MadeQuery("question", f"{dice.choice(_OPENINGS)} {typed}", tuple(words))
        case 1:
            phrase = _run(said, dice, words[0])
            kept = tuple(word for word in phrase if word not in COMMON)
            return MadeQuery("phrase", f'"{" ".join(phrase)}"', kept)
        case 2 if len(words) > 1:
            return MadeQuery("or", " OR ".join(words), tuple(words))
        case 3:
            left_out = dice.choice(sorted(COMMON.difference(words) - {"or"}))
            return MadeQuery("minus", f"{typed} -{left_out.split(chr(39))[0]}", tuple(words))
        case 4:
            return MadeQuery("filter", f"{typed} {_filter(dice, made)}", tuple(words))
        case _:
            return MadeQuery("words", typed, tuple(words))


def misspell(queries: Iterable[MadeQuery]) -> list[MadeQuery]:
    """Return those of plain words that have a word long enough, with one slip in it."""
    found = []
    for number, query in enumerate(queries):
        if query.kind == "words":
            typed = make_typo(query.text, number)
            if typed != query.text:
                found.append(MadeQuery("typo", typed, cut_words(typed)))
    return found


def _run(said: tuple[str, ...], dice: random.Random, term: str) -> tuple[str, ...]:
    """Return two to four words said one after the other, a term among them."""
    length = dice.randint(2, 4)
    start = max(0, said.index(term) - dice.randrange(length))
    return said[start : start + length]


def _filter(dice: random.Random, made: MadeTalk) -> str:
    talk = made.talk
    assert talk.published is not None  # every made talk is dated
    year = talk.published.year
    choices = [
        f'channel:"{talk.channel}"',
        f'speaker:"{talk.speakers[0].name}"',
        f"year:{year}",
        f"after:{year} captions:{talk.captions}",
        *(f"topic:{topic}" for topic in made.topics),
    ]
    return dice.choice(choices)

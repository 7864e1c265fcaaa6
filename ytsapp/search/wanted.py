"""What a passage should have, ready to be searched for: each part with every way to say it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from typing import TypeAlias

from ytsapp.domain.alias import Aliases, Words, cut_words
from ytsapp.search.phrases import Alternative, Clause, Near, Phrase
from ytsapp.search.schema import stem_words
from ytsapp.search.spelling import Spelling
from ytsapp.search.stop_words import STOP_WORDS

HEARD_WEIGHT = 0.7
"""Of what captions write instead of a term: where it was mis-heard, its words around often were."""

MISTAKEN_WEIGHT = 0.5
"""Of a word that captions often write instead of a term: half of those who say it mean it."""

UNFINISHED_WEIGHT = 0.7
"""Of the words that an unfinished word may become: the word itself is surer where it is one."""


@dataclass(frozen=True)
class Way:
    """One way to say a part of a query.

    Attributes:
        words: that stand together in this order.
        exact: whether they are wanted as they are, without other forms of them.
        weight: how much it counts beside the other ways, up to 1.
    """

    words: Words
    exact: bool = False
    weight: float = 1.0

    @cached_property
    def stems(self) -> Words:
        """The words as the index has them."""
        return stem_words(" ".join(self.words))


@dataclass(frozen=True)
class NearWay:
    """Two ways with at most `distance` words between them."""

    left: Way
    right: Way
    distance: int


AnyWay: TypeAlias = Way | NearWay


@dataclass(frozen=True)
class Wanted:
    """One part of a query, and every way to say it, as it was typed first."""

    ways: tuple[AnyWay, ...]

    def balance(self, rarity: Callable[[Way], float]) -> "Wanted":
        """Return the same with every way counting like the one that was typed.

        Words that captions mis-hear are rarer than those that are said: without this, the worse
        a term was heard the higher its passage would rank.

        Args:
            rarity: inverse document frequency of a way, 0 for one that nobody says.
        """
        plain = [way for way in self.ways if isinstance(way, Way)]
        told = {way: rarity(way) for way in plain} if len(self.ways) > 1 else {}
        aim = next((told[way] for way in plain if told.get(way)), 0.0)
        return Wanted(
            tuple(
                replace(way, weight=way.weight * aim / told[way])
                if isinstance(way, Way) and told.get(way)
                else way
                for way in self.ways
            )
        )

    @property
    def is_quoted(self) -> bool:
        """Whether some way to say it wants words as they are."""
        return any(
            way.left.exact or way.right.exact if isinstance(way, NearWay) else way.exact
            for way in self.ways
        )

    @property
    def plain_ways(self) -> list[Way]:
        """The ways, those of two phrases taken apart."""
        return [
            plain
            for way in self.ways
            for plain in ((way.left, way.right) if isinstance(way, NearWay) else (way,))
        ]


@dataclass(frozen=True)
class Widened:
    """What is wanted, and which terms were widened by their other names."""

    wanted: tuple[Wanted, ...]
    also: tuple[tuple[str, tuple[str, ...]], ...]


def widen(clauses: Sequence[Clause], aliases: Aliases, spelling: Spelling) -> Widened:
    """Return what the clauses of a query want, widened by aliases and by words torn in two."""
    also: dict[str, tuple[str, ...]] = {}
    wanted: list[Wanted] = []
    at = 0
    while at < len(clauses):
        run = _plain_run(clauses, at)
        if run:
            wanted += _widen_run(run, aliases, spelling, also)
            at += len(run)
        else:
            wanted.append(Wanted(tuple(_ways(clauses[at], aliases))))
            at += 1
    return Widened(_without_stop_words(wanted), tuple(also.items()))


def _plain_run(clauses: Sequence[Clause], start: int) -> list[Phrase]:
    """Return the words that follow each other from here, without quotes and alternatives."""
    run: list[Phrase] = []
    for clause in clauses[start:]:
        only = clause[0]
        if len(clause) > 1 or isinstance(only, Near) or only.exact:
            break
        run.append(only)
    return run


def _widen_run(
    run: list[Phrase], aliases: Aliases, spelling: Spelling, also: dict[str, tuple[str, ...]]
) -> list[Wanted]:
    words = [word for phrase in run for word in phrase.words]
    starts = _starts(run)
    named = {
        start: (end, alias)
        for start, end, alias in aliases.find(words)
        if start in starts and (end in starts or end == len(words))
    }
    wanted: list[Wanted] = []
    at = 0
    while at < len(words):
        if at in named:
            end, alias = named[at]
            typed = tuple(words[at:end])
            wanted += _named_term(typed, aliases)
            names = (name for name in (alias.name, *alias.also) if cut_words(name) != typed)
            also[" ".join(typed)] = tuple(dict.fromkeys(names))
            at = end
            continue
        phrase = run[starts[at]]
        wanted.append(Wanted(tuple(_phrase_ways(phrase, aliases))))
        at += len(phrase.words)
    return _join_torn(wanted, spelling)


def _named_term(typed: Words, aliases: Aliases) -> list[Wanted]:
    """Return each word of a term, or any other name of the whole term instead of it.

    The words need not stand together: a passage on "vector indexes and databases" has both.
    """
    others = _other_ways(typed, aliases)
    return [Wanted((Way((word,)), *others)) for word in typed]


def _starts(run: list[Phrase]) -> dict[int, int]:
    """Return for each word that begins a phrase the place of the phrase."""
    starts: dict[int, int] = {}
    at = 0
    for number, phrase in enumerate(run):
        starts[at] = number
        at += len(phrase.words)
    return starts


def _ways(clause: Clause, aliases: Aliases) -> list[AnyWay]:
    found = [way for each in clause for way in _alternative_ways(each, aliases)]
    return list(dict.fromkeys(found))


def _alternative_ways(alternative: Alternative, aliases: Aliases) -> list[AnyWay]:
    if isinstance(alternative, Near):
        left, right = (Way(p.words, p.exact) for p in (alternative.left, alternative.right))
        return [NearWay(left, right, alternative.distance)]
    if alternative.exact:
        return [Way(alternative.words, exact=True)]
    return list(_phrase_ways(alternative, aliases))


def _phrase_ways(phrase: Phrase, aliases: Aliases) -> list[Way]:
    ways = [Way(phrase.words), *_other_ways(phrase.words, aliases)]
    joined = Way(("".join(phrase.words),))  # "fine-tuning" is also written "finetuning"
    if len(phrase.words) > 1 and joined.stems:  # the index has no word that is too long
        ways.append(joined)
    return ways


def _other_ways(words: Words, aliases: Aliases) -> list[Way]:
    alias = next(
        (a for start, end, a in aliases.find(words) if (start, end) == (0, len(words))), None
    )
    if alias is None:
        return []
    weights = dict.fromkeys(alias.ways, MISTAKEN_WEIGHT)
    weights |= dict.fromkeys(map(cut_words, alias.heard), HEARD_WEIGHT)
    weights |= dict.fromkeys(map(cut_words, (alias.name, *alias.also)), 1.0)
    return [Way(way, weight=weights[way]) for way in aliases.ways(words) if way]


def _join_torn(wanted: list[Wanted], spelling: Spelling) -> list[Wanted]:
    """Let halves that are often said as one word be found as one: "data base"."""
    joined = list(wanted)
    for at, (first, second) in enumerate(pairwise(wanted)):
        halves = (first.ways, second.ways)
        if any(len(ways) > 1 or isinstance(ways[0], NearWay) for ways in halves):
            continue
        one, two = (ways[0].words for ways in halves if isinstance(ways[0], Way))
        if len(one) == len(two) == 1:
            mended = spelling.join(one[0], two[0])
            if mended is not None:
                way = Way(mended.words)
                joined[at] = Wanted((*joined[at].ways, way))
                joined[at + 1] = Wanted((*joined[at + 1].ways, way))
    return joined


def _without_stop_words(wanted: list[Wanted]) -> tuple[Wanted, ...]:
    """Return each part once, those left out that no answer need say."""
    telling = [each for each in wanted if not _is_stop_word(each)]
    return tuple(dict.fromkeys(telling or wanted))


def _is_stop_word(wanted: Wanted) -> bool:
    first = wanted.ways[0]
    if isinstance(first, NearWay) or first.exact or len(wanted.ways) > 1:
        return False
    return len(first.words) == 1 and first.words[0] in STOP_WORDS

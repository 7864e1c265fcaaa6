"""What a question asks for: what an answer has to do, and what it has to name."""

import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from ytsapp.explain.common import COMMON
from ytsapp.explain.spoken import spell
from ytsapp.explain.stems import stem


class Kind(Enum):
    """What an answer has to do; OPEN where the question is only a subject, as most searches."""

    OPEN = auto()
    DEFINE = auto()
    CONTRAST = auto()
    REASON = auto()
    STEPS = auto()
    NUMBER = auto()
    CONDITION = auto()


@dataclass(frozen=True, slots=True)
class Way:
    """One way to say a term.

    Attributes:
        opening: what its mentions begin with in a line of `spoken`, a space first.
        stem: what a mentioned word has to come down to; "" for a phrase, which is taken as it is.
    """

    opening: str
    stem: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """One thing a question names.

    Attributes:
        ways: every way to say it, at least one.
        weight: how much it tells, above 0.
        side: 0 or 1 where it belongs to one side of a comparison, else -1.
    """

    ways: tuple[Way, ...]
    weight: float
    side: int = -1


@dataclass(frozen=True, slots=True)
class Question:
    """A question, read once to be held against many passages.

    Attributes:
        kind: what an answer has to do.
        terms: what it has to name; empty for a question without words.
        weight: weight of all terms together.
        compares: whether its terms stand on two sides ("RAG or fine-tuning").
    """

    kind: Kind
    terms: tuple[Term, ...]
    weight: float
    compares: bool


_KINDS = (
    (Kind.REASON, r"why|how come|what for|reasons? (?:for|why)"),
    (
        Kind.NUMBER,
        r"how (?:many|much|long|big|large|small|often|fast|slow|far|deep|expensive|cheap)"
        r"|what (?:size|number|percentage|share)",
    ),
    (
        Kind.CONDITION,
        r"when (?:should|to|do|does|is|are|would|not|can)|should (?:i|we|you|one)"
        r"|do (?:i|we|you) (?:really )?need|worth",
    ),
    (Kind.CONTRAST, r"differences?|differs?|different|compar(?:e|es|ed|ing|ison)"),
    (Kind.STEPS, r"how"),
    (
        Kind.DEFINE,
        r"what (?:is|are|was|does|do)|what's|whats|define|definition|meaning|explain|explained",
    ),
)
"""Asked in this order: "what is the difference" wants a contrast, "should I" a condition even of
two sides."""

_PATTERNS = tuple((kind, re.compile(f" (?:{asked}) ")) for kind, asked in _KINDS)
_BEFORE_CONTRAST = (Kind.REASON, Kind.NUMBER, Kind.CONDITION)
_AGAINST = re.compile(
    r" (?:vs|versus|or|compared (?:to|with)|different from|differs? from|rather than|instead of) "
)

_ASKING = frozenset(
    """basics best compare compared comparing comparison cons define defined definition depend
    depends difference differences differ differs explain explained explaining explanation guide
    intro introduction meaning overview pros reason reasons recommended steps tips tutorial versus
    vs worth""".split()
)
"""Words that say what an answer has to do, not what it has to name."""

_ACRONYM = 3
"""Letters up to which a word is taken as it is: to a stemmer "ragged" is a form of "rag"."""


def equal_weight(stem: str) -> float:
    """Return 1: the weight of a term where no index knows how rare it is."""
    return 1.0


def read_question(
    text: str,
    weight: Callable[[str], float] = equal_weight,
    aliases: Mapping[str, Sequence[str]] | None = None,
) -> Question:
    """Return what a question asks for; any text is a question, if only an open one.

    Args:
        text: as typed.
        weight: how much a stem tells, e.g. its inverse document frequency; a term of which it is
            not a finite number above 0 is left out.
        aliases: for a term or phrase the other ways it is said, spelt or mis-heard.
    """
    line = f" {' '.join(spell(text))} "
    sides = _sides(line)
    terms: dict[tuple[Way, ...], Term] = {}
    for sayings in _subjects(line, aliases or {}):
        ways = tuple(dict.fromkeys(way for said in sayings for way in _ways(said)))
        worth = max([weight(stem(word)) for word in sayings[0].split()])
        if 0.0 < worth < math.inf:
            terms.setdefault(ways, Term(ways, worth, _side(sayings[0], sides)))
    compares = {term.side for term in terms.values()} >= {0, 1}
    whole = sum([term.weight for term in terms.values()])
    return Question(_kind(line, compares), tuple(terms.values()), whole, compares)


def _kind(line: str, compares: bool) -> Kind:
    for kind, pattern in _PATTERNS:
        if compares and kind not in _BEFORE_CONTRAST:
            return Kind.CONTRAST
        if pattern.search(line):
            return kind
    return Kind.OPEN


def _subjects(line: str, aliases: Mapping[str, Sequence[str]]) -> list[list[str]]:
    """Return what is named, each with the other ways to say it, as asked first."""
    others: dict[str, list[str]] = {}
    # The longest first: "retrieval augmented generation" before "retrieval".
    for said in sorted((" ".join(spell(alias)) for alias in aliases), key=len, reverse=True):
        if said and f" {said} " in line:
            # No word of a line holds an underscore: a phrase becomes one word by it.
            line = line.replace(f" {said} ", f" {said.replace(' ', '_')} ")
    for alias, ways in aliases.items():
        said = " ".join(spell(alias))
        others.setdefault(said, []).extend(filter(None, (" ".join(spell(way)) for way in ways)))
    words = line.split()
    told = [word for word in words if word not in COMMON and word not in _ASKING]
    spoken = [word.replace("_", " ") for word in dict.fromkeys(told or words)]
    return [[said, *others.get(said, ())] for said in spoken]


def _ways(said: str) -> tuple[Way, ...]:
    if " " in said:
        return (Way(f" {said} "),)
    if len(said) <= _ACRONYM:
        return Way(f" {said} "), Way(f" {said}s "), Way(f" {said}'s ")
    root = stem(said) or said
    # A stem may end in a letter its words do not have: queri for query, tune for tuning.
    opening = root[:-1] if len(root) > 2 and root.endswith(("i", "e")) else root
    return (Way(f" {opening}", root),)


def _sides(line: str) -> tuple[str, str]:
    first, _, second = line.partition(" between ")[2].partition(" and ")
    if second:
        return f" {first} ", f" {second}"
    parts = _AGAINST.split(line, maxsplit=1)
    return (f" {parts[0]} ", f" {parts[1]} ") if len(parts) == 2 else ("", "")


def _side(said: str, sides: tuple[str, str]) -> int:
    first, second = (f" {said} " in side for side in sides)
    return -1 if first == second else int(second)

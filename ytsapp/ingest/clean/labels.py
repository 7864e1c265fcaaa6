"""Finds where captions write that somebody else speaks: ">>", "- ", "[Student]", "JANE DOE:"."""

import re
from collections import Counter
from collections.abc import Collection, Iterator
from typing import NamedTuple

_ROLES = frozenset(
    "student audience instructor speaker host guest moderator interviewer narrator man woman "
    "professor attendee participant unknown".split()
)
"""First words of labels that tell a role; who it is stays unknown."""

_PART = r"[^\W\d_a-z][\w.'’-]*"
_NAME = rf"{_PART}(?:\ (?:{_PART}|[0-9]{{1,2}})){{0,3}}"
_AFTER = r"(?=\s|$)"
_STARTS = r"(?:^|(?<=[.?!…]\ ))"

_HEAD = re.compile(
    rf"""(?: ^>{{2,}} | >{{2,}}(?!\ ?[0-9])     # not the shift of a number
           | {_STARTS}[-–](?=\ ?["'“‘\[]?[A-Z]|\ *$)  # nor a minus, nor half a word
         )\ *(?:\[(?P<signed_bracket>{_NAME})\]:?{_AFTER}|(?P<signed>{_NAME}):{_AFTER})?
       | \[(?P<inside>{_NAME}):\ (?=[^\]]{{1,300}}(?P<close>\]))
       | {_STARTS}\[(?P<bracket>{_NAME}|[a-z]+)\](?P<colon>:)?{_AFTER}
       | ^(?P<plain>{_NAME}):{_AFTER}""",
    re.MULTILINE | re.VERBOSE,
)
_PLAIN = re.compile(rf"({_NAME}):{_AFTER}")
_BRACKET = re.compile(rf"\[({_NAME})\]")

_HABIT = 3
_HABIT_SHARE = 0.05
"""A line may begin "Note:" now and then. Captions that name speakers as "Ada:" do it at least three
times, and at one cue in twenty or more."""

_SAMPLE = 5_000
"""Characters that show how a file is written: some five minutes of it."""


class Voice(NamedTuple):
    """Somebody who speaks: the label captions give them, and their name, "" where none is known."""

    label: str
    name: str


NOBODY = Voice("", "")
"""Somebody captions do not name; each time somebody else."""


class Head(NamedTuple):
    """A place in a text where somebody else starts to speak.

    Attributes:
        start: offset of what marks it.
        end: offset behind what marks it.
        voice: who; None where whoever spoke before goes on.
    """

    start: int
    end: int
    voice: Voice | None


def names_in(lines: str, cues: int) -> frozenset[str]:
    """Return what names a speaker, where it stands before a colon or in brackets.

    Args:
        lines: of all cues.
        cues: how many there are.
    """
    starts = [line for line in lines.split("\n") if ": " in line or line[-1:] == ":"]
    counts = Counter(match[1] for match in map(_PLAIN.match, starts) if match)
    shouts = bool(counts) and _is_loud(lines[:_SAMPLE])
    names = {name for name, count in counts.items() if _is_label(name, count, shouts)}
    spelt = {name: count for name, count in counts.items() if count > 1 or " " in name}
    if sum(spelt.values()) >= max(_HABIT, _HABIT_SHARE * cues):
        names.update(spelt)
    bracketed = Counter(_BRACKET.findall(lines)) if "[" in lines else {}
    names.update(name for name, count in bracketed.items() if count > 1 and _is_name(name))
    return frozenset(names)


def find_heads(text: str, names: Collection[str]) -> Iterator[Head]:
    """Yield the heads in a cue's text in order; of labels those that are roles or in `names`."""
    for match in _HEAD.finditer(text):
        kind = match.lastgroup
        label = match[{"close": "inside", "colon": "bracket"}.get(kind, kind)] if kind else ""
        if kind == "plain" and label not in names:
            continue
        if kind == "bracket" and not (label in names or _is_role(label)):
            continue
        yield Head(match.start(), match.end(), _voice(label))
        if kind == "close":
            yield Head(match.start("close"), match.end("close"), None)


def _voice(label: str) -> Voice:
    if not label or _is_role(label):
        return Voice(label, "")
    return Voice(label, label.title() if label.isupper() else label)


def _is_role(label: str) -> bool:
    return label.split()[0].lower().rstrip("_0123456789") in _ROLES


def _is_name(label: str) -> bool:
    """Tell a name in brackets from a token of a language model ("[MASK]")."""
    return " " in label or not label.isupper()


def _is_label(name: str, count: int, shouts: bool) -> bool:
    """Tell a speaker from a term ("RAG: retrieval…", "Host: a machine…"), which is seldom."""
    if _is_role(name):
        return count > 1 or not name.isalpha()
    return name.isupper() and not shouts and (count > 1 or " " in name)


def _is_loud(text: str) -> bool:
    """Tell whether all is in capitals, so that they say nothing of a word."""
    return sum(map(str.isupper, text)) > sum(map(str.islower, text))

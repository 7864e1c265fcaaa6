"""Cuts a query into what it is written in: words, quoted phrases, filters and operators."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

KEYS = ("topic", "channel", "speaker", "talk", "captions", "year", "after", "before")
"""What can stand before a colon; after any other word the colon is text."""

DEFAULT_DISTANCE = 10
"""Most words between, for NEAR alone: the phrases stand in one sentence or two."""

_QUOTES = '"“”„‟«»＂'
"""Any of them opens and closes: phones and word processors set their own for the plain one."""

_APART = ",;…—，、。；！？"
"""Punctuation that ends a word even where no space follows."""

_GAP = re.compile(rf"[\s({_APART}]*")
_LEXEME = re.compile(
    rf"""
    (?P<bar> \| )
    |
    # A minus that starts a word, directly before a letter, a digit or a quotation mark.
    (?P<minus> (?<! [^\s(|{_APART}] ) - (?= [^\W_] | [{_QUOTES}] ) )?
    (?:
        (?i: (?P<key> {"|".join(KEYS)} ) ) : (?! [\s:|] | $ )
        (?: [{_QUOTES}] (?P<quoted_value> [^{_QUOTES}]* ) (?P<value_closed> [{_QUOTES}] )?
          | (?P<bare_values> [^\s{_QUOTES}]+ ) )
        |
        [{_QUOTES}] (?P<quoted> [^{_QUOTES}]* ) (?P<closed> [{_QUOTES}] )?
        |
        # A quotation mark after a letter or digit means inches or minutes.
        (?P<bare> (?: [^\s|{_APART}{_QUOTES}]
                    | (?<= [^\W_] ) [{_QUOTES}]
                    | (?<= [0-9] ) , (?= [0-9] ) )+ )
    )
    """,
    re.VERBOSE,
)
_OPERATOR = re.compile(r"OR|NEAR(?:/(?P<distance>[0-9]{1,4}))?")
"""In capitals only: "agents or workflows" is a question. Four digits are enough to be too far."""


@dataclass(frozen=True, slots=True)
class Wording:
    """Words, alone or in quotation marks.

    Attributes:
        text: all of it, as written.
        start: where it starts in the query.
        content: the same without a minus before it and quotation marks around it.
        minus: whether it is to be left out.
        quoted: whether it stands in quotation marks.
        closed: whether those have an end.
    """

    text: str
    start: int
    content: str
    minus: bool = False
    quoted: bool = False
    closed: bool = True


@dataclass(frozen=True, slots=True)
class Setting:
    """A filter.

    Attributes:
        text: all of it, as written.
        start: where it starts in the query.
        key: one of `KEYS`.
        values: what it names, at least one; each has a letter or digit.
        minus: whether there is a minus before it.
        closed: whether quotation marks around its value have an end.
    """

    text: str
    start: int
    key: str
    values: tuple[str, ...]
    minus: bool = False
    closed: bool = True


@dataclass(frozen=True, slots=True)
class Operator:
    """OR, or NEAR with the most words between; `distance` is None for OR."""

    text: str
    start: int
    distance: int | None = None


Lexeme: TypeAlias = Wording | Setting | Operator


def read_lexemes(text: str) -> Iterator[Lexeme]:
    """Yield what a scrubbed query is written in, left to right, reading each character once.

    White space, opening brackets and punctuation between words belong to none.
    """
    at = 0
    while gap := _GAP.match(text, at):
        found = _LEXEME.match(text, gap.end())
        if found is None:
            return
        yield _read_lexeme(found)
        at = found.end()


def is_read_otherwise(written: str) -> bool:
    """Return whether a word, written on its own, would be read as an operator or a filter."""
    found = _LEXEME.match(written)
    return bool(_OPERATOR.fullmatch(written) or (found and found["key"]))


def _read_lexeme(found: re.Match[str]) -> Lexeme:
    text, start, minus = found[0], found.start(), bool(found["minus"])
    if found["bar"]:
        return Operator(text, start)
    if found["key"] and (values := _read_values(found["quoted_value"], found["bare_values"])):
        closed = found["quoted_value"] is None or bool(found["value_closed"])
        return Setting(text, start, found["key"].lower(), values, minus, closed)
    if (quoted := found["quoted"]) is not None:
        return Wording(text, start, quoted.strip(), minus, True, bool(found["closed"]))
    operator = _OPERATOR.fullmatch(text)
    if operator is None:
        return Wording(text, start, text[minus:], minus)
    if operator[0] == "OR":
        return Operator(text, start)
    return Operator(text, start, int(operator["distance"] or DEFAULT_DISTANCE))


def _read_values(quoted: str | None, bare: str | None) -> tuple[str, ...]:
    """Return the one value in quotation marks or the bare ones, if they have a letter or digit."""
    values = [quoted.strip()] if quoted else re.split(r"[|,]", bare or "")
    ends = "" if quoted else ".:;!?)"  # of a sentence or bracket that the filter stands in
    return tuple(value.rstrip(ends) for value in values if any(map(str.isalnum, value)))

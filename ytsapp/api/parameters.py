"""Reads the parameters of a request; what is wrong is said by an error that names the parameter."""

from collections.abc import Callable, Collection
from typing import TypeVar

from rapidfuzz import fuzz, process
from starlette.datastructures import QueryParams

from ytsapp.api.errors import ApiError, unusable

MAX_VALUES = 20
"""Values of one filter: more than a person chooses, few enough to search by."""

_LONGEST_SHOWN = 40
"""Characters of a value repeated in a sentence."""

_LOOKS_LIKE = 60
"""Least similarity, of 100, of a name worth offering."""

_Read = TypeVar("_Read")


class Parameters:
    """The parameters of one request; one without a value counts as not given, as a form sends it.

    Raises:
        ApiError: there is a parameter that the resource does not have, or one is repeated that can
            only be given once.
    """

    def __init__(
        self, given: QueryParams, single: Collection[str], several: Collection[str] = ()
    ) -> None:
        for name in dict.fromkeys(given):
            if name not in single and name not in several:
                raise _unknown(name, [*single, *several])
            if name in single and len(given.getlist(name)) > 1:
                message = f"“{name}” is given {len(given.getlist(name))} times; give it once."
                raise ApiError(400, "repeated_parameter", message, name)
        self._given = given

    def has(self, name: str) -> bool:
        """Return whether a parameter is there, with or without a value."""
        return name in self._given

    def text(self, name: str) -> str:
        """Return the value of a parameter, "" where it is not given."""
        return str(self._given.get(name, ""))

    def number(self, name: str, default: int, least: int, most: int) -> int:
        """Return a whole number.

        Raises:
            ApiError: it is none, or out of bounds.
        """
        text = self.text(name)
        if not text:
            return default
        is_number = text.isascii() and text.isdigit() and len(text) <= len(str(most))
        if not is_number or not least <= int(text) <= most:
            raise unusable(
                name, f"“{name}” is {quote(text)}; write a whole number from {least} to {most}."
            )
        return int(text)

    def read(self, name: str, read: Callable[[str], _Read | None], how: str) -> _Read | None:
        """Return a value as it is meant, None where it is not given.

        Raises:
            ApiError: it cannot be read; `how` says how to write it.
        """
        text = self.text(name)
        return self._read_one(name, text, read, how) if text else None

    def read_several(
        self, name: str, read: Callable[[str], _Read | None], how: str
    ) -> tuple[_Read, ...]:
        """Return all values of a parameter that may be repeated, each once.

        Raises:
            ApiError: one cannot be read, or there are more than `MAX_VALUES`.
        """
        texts = list(dict.fromkeys(filter(None, self._given.getlist(name))))
        if len(texts) > MAX_VALUES:
            raise unusable(
                name, f"“{name}” has {len(texts)} values; give at most {MAX_VALUES} of them."
            )
        return tuple(self._read_one(name, text, read, how) for text in texts)

    def _read_one(
        self, name: str, text: str, read: Callable[[str], _Read | None], how: str
    ) -> _Read:
        value = read(text)
        if value is None:
            raise unusable(name, f"“{name}” is {quote(text)}; {how}")
        return value


def quote(text: str) -> str:
    """Return a value in quotation marks, cut where it is long."""
    shown = text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"
    return f"“{shown}”"


def _unknown(name: str, known: list[str]) -> ApiError:
    near = process.extractOne(
        name[:_LONGEST_SHOWN], known, scorer=fuzz.ratio, score_cutoff=_LOOKS_LIKE
    )
    mend = f"did you mean “{near[0]}”?" if near else f"there are {', '.join(known)}."
    message = f"There is no parameter {quote(name)}; {mend}"
    return ApiError(400, "unknown_parameter", message, name[:_LONGEST_SHOWN])

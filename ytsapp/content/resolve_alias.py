"""Joins the file of aliases; each way to say a term belongs to one term."""

from collections.abc import Iterator

from ytsapp.content.schema.alias import AliasesFile, AliasFile
from ytsapp.domain.alias import Alias, Aliases, Words, cut_words, fold_words
from ytsapp.domain.errors import Problem

FILE = "aliases.toml"


def resolve_aliases(file: AliasesFile) -> tuple[Aliases, list[Problem]]:
    """Return the aliases, and each way that stands a second time."""
    problems = []
    owners: dict[Words, str] = {}
    for number, alias in enumerate(file.alias, 1):
        for field, way in _ways(alias):
            key = fold_words(cut_words(way))
            if key in owners:
                message = (
                    f"{way!r} says {owners[key]!r} already (capitals, punctuation and plurals do "
                    "not count); keep it in one place"
                )
                problems.append(Problem(FILE, f"alias[{number}].{field}", message))
            else:
                owners[key] = alias.name
    aliases = [
        Alias(alias.name, tuple(alias.also), tuple(alias.heard), tuple(alias.mistaken_for))
        for alias in file.alias
    ]
    return Aliases(tuple(aliases)), problems


def _ways(alias: AliasFile) -> Iterator[tuple[str, str]]:
    yield "name", alias.name
    for field in ("also", "heard", "mistaken_for"):
        for number, way in enumerate(getattr(alias, field), 1):
            yield f"{field}[{number}]", way

"""Reads `data/` into schema objects, collecting every problem on the way."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from ytsapp.content.schema.alias import AliasesFile
from ytsapp.content.schema.comparison import ComparisonFile
from ytsapp.content.schema.reference import CollectionFile, ConceptFile, TopicFile
from ytsapp.content.schema.talk import TalkFile
from ytsapp.domain.errors import Problem

Model = TypeVar("Model", bound=BaseModel)

_MENDS = {
    "extra_forbidden": "is not a known field; remove it or correct its spelling",
    "missing": "is missing; add it",
    "string_too_short": "is too short ({length} characters, at least {min_length}); fill it in",
    "string_too_long": "is too long ({length} characters, at most {max_length}); shorten it",
    "too_short": "has {actual_length} entries; it needs at least {min_length}",
    "too_long": "has {actual_length} entries; it holds at most {max_length}",
    "literal_error": "is {input!r}; write one of {expected}",
    "string_pattern_mismatch": "is {input!r}; it must match {pattern}",
    "greater_than_equal": "is {input}; it must be at least {ge}",
    "greater_than": "is {input}; it must be more than {gt}",
    "less_than_equal": "is {input}; it must be at most {le}",
}


@dataclass
class ContentFiles:
    """The parsed files by key (file name without its ending)."""

    talks: dict[str, TalkFile] = field(default_factory=dict)
    comparisons: dict[str, ComparisonFile] = field(default_factory=dict)
    topics: dict[str, TopicFile] = field(default_factory=dict)
    concepts: dict[str, ConceptFile] = field(default_factory=dict)
    collections: dict[str, CollectionFile] = field(default_factory=dict)
    aliases: AliasesFile = field(default_factory=AliasesFile)
    broken: set[str] = field(default_factory=set)
    """Files that exist but cannot be used, as ``topics/rag``: named, they are not missing."""


def read_files(data: Path) -> tuple[ContentFiles, list[Problem]]:
    """Return every file that has the right shape, and what is wrong with the others."""
    problems: list[Problem] = []
    files = ContentFiles(
        talks=_read_folder(data, "talks", TalkFile, problems),
        comparisons=_read_folder(data, "comparisons", ComparisonFile, problems),
        topics=_read_folder(data, "topics", TopicFile, problems),
        concepts=_read_folder(data, "concepts", ConceptFile, problems),
        collections=_read_folder(data, "collections", CollectionFile, problems),
    )
    if (data / "aliases.toml").exists():
        files.aliases = _read_file(data, "aliases.toml", AliasesFile, problems) or files.aliases
    files.broken = {problem.file.removesuffix(".toml") for problem in problems}
    return files, problems


def _read_folder(
    data: Path, folder: str, model: type[Model], problems: list[Problem]
) -> dict[str, Model]:
    found = {}
    for path in sorted((data / folder).glob("*.toml")):
        file = _read_file(data, f"{folder}/{path.name}", model, problems)
        if file is not None:
            found[path.stem] = file
    return found


def _read_file(data: Path, name: str, model: type[Model], problems: list[Problem]) -> Model | None:
    """Return a file, or None after noting what is wrong with it."""
    try:
        return model.model_validate(tomllib.loads((data / name).read_text("utf-8")))
    except OSError as error:
        problems.append(Problem(name, "", f"cannot be read ({error.strerror}); make it a file"))
    except UnicodeDecodeError as error:
        problems.append(Problem(name, "", f"is not UTF-8 (byte {error.start}); save it as UTF-8"))
    except tomllib.TOMLDecodeError as error:
        problems.append(Problem(name, "", f"is not valid TOML: {error}; mend that line"))
    except ValidationError as error:
        problems.extend(_explain(name, error))
    except (ValueError, RecursionError):
        # tomllib lets these through: a number of thousands of digits, hundreds of brackets.
        problems.append(
            Problem(name, "", "holds a number or a nesting too large to read; shorten it")
        )
    return None


def _explain(name: str, error: ValidationError) -> Iterable[Problem]:
    for detail in error.errors(include_url=False):
        context = dict(detail.get("ctx", {}))
        given = detail["input"]
        if isinstance(given, str | list):
            context["length"] = len(given)
        kind = detail["type"]
        if kind in ("too_long", "too_short") and isinstance(given, str):
            kind = f"string_{kind}"  # lengths of text and of lists are told apart by the value
        mend = _MENDS.get(kind)
        if mend is not None:
            message = mend.format_map({"input": given, **context})
        elif detail["type"] == "value_error":
            message = str(context["error"])
        else:
            message = f"{detail['msg'][0].lower()}{detail['msg'][1:]}, not {given!r}"
        yield Problem(name, _dotted(detail["loc"]), message)


def _dotted(location: tuple[int | str, ...]) -> str:
    """Return a field's path, tables of an array counted from 1 as an editor counts them."""
    path = ""
    for part in location:
        path += f"[{part + 1}]" if isinstance(part, int) else f".{part}" if path else part
    return path

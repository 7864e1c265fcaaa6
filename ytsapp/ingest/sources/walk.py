"""Finds the caption files of a folder, and keeps inside it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ytsapp.ingest.candidate import Refused
from ytsapp.ingest.captions.read import is_caption_name
from ytsapp.ingest.sources.caption_file import hold_captions, read_name
from ytsapp.ingest.sources.inside import leads_outside
from ytsapp.ingest.sources.languages import is_language_tag, language_distance
from ytsapp.ingest.sources.shown import show

_BESIDE = frozenset({".toml", ".json", ".csv", ".tsv"})
"""Endings of side-cars and tables."""


@dataclass(frozen=True)
class Group:
    """The caption files of one talk: formats and languages of one stem in one folder.

    Attributes:
        folder: where they lie.
        stem: what their names have in common.
        names: their names, sorted.
        alone: whether the folder itself holds no other talk.
    """

    folder: Path
    stem: str
    names: tuple[str, ...]
    alone: bool


def walk(root: Path, wanted: str) -> Iterator[Group | Refused]:
    """Yield the caption files of a folder and those in it, and the links that are not followed.

    A folder's files come before its folders, both by name. Hidden ones are passed over. Where
    folders beside one another are named after languages, as `en` and `pt-BR`, only the wanted
    one is entered if it is there.
    """
    waiting = [root]
    while waiting:
        folder = waiting.pop()
        try:
            paths = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
            outside = [path for path in paths if _is_trap(path, root)]
            folders = [path for path in paths if path.is_dir() and not path.is_symlink()]
            files = [path for path in paths if is_caption_name(path.name) and path.is_file()]
        except OSError as error:
            yield _refuse(folder, root, f"cannot be opened: {error.strerror or 'unknown reason'}")
            continue
        for path in outside:
            yield _refuse(path, root, "leads out of the folder or nowhere; copy the file instead")
        yield from _groups(folder, [path for path in files if path not in outside])
        waiting.extend(reversed(_in_wanted_language(folders, wanted)))


def _is_trap(path: Path, root: Path) -> bool:
    """Return whether a link would have us read what lies outside."""
    if not path.is_symlink():
        return False
    matters = is_caption_name(path.name) or path.suffix.lower() in _BESIDE or path.is_dir()
    return matters and leads_outside(path, root)


def _refuse(path: Path, root: Path, why: str) -> Refused:
    name = show(path.relative_to(root).as_posix())
    return Refused(name, f"{name} {why}")


def _groups(folder: Path, paths: Iterable[Path]) -> Iterator[Group]:
    by_stem = defaultdict(list)
    for path in paths:
        file = read_name(path)
        by_stem[file.stem].append(file)
    # Side-cars and tables can have a caption file's name; only their content tells.
    talks = [(stem, files) for stem, files in by_stem.items() if hold_captions(files)]
    for stem, files in talks:
        names = tuple(file.path.name for file in files)
        yield Group(folder, stem, names, alone=len(talks) == 1)


def _in_wanted_language(folders: list[Path], wanted: str) -> list[Path]:
    distances = {
        folder: language_distance(folder.name, wanted)
        for folder in folders
        if is_language_tag(folder.name)
    }
    if min(distances.values(), default=3) == 3:
        return folders
    return [folder for folder in folders if distances.get(folder, 0) < 3]

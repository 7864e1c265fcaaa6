"""A table beside caption files that says which talk each of them is: `ids.tsv`, `metadata.csv`."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from ytsapp.ingest.captions.read import is_caption_name
from ytsapp.ingest.sources.caption_file import CaptionFile, read_name
from ytsapp.ingest.sources.facts import Facts
from ytsapp.ingest.sources.inside import leads_outside
from ytsapp.ingest.sources.media_address import Resolver
from ytsapp.ingest.sources.record import read_record
from ytsapp.ingest.sources.shown import show

_DELIMITERS = {".csv": ",", ".tsv": "\t"}
_ID_COLUMNS = ("video_id", "id")
_FILE_COLUMNS = ("file", "filename", "srt_filename")
_FOLDER_COLUMN = "folder"
_FACT_COLUMNS = ("title", "channel", "series", "published", "speaker")

_MAX_BYTES = 10_000_000
"""About 50,000 rows; a longer table is not one of talks."""


@dataclass(frozen=True)
class _Row:
    place: str
    values: dict[str, str]


@dataclass(frozen=True)
class _Index:
    """The rows of one folder's tables by what they name; the first row on a name counts."""

    files: dict[str, _Row] = field(default_factory=dict)
    folders: dict[str, _Row] = field(default_factory=dict)


class Tables:
    """The tables of a folder and those below it; each is read once, when a file beside it is.

    A table is a `.csv` or `.tsv` with a header that has `video_id` or `id`, `title`, and a
    column that names files (`file`, `filename`, `srt_filename`) or folders (`folder`). Names
    are compared without the folders before them: tables are often moved or made for another
    language's copy.
    """

    def __init__(self, root: Path, resolve: Resolver) -> None:
        self._root = root
        self._resolve = resolve
        self._indexes: dict[Path, _Index] = {}

    def read_facts(self, file: CaptionFile, alone: bool) -> Facts:
        """Return what the nearest table says of a caption file; nothing where none names it.

        Args:
            file: the caption file, anywhere below the root.
            alone: whether it is the only talk of its folder; a row that names a folder cannot
                mean one of several.

        Raises:
            SourceError: the row holds a value that cannot be; the sentence names row and column.
        """
        for folder in self._folders(file.path):
            index = self._index(folder)
            row = next((index.files[key] for key in _keys(file) if key in index.files), None)
            if row is None and alone:
                row = index.folders.get(file.path.parent.name)
            if row is not None:
                return read_record(row.values, row.place, self._resolve, strict=False)
        return Facts()

    def _folders(self, path: Path) -> Iterator[Path]:
        for folder in path.parents:
            yield folder
            if folder == self._root:
                return

    def _index(self, folder: Path) -> _Index:
        if folder not in self._indexes:
            index = self._indexes[folder] = _Index()
            for path in sorted(folder.iterdir()):
                if path.suffix.lower() in _DELIMITERS and not leads_outside(path, self._root):
                    _add_rows(path, index)
        return self._indexes[folder]


def _add_rows(path: Path, index: _Index) -> None:
    """Add the rows of a file, or nothing where it is no table of talks."""
    try:
        if not path.is_file() or path.stat().st_size > _MAX_BYTES:
            return
        with path.open(encoding="utf-8-sig", newline="") as lines:
            table = csv.DictReader(lines, delimiter=_DELIMITERS[path.suffix.lower()])
            if not _is_table_of_talks(set(table.fieldnames or ())):
                return
            for row in table:
                cells = {key: (cell or "").strip() for key, cell in row.items() if key}
                _add_row(cells, f"{show(path.name)} line {table.line_num}", index)
    except (OSError, UnicodeDecodeError, csv.Error):
        return  # whatever it is, it is no table that could be meant


def _is_table_of_talks(columns: set[str]) -> bool:
    return (
        "title" in columns
        and not columns.isdisjoint(_ID_COLUMNS)
        and not columns.isdisjoint((*_FILE_COLUMNS, _FOLDER_COLUMN))
    )


def _add_row(cells: dict[str, str], place: str, index: _Index) -> None:
    values = {column: cells[column] for column in _FACT_COLUMNS if cells.get(column)}
    values["video_id"] = cells.get("video_id") or cells.get("id") or ""
    row = _Row(place, values)
    for column in _FILE_COLUMNS:
        if name := _last_part(cells.get(column, "")):
            index.files.setdefault(name, row)
            if is_caption_name(name):
                index.files.setdefault(read_name(Path(name)).stem, row)
    if folder := _last_part(cells.get(_FOLDER_COLUMN, "")):
        index.folders.setdefault(folder, row)


def _keys(file: CaptionFile) -> tuple[str, ...]:
    return file.path.name, file.path.stem, file.stem


def _last_part(path: str) -> str:
    return PurePosixPath(path.replace("\\", "/")).name

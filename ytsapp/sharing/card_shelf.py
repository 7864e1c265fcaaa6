"""A folder of rendered cards: bounded by bytes, what was asked for longest ago goes first."""

import os
import threading
from contextlib import suppress
from pathlib import Path

BOUND = 128 * 1024 * 1024
"""Bytes: about 1,500 cards of 80 KB, all curated moments in both themes several times over."""

_SWEPT_TO = 0.9
"""Share of the bound a sweep leaves, so that not every new card causes another one."""

_CHECKED_AT = 1 / 32
"""Share of the bound a process writes before it looks what the folder holds. With four processes
the folder is an eighth over the bound at most."""


class Shelf:
    """Cards by key, for several processes at once.

    A card is written beside and renamed into place, so nobody reads half of one. A folder that
    cannot be written to makes the cards slower, not wrong.
    """

    def __init__(self, folder: Path, bound: int = BOUND) -> None:
        self._folder = folder
        self._bound = bound
        self._unchecked = bound  # what an earlier process left is looked at first

    def get(self, key: str) -> bytes | None:
        """Return a card and remember that it was asked for, None where it is not here."""
        file = self._file(key)
        try:
            data = file.read_bytes()
        except OSError:
            return None
        with suppress(OSError):  # another process swept it away meanwhile
            os.utime(file)
        return data

    def put(self, key: str, data: bytes) -> None:
        """Keep a card."""
        part = self._folder / f"{key}.{os.getpid()}-{threading.get_ident()}.part"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            part.write_bytes(data)
            part.replace(self._file(key))
        except OSError:
            with suppress(OSError):
                part.unlink()
            return
        self._unchecked += len(data)
        if self._unchecked >= self._bound * _CHECKED_AT:
            self._unchecked = 0
            self._sweep()

    def _file(self, key: str) -> Path:
        return self._folder / f"{key}.png"

    def _sweep(self) -> None:
        """Delete what was asked for longest ago while the folder is over its bound."""
        found = []
        with suppress(OSError), os.scandir(self._folder) as entries:
            for entry in entries:
                with suppress(OSError):
                    facts = entry.stat()
                    found.append((facts.st_mtime_ns, facts.st_size, entry.path))
        held = sum(size for _, size, _ in found)
        if held <= self._bound:
            return
        for _, size, path in sorted(found):
            with suppress(OSError):  # another process sweeps too
                Path(path).unlink()
            held -= size
            if held <= self._bound * _SWEPT_TO:
                return

"""What a file says, read again only when the file is another one."""

from collections.abc import Callable
from pathlib import Path
from typing import Generic, TypeVar

Said = TypeVar("Said")


class KeptFile(Generic[Said]):
    """A file that a new build replaces while the server runs, and what was made of it."""

    def __init__(self, path: Path, make: Callable[[Path], Said]) -> None:
        self._path = path
        self._make = make
        self._kept: tuple[object, Said] | None = None

    def read(self) -> Said | None:
        """Return what the file says now, None where there is none."""
        try:
            facts = self._path.stat()
            stamp = facts.st_mtime_ns, facts.st_size, facts.st_ino
            kept = self._kept
            # Two threads may both read a new file: they make the same of it.
            if kept is None or kept[0] != stamp:
                kept = self._kept = stamp, self._make(self._path)
            return kept[1]
        except FileNotFoundError:
            return None

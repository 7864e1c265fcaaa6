"""Where the index lies: one folder a generation, and a file that names the one in use.

A rebuilt index is a new generation: searches go on in the old one until the file names the new.
"""

import fcntl
import json
import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Generation:
    """The folder of one index."""

    path: Path

    @property
    def passages(self) -> Path:
        """Folder of the index of passages."""
        return self.path / "passages"

    @property
    def stretches(self) -> Path:
        """Folder of the index of stretches."""
        return self.path / "stretches"

    @property
    def talks(self) -> Path:
        """Folder of the index of whole talks."""
        return self.path / "talks"

    @property
    def catalogue(self) -> Path:
        """Which talks it holds."""
        return self.path / "catalogue.json.z"

    @property
    def vocabulary(self) -> Path:
        """Which words its passages have."""
        return self.path / "vocabulary"


class IndexLocked(RuntimeError):
    """Another process is writing the index."""


@dataclass(frozen=True)
class IndexFolder:
    """`YTS_HOME/index`; several processes read it, one at a time writes."""

    path: Path

    @property
    def _pointer(self) -> Path:
        return self.path / "current.json"

    def stamp(self) -> int:
        """Return a number that changes with each revision; 0 where there is no index."""
        try:
            return self._pointer.stat().st_mtime_ns
        except OSError:
            return 0

    def current(self) -> Generation | None:
        """Return the generation in use; None where there is none, or its name is damaged."""
        try:
            named = json.loads(self._pointer.read_text("utf-8"))
            path = self.path / Path(str(named["generation"])).name
        except (OSError, ValueError, KeyError, TypeError):
            return None
        return Generation(path) if path.is_dir() else None

    def begin(self) -> Generation:
        """Return a new, empty generation that nobody reads yet."""
        generation = Generation(self.path / f"g-{uuid.uuid4().hex[:12]}")
        for folder in (generation.passages, generation.stretches, generation.talks):
            folder.mkdir(parents=True)
        return generation

    def publish(self, generation: Generation) -> None:
        """Let searches use a generation, or what was added to it, from now on."""
        before = self.current()
        new = self._pointer.with_suffix(".new")
        new.write_text(json.dumps({"generation": generation.path.name}) + "\n", "utf-8")
        new.replace(self._pointer)
        kept = {each.path for each in (before, generation) if each is not None}
        for other in self.path.glob("g-*"):
            if other not in kept:
                shutil.rmtree(other, ignore_errors=True)

    @contextmanager
    def lock(self) -> Iterator[None]:
        """Keep other processes from writing meanwhile.

        Raises:
            IndexLocked: one writes already.
        """
        self.path.mkdir(parents=True, exist_ok=True)
        with (self.path / "lock").open("w") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError as reason:
                raise IndexLocked(
                    "Another process is writing the search index; wait until it is done."
                ) from reason
            yield

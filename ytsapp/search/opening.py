"""Keeps the newest revision of the index open, and has it rebuilt where there is none."""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass

from ytsapp.search.files import IndexFolder, IndexLocked
from ytsapp.search.names import Names
from ytsapp.search.reading import IndexMissing, Reader

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True)
class Opened:
    """An open revision, and the names its filters can have."""

    reader: Reader
    names: Names
    stamp: int


class OpenIndex:
    """The index of a folder; several threads and processes may use it at once."""

    def __init__(
        self,
        folder: IndexFolder,
        name: Callable[[Reader], Names],
        rebuild: Callable[[], object],
    ) -> None:
        self._folder = folder
        self._name = name
        self._rebuild = rebuild
        self._opened: Opened | None = None
        self._lock = threading.Lock()
        self._rebuilding: threading.Thread | None = None

    def latest(self) -> Opened | None:
        """Return the newest revision; None while there is none: it is then being rebuilt.

        One that cannot be opened does not end searches in the one before.
        """
        stamp = self._folder.stamp()
        opened = self._opened
        if opened is not None and opened.stamp == stamp:
            return opened
        with self._lock:
            if self._opened is not None and self._opened.stamp == stamp:
                return self._opened
            try:
                reader = Reader.open(self._folder)
            except IndexMissing as reason:
                self._start_rebuilding(reason)
                return self._opened
            self._opened = Opened(reader, self._name(reader), stamp)
            return self._opened

    def _start_rebuilding(self, reason: IndexMissing) -> None:
        if self._rebuilding is not None and self._rebuilding.is_alive():
            return
        _LOG.warning("%s It is being rebuilt.", reason)
        self._rebuilding = threading.Thread(target=self._try_rebuilding, daemon=True)
        self._rebuilding.start()

    def _try_rebuilding(self) -> None:
        try:
            self._rebuild()
        except IndexLocked:
            pass  # another process is at it; the next search looks again
        except Exception:
            # A thread has nobody to tell; searches go on saying that the index is being rebuilt.
            _LOG.exception("The search index could not be rebuilt.")

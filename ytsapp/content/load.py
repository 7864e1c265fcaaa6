"""The one door to editorial content."""

from datetime import date
from pathlib import Path

from ytsapp.content.files import read_files
from ytsapp.content.resolve import resolve_files
from ytsapp.domain.errors import ContentError
from ytsapp.domain.library import Library


def load_library(data: Path, today: date) -> Library:
    """Return everything in `data`; the build and the commands call this.

    Args:
        data: folder that holds `talks/`, `comparisons/` and the rest.
        today: no talk or verdict may be dated later.

    Raises:
        ContentError: anything is wrong anywhere; holds every problem, never half a library.
    """
    files, problems = read_files(data)
    library, dangling = resolve_files(files, today)
    if problems or dangling:
        raise ContentError(problems + dangling)
    return library

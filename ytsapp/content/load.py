"""The one door to editorial content."""

from datetime import date
from pathlib import Path

from ytsapp.content.files import read_files
from ytsapp.content.resolve import resolve_files
from ytsapp.content.resolver import Locate, trust_files
from ytsapp.domain.errors import ContentError
from ytsapp.domain.library import Library


def load_library(data: Path, today: date, locate: Locate = trust_files) -> Library:
    """Return everything in `data`; the build and the commands call this.

    Args:
        data: folder that holds `talks/`, `comparisons/` and the rest.
        today: no talk or verdict may be dated later.
        locate: tells where a stored transcript has a moment's words; what the moment's file
            recorded counts where it tells nothing.

    Raises:
        ContentError: anything is wrong anywhere; holds every problem, never half a library.
    """
    files, problems = read_files(data)
    library, dangling = resolve_files(files, today, locate)
    if problems or dangling:
        raise ContentError(problems + dangling)
    return library

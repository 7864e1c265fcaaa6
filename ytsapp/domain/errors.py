"""What can be wrong with editorial content, said so that an editor can mend it."""

from dataclasses import dataclass


@dataclass(frozen=True, order=True)
class Problem:
    """One thing wrong in one place.

    Attributes:
        file: path relative to the data folder, e.g. ``talks/TRjq7t2Ms5I.toml``.
        field: dotted path inside the file, e.g. ``moment[2].quote``; empty for the whole file.
        message: what is wrong and how to mend it, in one sentence.
    """

    file: str
    field: str
    message: str

    def __str__(self) -> str:
        place = f"{self.file}: {self.field}" if self.field else self.file
        return f"{place}: {self.message}"


class ContentError(Exception):
    """Editorial content that cannot be published; carries every problem found in one run."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = sorted(set(problems))
        super().__init__("\n".join(str(problem) for problem in self.problems))


class TimecodeError(ValueError):
    """A time or moment id that cannot be read."""


class CaptionError(ValueError):
    """Captions that cannot be read.

    Attributes:
        line: line of the file at which reading stopped, counted from 1; None where the whole
            file is meant.
        reason: what is wrong and how to mend it, one sentence without a final full stop.
    """

    def __init__(self, reason: str, line: int | None = None) -> None:
        self.reason = reason
        self.line = line
        super().__init__(f"line {line}: {reason}" if line is not None else reason)


class SourceError(Exception):
    """A source that cannot be ingested; the message says why and what to do, in one sentence."""


class UnavailableError(SourceError):
    """A video that was removed or made private."""

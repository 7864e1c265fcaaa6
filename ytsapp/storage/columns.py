"""Column types at which outside values are made fit for every database."""

from datetime import UTC, datetime

from sqlalchemy import DateTime, Dialect, Text
from sqlalchemy.types import TypeDecorator


class CleanText(TypeDecorator[str]):
    """Text that every database takes: captions may hold what PostgreSQL refuses.

    NUL characters are dropped and halves of surrogate pairs become "?", in values stored and in
    values looked up.
    """

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Return the text as it may be stored."""
        return None if value is None else clean_text(value)


class UtcTime(TypeDecorator[datetime]):
    """A time in UTC; SQLite keeps no time zone, so it is taken off and put back here."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the time in UTC.

        Raises:
            ValueError: the time has no time zone, so nobody can say when it was.
        """
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value} has no time zone; pass a time in UTC")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the stored time with its time zone."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def clean_text(text: str) -> str:
    """Return text without NUL characters and without halves of surrogate pairs."""
    if text.isascii():
        return text.replace("\0", "")
    return text.replace("\0", "").encode("utf-8", "replace").decode("utf-8")

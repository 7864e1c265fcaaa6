"""Brings a database to the present tables."""

from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from ytsapp.storage.engine import Access, with_access
from ytsapp.storage.errors import StorageError, name_database

FOLDER = Path(__file__).parent / "migrations"

_LOCK = 0x59545301
"""Number of the PostgreSQL advisory lock held while migrating: "YTS" in ASCII, and 1."""


def known_revisions() -> list[str]:
    """Return the revisions this program knows, oldest first: the numbers of the files."""
    files = (FOLDER / "versions").glob("[0-9]*.py")
    return sorted(path.stem.partition("_")[0] for path in files)


def migrate(engine: Engine) -> None:
    """Apply the migrations a database does not have yet; two processes may do so at once.

    Alembic is imported only where there is something to do: that takes a quarter of a second,
    looking takes two milliseconds.

    Raises:
        StorageError: the database is of a later version.
    """
    with with_access(engine, Access.READ).connect() as connection:
        if _is_current(connection):
            return
    with with_access(engine, Access.MIGRATE).begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
        # Asked again: another process may have migrated while this one waited.
        if not _is_current(connection):
            _upgrade(connection)


def _is_current(connection: Connection) -> bool:
    revision = _stored_revision(connection)
    known = known_revisions()
    if revision is not None and revision not in known:
        raise StorageError(
            f"The database {name_database(connection.engine.url)} has tables of revision "
            f"{revision}, this program knows {known[-1]}; update YTS or restore an older backup."
        )
    return revision == known[-1]


def _stored_revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    revision = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return None if revision is None else str(revision)


def _upgrade(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(FOLDER).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    command.upgrade(config, "head")

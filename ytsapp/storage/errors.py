"""What can go wrong with the record, said so that an operator can mend it."""

from sqlalchemy import URL
from sqlalchemy.exc import DBAPIError

_MENDS = {
    "file is not a database": "name another file in YTS_DATABASE_URL or move this one away",
    "malformed": "restore a backup, or move the file away and ingest the talks again",
    "unable to open": "see that its folder may be written and that it names a file",
    "locked": "another program holds it; wait for that program or end it",
    "readonly": "let this user write the file and its folder",
    "disk is full": "make room on the disk",
    "no space left": "make room on the server's disk",
    "disk i/o": "see that the disk is mounted, healthy and not full",
    "already exists": "name an empty database in YTS_DATABASE_URL",
    "no such table": "restore a backup, or name an empty database in YTS_DATABASE_URL",
    "permission denied": "let its user own the database (ALTER DATABASE … OWNER TO …)",
    "password": "correct the user and password in YTS_DATABASE_URL",
    "does not exist": "create it, or correct the name in YTS_DATABASE_URL",
    "invalid connection option": "correct what follows the ? in YTS_DATABASE_URL",
}
"""How to mend what a driver says, by words of its message; the first that fits counts."""

_OTHERWISE = {
    "sqlite": "see that the file is intact and may be written",
    "postgresql": "see that the server runs and that YTS_DATABASE_URL names it",
}


class StorageError(Exception):
    """The record cannot be read or written; the message says why and what to do."""


def describe_error(error: DBAPIError, url: URL) -> str:
    """Return a driver's error as one sentence that names the database, never its password."""
    lines = [line.strip() for line in str(error.orig).splitlines() if line.strip()]
    said = (lines[0] if lines else type(error.orig).__name__).rstrip(".")
    fitting = (mend for words, mend in _MENDS.items() if words in said.lower())
    mend = next(fitting, _OTHERWISE[url.get_backend_name()])
    return f"The database {name_database(url)} cannot be used: {said}; {mend}."


def name_database(url: URL) -> str:
    """Return how a database is named to people: its file, or its address without secrets."""
    if url.get_backend_name() == "sqlite":
        return url.database or "in memory"
    place = URL.create(url.get_backend_name(), host=url.host, port=url.port, database=url.database)
    return place.render_as_string()

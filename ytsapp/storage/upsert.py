"""Inserts that say what happens to a key that is taken; each database spells them its own way."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.dml import Insert
from sqlmodel import Session


def add_missing(session: Session, table: Table, rows: Iterable[Mapping[str, Any]]) -> None:
    """Insert rows, but leave alone those whose key is taken."""
    rows = list(rows)
    if rows:
        session.execute(_insert(session.get_bind().dialect.name, table)[0], rows)


def put_rows(session: Session, table: Table, rows: Iterable[Mapping[str, Any]]) -> None:
    """Insert rows, each in place of the one that has its key."""
    rows = list(rows)
    if rows:
        session.execute(_insert(session.get_bind().dialect.name, table)[1], rows)


@cache
def _insert(dialect: str, table: Table) -> tuple[Insert, Insert]:
    """Return the inserts that leave a taken key and that overwrite it; building them is slow."""
    insert = sqlite.insert(table) if dialect == "sqlite" else postgresql.insert(table)
    key = list(table.primary_key)
    others = {column.name: insert.excluded[column.name] for column in table.c if column not in key}
    return (
        insert.on_conflict_do_nothing(),
        insert.on_conflict_do_update(index_elements=key, set_=others),
    )

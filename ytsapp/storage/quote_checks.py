"""Quote checks: where curated quotes were found, so that pages and editors can say so."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Row, bindparam, delete, select
from sqlmodel import Session

from ytsapp.domain.record import QuoteCheck
from ytsapp.storage.tables import QUOTE_CHECKS
from ytsapp.storage.upsert import put_rows


def save_quote_checks(session: Session, checks: Iterable[QuoteCheck]) -> None:
    """Store comparisons, each in place of the last one of its moment."""
    put_rows(session, QUOTE_CHECKS, map(vars, checks))


def get_quote_check(session: Session, moment_id: str) -> QuoteCheck | None:
    """Return the last comparison of a moment's quote, None where there was none."""
    found = select(QUOTE_CHECKS).where(QUOTE_CHECKS.c.moment_id == moment_id)
    row = session.execute(found).one_or_none()
    return None if row is None else _check(row)


def list_quote_checks(session: Session) -> dict[str, QuoteCheck]:
    """Return the last comparison of every quote, by moment id."""
    checks = map(_check, session.execute(select(QUOTE_CHECKS)))
    return {check.moment_id: check for check in checks}


def forget_quote_checks(session: Session, moment_ids: Iterable[str]) -> None:
    """Remove comparisons of moments that are no longer curated."""
    rows = [{"removed": moment_id} for moment_id in moment_ids]
    if rows:
        removed = delete(QUOTE_CHECKS).where(QUOTE_CHECKS.c.moment_id == bindparam("removed"))
        session.execute(removed, rows)


def _check(row: Row[Any]) -> QuoteCheck:
    return QuoteCheck(**row._mapping)

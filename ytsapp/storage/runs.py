"""Ingest runs: when each ran and what became of every talk."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import func, insert, select, update
from sqlmodel import Session

from ytsapp.domain.record import Outcome, RunItem, RunSummary
from ytsapp.storage.tables import ITEMS, RUNS


def start_run(session: Session, arguments: str, started_at: datetime) -> int:
    """Note that a run starts; returns its number."""
    row = {"arguments": arguments, "started_at": started_at}
    number: int = session.execute(insert(RUNS).values(row).returning(RUNS.c.id)).scalar_one()
    return number


def record_items(session: Session, run_id: int, items: Iterable[RunItem]) -> None:
    """Note what became of some sources of a run."""
    rows = [{"run_id": run_id} | vars(item) for item in items]
    if rows:
        session.execute(insert(ITEMS), rows)


def finish_run(session: Session, run_id: int, finished_at: datetime) -> None:
    """Note that a run has come to its end."""
    session.execute(update(RUNS).where(RUNS.c.id == run_id).values(finished_at=finished_at))


def list_runs(session: Session, limit: int = 20) -> list[RunSummary]:
    """Return the latest runs, newest first."""
    rows = session.execute(select(RUNS).order_by(RUNS.c.id.desc()).limit(limit)).all()
    counted = (
        select(ITEMS.c.run_id, ITEMS.c.outcome, func.count())
        .where(ITEMS.c.run_id.in_([row.id for row in rows]))
        .group_by(ITEMS.c.run_id, ITEMS.c.outcome)
    )
    outcomes: defaultdict[int, dict[Outcome, int]] = defaultdict(dict)
    for run_id, outcome, count in session.execute(counted):
        outcomes[run_id][Outcome(outcome)] = count
    return [
        RunSummary(row.id, row.arguments, row.started_at, row.finished_at, outcomes[row.id])
        for row in rows
    ]


def run_items(session: Session, run_id: int) -> list[RunItem]:
    """Return what became of every source of a run, in the order it was noted."""
    found = select(ITEMS).where(ITEMS.c.run_id == run_id).order_by(ITEMS.c.id)
    return [
        RunItem(row.name, row.video_id, Outcome(row.outcome), row.reason, row.at)
        for row in session.execute(found)
    ]

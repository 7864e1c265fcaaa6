from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from ytsapp.domain.record import Outcome, RunItem, RunSummary
from ytsapp.storage.runs import finish_run, list_runs, record_items, run_items, start_run

START = datetime(2026, 3, 4, 5, 6, 7, 89, tzinfo=UTC)
END = START + timedelta(minutes=3)


def make_item(name: str, outcome: Outcome, reason: str = "") -> RunItem:
    return RunItem(name, f"talk-{name}", outcome, reason, START + timedelta(seconds=1))


def test_a_run_is_summed_by_outcome(database):
    items = [
        make_item("a", Outcome.ADDED), make_item("b", Outcome.ADDED),
        make_item("a", Outcome.UNCHANGED), make_item("c", Outcome.FAILED, "It has no captions."),
    ]  # fmt: skip
    with database.write() as session:
        number = start_run(session, "--catalogue", START)
        record_items(session, number, items[:3])
        record_items(session, number, [])
        record_items(session, number, items[3:])
        finish_run(session, number, END)
    with database.read() as session:
        outcomes = {Outcome.ADDED: 2, Outcome.UNCHANGED: 1, Outcome.FAILED: 1}
        assert list_runs(session) == [RunSummary(number, "--catalogue", START, END, outcomes)]
        assert run_items(session, number) == items


def test_runs_come_newest_first_each_with_its_own_talks(database):
    with database.write() as session:
        first, second, third = (start_run(session, name, START) for name in "abc")
        record_items(session, first, [make_item("a", Outcome.ADDED)])
        record_items(session, third, [make_item("a", Outcome.UNAVAILABLE)])
        summaries = list_runs(session)
        assert [(run.id, run.outcomes) for run in summaries] == [
            (third, {Outcome.UNAVAILABLE: 1}), (second, {}), (first, {Outcome.ADDED: 1}),
        ]  # fmt: skip
        assert [run.id for run in list_runs(session, limit=2)] == [third, second]
        assert summaries[0].finished_at is None


def test_without_runs_there_are_none(database):
    with database.read() as session:
        assert list_runs(session) == []


def test_items_of_an_unknown_run_are_refused(database):
    with pytest.raises(IntegrityError), database.write() as session:
        record_items(session, 99, [make_item("a", Outcome.ADDED)])

"""What `verify-quotes --write` does to a talk file."""

from dataclasses import replace
from datetime import date

import pytest

from tests.content.small_data import TALK, small_files, write_data
from ytsapp.content.load import load_library
from ytsapp.content.recording import record_found
from ytsapp.domain.errors import ContentError
from ytsapp.domain.moment import Found

TODAY = date(2026, 6, 1)
FOUND = Found(start_s=12, lead_in_s=4, captions="auto", checked=date(2026, 5, 30))


@pytest.fixture
def data(tmp_path):
    files = small_files()
    files[TALK] = "# kept as it is\n" + files[TALK].replace(
        'heading = "What is said at 10"', 'heading = "What is said at 10"   # and this'
    )
    return write_data(tmp_path, files)


def record(data, found=FOUND, moment_id="TRjq7t2Ms5I-10"):
    moment = load_library(data, TODAY).moments[moment_id]
    return record_found(data, [replace(moment, found=found)], {moment_id})


def test_record_is_what_the_page_reads_next_time(data):
    assert record(data) == 1
    library = load_library(data, TODAY)
    assert library.moments["TRjq7t2Ms5I-10"].found == FOUND
    assert library.moments["TRjq7t2Ms5I-20"].found is None


def test_record_leaves_every_other_line_as_it_was(data):
    before = (data / TALK).read_text("utf-8").splitlines()
    record(data)
    after = (data / TALK).read_text("utf-8").splitlines()
    added = [line for line in after if line not in before]
    assert len(added) == 1
    assert added[0].startswith("found = {")
    assert [line for line in after if line != added[0]] == before


def test_same_finding_on_another_day_changes_nothing(data):
    record(data)
    before = (data / TALK).read_text("utf-8")
    assert record(data, replace(FOUND, checked=TODAY)) == 0
    assert (data / TALK).read_text("utf-8") == before


def test_quote_nobody_says_any_more_loses_its_record(data):
    record(data)
    assert record(data, found=None) == 1
    assert "found" not in (data / TALK).read_text("utf-8")


def test_moment_that_was_not_compared_keeps_its_record(data):
    record(data)
    moment = load_library(data, TODAY).moments["TRjq7t2Ms5I-10"]
    assert record_found(data, [replace(moment, found=None)], set()) == 0
    assert load_library(data, TODAY).moments["TRjq7t2Ms5I-10"].found == FOUND


@pytest.mark.parametrize(
    ("old", "new"), [("words said at 10", "other words"), ("start_s = 10", "start_s = 11")]
)
def test_record_of_an_edited_quote_is_refused(data, old, new):
    record(data)
    text = (data / TALK).read_text("utf-8")
    (data / TALK).write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(ContentError) as raised:
        load_library(data, TODAY)
    assert any(
        problem.field == "moment[1].found" and "verify-quotes --write" in problem.message
        for problem in raised.value.problems
    )


def test_record_from_the_future_is_refused(data):
    record(data, replace(FOUND, checked=date(2026, 6, 2)))
    with pytest.raises(ContentError, match="still to come"):
        load_library(data, TODAY)

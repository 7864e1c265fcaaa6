from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ytsapp.storage.columns import clean_text
from ytsapp.storage.runs import list_runs, start_run

HOSTILE = "a\0b \ud800c 𝄞 é \u202e \x1b[31m '; DROP TABLE talk; --"
CLEANED = "ab ?c 𝄞 é \u202e \x1b[31m '; DROP TABLE talk; --"


def test_hostile_text_is_stored_as_every_database_takes_it(database):
    with database.write() as session:
        start_run(session, HOSTILE, datetime.now(UTC))
    with database.read() as session:
        assert list_runs(session)[0].arguments == CLEANED


@given(st.text(st.characters(exclude_categories=())))
def test_clean_text_can_be_encoded_and_changes_nothing_else(text):
    cleaned = clean_text(text)
    assert cleaned.encode() == text.replace("\0", "").encode("utf-8", "replace")
    assert clean_text(cleaned) == cleaned


def test_times_come_back_in_utc_from_any_zone(database):
    abroad = datetime(2026, 3, 4, 1, 30, 0, 123456, tzinfo=timezone(timedelta(hours=5, minutes=30)))
    with database.write() as session:
        start_run(session, "", abroad)
    with database.read() as session:
        stored = list_runs(session)[0].started_at
    assert stored == abroad
    assert stored.utcoffset() == timedelta(0)


def test_time_without_zone_is_refused(database):
    with pytest.raises(Exception, match="no time zone"), database.write() as session:
        start_run(session, "", datetime(2026, 3, 4))

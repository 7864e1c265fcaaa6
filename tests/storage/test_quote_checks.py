from datetime import date

from tests.storage.builders import make_check
from ytsapp.storage.quote_checks import (
    forget_quote_checks,
    get_quote_check,
    list_quote_checks,
    save_quote_checks,
)

FOUND = make_check("talk-a-1")
LOST = make_check("talk-a-2", found_ms=None, ratio=12.25, automatic=None, lead_in_ms=None)


def test_checks_come_back_by_moment(database):
    with database.write() as session:
        save_quote_checks(session, [FOUND, LOST])
    with database.read() as session:
        assert list_quote_checks(session) == {"talk-a-1": FOUND, "talk-a-2": LOST}
        assert get_quote_check(session, "talk-a-2") == LOST
        assert get_quote_check(session, "talk-a-3") is None


def test_the_last_check_of_a_moment_counts(database):
    later = make_check("talk-a-1", found_ms=None, checked_on=date(2026, 4, 1))
    with database.write() as session:
        save_quote_checks(session, [FOUND, LOST])
        save_quote_checks(session, [FOUND, later])
        save_quote_checks(session, [])
        assert list_quote_checks(session) == {"talk-a-1": later, "talk-a-2": LOST}


def test_checks_of_moments_no_longer_curated_can_be_forgotten(database):
    with database.write() as session:
        save_quote_checks(session, [FOUND, LOST])
        forget_quote_checks(session, ["talk-a-1", "unknown"])
        forget_quote_checks(session, [])
        assert list_quote_checks(session) == {"talk-a-2": LOST}

"""Every page kind, and some talks and moments, open without a word in the console."""

from playwright.sync_api import Page, expect

from tests.browser.actions import go
from tests.browser.places import KINDS, some_talks_and_moments
from tests.browser.watch import watch_of

OTHERS = some_talks_and_moments(15, seed=2)


def expect_quiet(page: Page, path: str) -> None:
    answer = go(page, path)
    assert answer.status == 200, path
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.wait_for_load_state("networkidle")
    watch = watch_of(page)
    assert [*watch.errors, *watch.warnings, *watch.failed] == [], path


def test_every_page_kind_opens_quietly(page: Page) -> None:
    for path in KINDS.values():
        expect_quiet(page, path)


def test_talks_and_moments_open_quietly(page: Page) -> None:
    assert len(set(OTHERS)) == 15
    assert {path.split("/")[1] for path in OTHERS} == {"talks", "moments"}
    for path in OTHERS:
        expect_quiet(page, path)

"""Filtering the talks by words that live in the address."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.actions import go, wait_until_awake
from tests.browser.places import TALK


def field(page: Page) -> Locator:
    return page.get_by_role("searchbox", name="Filter talks")


def rows(page: Page) -> Locator:
    return page.locator("[data-filtered-by='filter-talk'] > li")


def shown(page: Page) -> Locator:
    return rows(page).filter(visible=True)


def expect_counted(page: Page) -> int:
    """Expect that the count in words is that of the rows shown; returns it."""
    status = page.get_by_role("main").get_by_role("status")
    expect(status).to_have_text(re.compile(rf"^\d+ of {rows(page).count()} match$"))
    count = int(status.inner_text().split()[0])
    expect(shown(page)).to_have_count(count)
    return count


def test_words_narrow_the_list(page: Page) -> None:
    go(page, "/talks/")
    total = rows(page).count()
    assert total > 50
    expect(shown(page)).to_have_count(total)
    field(page).fill("rag")
    some = expect_counted(page)
    assert 0 < some < total
    for row in shown(page).all():
        assert "rag" in row.inner_text().lower()
    field(page).fill("rag production")
    assert 0 < expect_counted(page) < some
    for row in shown(page).all():
        assert "production" in row.inner_text().lower()
    field(page).fill("")
    expect(shown(page)).to_have_count(total)
    expect(page.get_by_role("main").get_by_role("status")).to_have_text("")


def test_the_words_live_in_the_address_and_outlive_a_reload(page: Page) -> None:
    go(page, "/talks/")
    field(page).fill("fine tuning")
    expect(page).to_have_url(re.compile(r"/talks/\?q=fine(\+|%20)tuning$"))
    some = expect_counted(page)
    assert some < rows(page).count()
    page.reload()
    wait_until_awake(page)
    expect(field(page)).to_have_value("fine tuning")
    assert expect_counted(page) == some
    field(page).fill("")
    expect(page).to_have_url(re.compile(r"/talks/$"))


def test_a_shared_address_filters(page: Page) -> None:
    go(page, "/talks/?q=rag")
    expect(field(page)).to_have_value("rag")
    assert expect_counted(page) < rows(page).count()


def test_back_from_a_talk_keeps_the_words(page: Page) -> None:
    go(page, "/talks/")
    field(page).fill("rag")
    some = expect_counted(page)
    shown(page).first.get_by_role("link").click()
    expect(page).to_have_url(re.compile(r"/talks/[\w-]+/$"))
    page.go_back()
    expect(page).to_have_url(re.compile(r"/talks/\?q=rag$"))
    expect(field(page)).to_have_value("rag")
    assert expect_counted(page) == some


def test_nothing_found_says_what_to_do(page: Page) -> None:
    go(page, "/talks/")
    empty = page.get_by_text("No talk holds all these words")
    expect(empty).to_be_hidden()
    field(page).fill("zebra xylophone")
    assert expect_counted(page) == 0
    expect(empty).to_be_visible()
    expect(empty).to_contain_text("Try fewer words")
    field(page).fill("rag")
    expect(empty).to_be_hidden()


@pytest.mark.parametrize("words", ["PRODUCTION", "prodúctiön", "  production  ", "Production"])
def test_case_and_accents_do_not_matter(page: Page, words: str) -> None:
    go(page, "/talks/")
    field(page).fill("production")
    plain = expect_counted(page)
    assert plain > 0
    field(page).fill(words)
    assert expect_counted(page) == plain


def test_signs_are_taken_as_they_are(page: Page) -> None:
    go(page, "/talks/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")
    expect(field(page)).to_have_value("<img src=x onerror=alert(1)>")
    assert expect_counted(page) == 0
    field(page).fill(".*")
    assert expect_counted(page) < rows(page).count()


def test_comparisons_have_a_filter_too(page: Page) -> None:
    go(page, "/comparisons/?q=nothing-like-this")
    expect(page.get_by_text("No comparison holds all these words")).to_be_visible()
    page.get_by_role("main").get_by_role("searchbox").fill("FINE")
    expect(page.locator("main li").filter(visible=True)).not_to_have_count(0)


def test_a_found_talk_opens(page: Page) -> None:
    go(page, "/talks/?q=production-ready+liu")
    shown(page).locator(f"a[href='{TALK}']").click()
    expect(page).to_have_url(re.compile(f"{TALK}$"))

"""A reader sees whether a quote was compared with captions, and hears it from its sentence."""

import re

from playwright.sync_api import Page, expect

from tests.browser.actions import clip_with, dock, expect_status, go
from tests.browser.youtube import answer_youtube

FOUND = "gvgD98jWrJM-2384"
"""Named by a podcast's clock; the video's captions have the words 14 s later."""
UNVERIFIED = "TRjq7t2Ms5I-176"


def test_found_quote_says_where_and_plays_from_its_sentence(page: Page) -> None:
    youtube = answer_youtube(page)
    go(page, f"/moments/{FOUND}/")
    said = page.get_by_text("found in captions at 39:58")
    expect(said).to_contain_text("automatic captions")
    clip = clip_with(page, FOUND)
    assert clip["moment"] == 39 * 60 + 58
    assert clip["start"] < clip["moment"]
    page.get_by_role("link", name=re.compile("^Play from")).click()
    expect_status(page, "playing")
    frame = dock(page).locator("iframe")
    expect(frame).to_have_attribute("src", re.compile(rf"[?&]start={clip['start']}(&|$)"))
    assert youtube.second() >= clip["start"]


def test_quote_that_was_not_compared_says_so(page: Page) -> None:
    go(page, f"/moments/{UNVERIFIED}/")
    expect(page.get_by_text("not yet verified")).to_be_visible()

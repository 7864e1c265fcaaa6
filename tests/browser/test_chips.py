"""Evidence chips: the clip opens beside the sentence, and nothing leaves this host."""

import re

from playwright.sync_api import Page, expect

from tests.browser.actions import (
    clips,
    close_dock,
    dock,
    dock_button,
    expect_message,
    expect_status,
    focused,
    go,
    is_same_document,
    mark_document,
    open_chip,
    open_comparison,
    playable_chips,
)
from tests.browser.places import COMPARISON, SLUG, UNPLAYABLE
from tests.browser.watch import watch_of

QUIET = "Nothing is loaded from YouTube until you press play."


def spoken(seconds: int) -> str:
    minutes, second = divmod(seconds, 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02}:{second:02}" if hours else f"{minute}:{second:02}"


def test_chip_opens_the_dock_beside_the_sentence(page: Page) -> None:
    open_comparison(page, SLUG)
    mark_document(page)
    chip = playable_chips(page).first
    chip.scroll_into_view_if_needed()
    place = page.evaluate("scrollY")
    open_chip(page)
    expect_status(page, "ready")
    expect(page).to_have_url(re.compile(f"{COMPARISON}$"))
    expect(chip).to_be_in_viewport()
    assert abs(page.evaluate("scrollY") - place) < 5
    assert is_same_document(page)


def test_dock_shows_the_clip_and_loads_nothing(page: Page) -> None:
    open_comparison(page, SLUG)
    clip = open_chip(page)
    expect_message(page, QUIET)
    expect(dock(page)).to_contain_text(clip["quote"])
    expect(dock(page)).to_contain_text(clip["voice"])
    expect(dock(page)).to_contain_text(clip["talk"])
    moment = dock(page).get_by_role("link", name=spoken(clip["moment"]), exact=True)
    expect(moment).to_have_attribute("href", f"/moments/{clip['id']}/")
    expect(dock_button(page, f"Play from {spoken(clip['start'])}")).to_be_visible()
    expect(page.locator("iframe, video, audio")).to_have_count(0)
    page.wait_for_load_state("networkidle")
    assert watch_of(page).outside == []


def test_clips_start_with_their_sentence_or_five_seconds_early(page: Page, library) -> None:
    open_comparison(page, SLUG)
    every = clips(page)
    assert len(every) >= 8
    found = {c["id"]: library.moments[c["id"]].found for c in every}
    lead_ins = {key: 5 if place is None else place.lead_in_s for key, place in found.items()}
    late = [c["id"] for c in every if c["start"] != max(0, c["moment"] - lead_ins[c["id"]])]
    empty = [c["id"] for c in every if not c["moment"] < c["end"]]
    assert (late, empty) == ([], [])


def test_outside_link_opens_at_the_moment(page: Page) -> None:
    open_comparison(page, SLUG)
    clip = open_chip(page)
    video = clip["id"].rpartition("-")[0]
    expect(dock(page).get_by_role("link", name="Open clip on YouTube")).to_have_attribute(
        "href", f"https://www.youtube.com/watch?v={video}&t={clip['moment']}s"
    )


def test_next_and_previous_walk_through_the_page(page: Page) -> None:
    open_comparison(page, SLUG)
    every = clips(page)
    clip = open_chip(page, 1)
    at = next(i for i, each in enumerate(every) if each["id"] == clip["id"])
    expect(dock(page)).to_contain_text(f"{at + 1} of {len(every)}")
    dock_button(page, re.compile("^Next")).click()
    expect(dock(page)).to_contain_text(every[at + 1]["quote"])
    dock_button(page, re.compile("^Previous")).click()
    expect(dock(page)).to_contain_text(clip["quote"])
    for _ in range(at):
        dock_button(page, re.compile("^Previous")).click()
    expect(dock(page)).to_contain_text(every[0]["quote"])
    expect(dock_button(page, re.compile("^Previous"))).to_be_disabled()
    expect(dock_button(page, re.compile("^Next"))).to_be_enabled()


def test_another_chip_takes_over_the_dock(page: Page) -> None:
    open_comparison(page, SLUG)
    first = open_chip(page, 0)
    ids = playable_chips(page).evaluate_all("chips => chips.map(chip => chip.dataset.clip)")
    other = next(n for n, each in enumerate(ids) if each != first["id"])
    second = open_chip(page, other)
    expect(dock(page)).to_contain_text(second["quote"])
    expect(dock(page)).not_to_contain_text(first["quote"])


def test_close_returns_the_focus_to_the_chip(page: Page) -> None:
    open_comparison(page, SLUG)
    clip = open_chip(page, 2)
    close_dock(page)
    expect(focused(page)).to_have_attribute("data-clip", clip["id"])
    expect(focused(page)).to_have_class(re.compile("chip"))


def test_control_click_opens_the_moment_page_in_a_new_tab(page: Page) -> None:
    open_comparison(page, SLUG)
    chip = playable_chips(page).first
    with page.context.expect_page() as opening:
        chip.click(modifiers=["Control"])
    tab = opening.value
    expect(tab).to_have_url(re.compile(f"/moments/{chip.get_attribute('data-clip')}/$"))
    expect(tab.get_by_role("heading", level=1)).to_be_visible()
    expect(dock(page)).to_be_hidden()
    expect(page).to_have_url(re.compile(f"{COMPARISON}$"))


def test_unplayable_talk_shows_its_words_and_no_play_button(page: Page) -> None:
    open_comparison(page, SLUG)
    clip = open_chip(page, source="none")
    expect_status(page, "ready")
    expect_message(page, "No playable recording is known yet")
    expect(dock(page)).to_contain_text(clip["quote"])
    expect(dock_button(page, re.compile("^Play"))).to_have_count(0)
    expect(dock(page).get_by_role("link", name="YouTube")).to_have_count(0)


def test_unplayable_moment_page_says_why(page: Page) -> None:
    go(page, f"/moments/{UNPLAYABLE}/")
    main = page.get_by_role("main")
    expect(main.get_by_text("No playable recording is known yet").first).to_be_visible()
    expect(main.get_by_role("link", name=re.compile("^Play from"))).to_have_count(0)
    expect(main.locator("a[href*='youtube']")).to_have_count(0)

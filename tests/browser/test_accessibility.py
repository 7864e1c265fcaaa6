"""axe finds nothing on any page kind, light and dark, at a desk and on a phone."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.actions import (
    expect_status,
    go,
    go_missing,
    open_chip,
    press_play,
)
from tests.browser.conftest import DESKTOP, PHONE, OpenPage
from tests.browser.places import KINDS, MISSING
from tests.browser.youtube import answer_youtube, block_youtube

THEMES = ("light", "dark")


def violations(page: Page) -> list[str]:
    """Return what axe finds, a line each."""
    found = Axe().run(page).response
    assert found["testEngine"]["name"] == "axe-core"
    return [
        f"{rule['id']}: {node['html'][:140]} · {node['failureSummary']}"
        for rule in found["violations"]
        for node in rule["nodes"][:3]
    ]


def looks(page: Page) -> Iterator[str]:
    """Show the open page in each theme and size; yields what it is shown as."""
    for size, viewport in (("desktop", DESKTOP), ("phone", PHONE)):
        page.set_viewport_size(viewport)
        for theme in THEMES:
            page.emulate_media(color_scheme=theme, reduced_motion="reduce")
            page.wait_for_function(f"matchMedia('(prefers-color-scheme: {theme})').matches")
            yield f"{size}, {theme}"


def expect_none(page: Page) -> None:
    found = {look: violations(page) for look in looks(page)}
    assert len(found) == 4
    assert not any(found.values()), found


@pytest.mark.parametrize("kind", KINDS)
def test_page_kind(page: Page, kind: str) -> None:
    go(page, KINDS[kind])
    expect_none(page)


def test_missing_page(page: Page) -> None:
    go_missing(page, MISSING)
    expect_none(page)


def test_a_talk_without_a_recording(page: Page) -> None:
    go(page, "/talks/wandb-rag-weaviate-video-1/")
    expect_none(page)


def test_an_empty_list(page: Page) -> None:
    go(page, "/talks/?q=zebra+xylophone")
    expect(page.get_by_text("No talk holds all these words")).to_be_visible()
    expect_none(page)


def test_dock_ready(page: Page) -> None:
    go(page, KINDS["talk"])
    open_chip(page)
    expect_status(page, "ready")
    expect_none(page)


def test_dock_playing(page: Page) -> None:
    answer_youtube(page, speed=0.001)
    go(page, KINDS["talk"])
    open_chip(page)
    press_play(page)
    expect_status(page, "playing")
    expect_none(page)


def test_dock_failed(page: Page) -> None:
    block_youtube(page)
    go(page, KINDS["talk"])
    open_chip(page)
    press_play(page)
    expect_status(page, "failed")
    expect_none(page)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("opener", ["Menu", "Contents", "Keyboard shortcuts"])
def test_sheets(open_page: OpenPage, opener: str, theme: str) -> None:
    page = open_page(KINDS["comparison"], phone=True, dark=theme == "dark")
    page.get_by_role("button", name=opener).tap()
    sheet = page.locator("[popover]:popover-open")
    expect(sheet).to_be_visible()
    found = Axe().run(page, context="[popover]:popover-open").response
    assert found["passes"] or found["violations"], "axe looked at nothing"
    assert [rule["id"] for rule in found["violations"]] == []

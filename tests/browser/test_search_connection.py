"""When the server goes away while somebody searches, and comes back."""

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.searching import FEWER, field, frame, wait_until_answered
from tests.browser.serving import free_port, serving
from tests.browser.watch import watch_of


def test_a_lost_connection_is_told_and_searching_goes_on(page: Page, tmp_path: Path) -> None:
    watch = watch_of(page)
    watch.allow("127.0.0.1")
    watch.expect_error("WebSocket connection|ERR_CONNECTION_REFUSED|Socket is")
    port = free_port()
    lost = page.get_by_text("Connection lost; searching again when it is back.")
    with serving(port, tmp_path / "first.txt") as address:
        page.goto(f"{address}/search/?q=rag")
        wait_until_answered(page, "found")
        expect(lost).to_be_hidden()
    expect(lost).to_be_visible()
    field(page).fill(FEWER)
    with serving(port, tmp_path / "second.txt"):
        expect(lost).to_be_hidden(timeout=30_000)
        wait_until_answered(page, "found")
        expect(frame(page)).not_to_have_attribute("data-lost", "")
        assert page.locator("mark").first.inner_text()

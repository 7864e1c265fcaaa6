"""What sharers do and see, in their words."""

import re

from playwright.sync_api import Locator, Page, expect

REFUSALS = {
    "refused": "navigator.clipboard.writeText = async () => { throw new DOMException('no') };",
    "not there": "Object.defineProperty(navigator, 'clipboard', { value: undefined });",
}
"""Ways in which a browser keeps a page from the clipboard, brought about before it opens."""

NO_OLD_WAY = "document.execCommand = () => false;"
"""The older way to copy does not work either."""


def share_dialog(page: Page) -> Locator:
    """Return the share dialog."""
    return page.locator("#share")


def press_share(page: Page, inside: Locator | None = None) -> Locator:
    """Press the first Share button there is; returns the dialog once its forms are made."""
    (inside or page.get_by_role("main")).get_by_role(
        "button", name=re.compile("^Share")
    ).first.click()
    wait_for_forms(page)
    return share_dialog(page)


def wait_for_forms(page: Page) -> None:
    """Wait until the server has made the forms."""
    expect(share_dialog(page)).to_be_visible()
    expect(share_dialog(page)).not_to_have_attribute("data-busy", "")


def form_text(page: Page, key: str) -> str:
    """Return the text of a form as it is copied."""
    return share_dialog(page).locator(f"[data-text='{key}']").input_value()


def form_keys(page: Page) -> list[str]:
    """Return which forms there are, in their order."""
    keys: list[str] = (
        share_dialog(page)
        .locator("[data-form]")
        .evaluate_all("rows => rows.map((row) => row.dataset.form)")
    )
    return keys


def copy_form(page: Page, key: str) -> None:
    """Press Copy beside a form."""
    share_dialog(page).locator(f"[data-copy-form='{key}']").click()


def expect_told(page: Page, words: str | re.Pattern[str]) -> None:
    """Wait until the dialog says something."""
    expect(share_dialog(page).get_by_role("status")).to_contain_text(words)

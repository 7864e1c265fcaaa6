"""Measures how long after a key its results are painted.

Run it as `python -m tests.browser.measure_typing ADDRESS`.

Types real searches into a running product, letter by letter, and prints the median and the
95th percentile in milliseconds beyond the pause the page waits for the next key.
"""

import argparse
import statistics

from playwright.sync_api import Page, sync_playwright

from tests.browser.conftest import _chromium

SEARCHES = (
    "how do I choose a chunk size",
    "vector database or full text search",
    "what is retrieval augmented generation",
    "evaluate an LLM judge",
    "fine-tuning forgets old tasks",
)
PAUSE_MS = 80
"""`TYPING_MS` of desk.js."""

_WATCH = """() => {
  const field = document.getElementById("search-field");
  const frame = document.querySelector(".search");
  let typed = 0;
  window.paints = [];
  field.addEventListener("input", () => { typed = performance.now(); });
  // React has written the answer when the frame is no longer busy; two frames later it is painted.
  new MutationObserver(() => {
    const from = typed;
    if (!from || frame.hasAttribute("aria-busy")) return;
    typed = 0;
    requestAnimationFrame(() => setTimeout(() => window.paints.push(performance.now() - from), 0));
  }).observe(frame, { attributes: true, attributeFilter: ["aria-busy"] });
}"""


def paint_times(page: Page, address: str) -> list[float]:
    """Return milliseconds from each key to its painted results, the pause left out."""
    page.goto(f"{address}/search/")
    page.wait_for_function("document.querySelector('.search') && performance.now() > 1500")
    page.evaluate(_WATCH)
    for search in SEARCHES:
        page.locator("#search-field").fill("")
        page.wait_for_timeout(300)
        for letter in search:
            done = page.evaluate("window.paints.length")
            page.keyboard.type(letter)
            if letter != " ":
                page.wait_for_function("done => window.paints.length > done", arg=done)
    times: list[float] = page.evaluate("window.paints")
    return [time - PAUSE_MS for time in times]


def main() -> None:
    """Print the figures for the product at an address."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("address", nargs="?", default="http://127.0.0.1:3000")
    address = parser.parse_args().address.rstrip("/")
    with sync_playwright() as running:
        browser = running.chromium.launch(executable_path=_chromium(), args=["--no-sandbox"])
        times = paint_times(browser.new_page(), address)
        browser.close()
    p95 = statistics.quantiles(times, n=20)[-1]
    print(f"{len(times)} keys: median {statistics.median(times):.0f} ms, p95 {p95:.0f} ms")


if __name__ == "__main__":
    main()

"""A running YTS, a browser, and pages that fail their test when something goes wrong unseen."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, sync_playwright

from tests.browser.actions import go
from tests.browser.serving import free_port, serving
from tests.browser.talks import serving_talks
from tests.browser.transcript import TALK
from tests.browser.watch import Watch
from ytsapp.settings import Settings

WAIT_MS = 10_000
DESKTOP = {"width": 1440, "height": 900}
PHONE = {"width": 375, "height": 800}

_FORGET = """async () => {
  localStorage.clear();
  for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name);
}"""

OpenPage = Callable[..., Page]
Stocked = tuple[str, Settings]
"""Address and settings of a server with a talk of its own."""


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The product on a free port; yields its address."""
    with serving(free_port(), tmp_path_factory.mktemp("server") / "output.txt") as address:
        yield address


# Playwright's loop runs in this thread while it is open; tests after these may want their own, so
# it closes with the last test of this folder and not with the session.
@pytest.fixture(scope="package")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="package")
def browser(playwright: Playwright) -> Iterator[Browser]:
    browser = playwright.chromium.launch(
        executable_path=_chromium(),
        args=[
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            # What no stand-in answers goes nowhere.
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
        ],
    )
    yield browser
    browser.close()


def _chromium() -> str | None:
    try:
        from tests.setup_browser import find_chromium
    except ImportError:
        return "/usr/bin/chromium"
    found: str | None = find_chromium()
    return found


@pytest.fixture
def open_page(browser: Browser, server: str) -> Iterator[OpenPage]:
    """Open an address as some reader would; `""` opens nothing yet.

    phone: a touch screen of 375 × 800. script: JavaScript on. dark: the system is dark.
    permissions: what the reader has allowed. More options are those of a browser context.
    """
    opened = []

    def open_it(
        path: str = "",
        *,
        phone: bool = False,
        script: bool = True,
        dark: bool = False,
        permissions: tuple[str, ...] = (),
        **options: Any,
    ) -> Page:
        context = browser.new_context(
            java_script_enabled=script,
            color_scheme="dark" if dark else "light",
            permissions=list(permissions),
            has_touch=phone,
            is_mobile=phone,
            **{"base_url": server, "viewport": PHONE if phone else DESKTOP} | options,
        )
        context.set_default_timeout(WAIT_MS)
        watch = Watch(options.get("base_url", server))
        watch.follow(context)
        opened.append((context, watch))
        page = context.new_page()
        if path:
            go(page, path, script=script)
        return page

    yield open_it
    noticed = []
    for context, watch in opened:
        context.close()
        noticed += watch.undeclared()
    assert not noticed, "the page did what it must not do:\n" + "\n".join(noticed)


@pytest.fixture(scope="package")
def desk(browser: Browser, server: str) -> Iterator[BrowserContext]:
    """The context of all readers at a desk: what one has fetched, the next need not."""
    context = browser.new_context(base_url=server, color_scheme="light", viewport=DESKTOP)
    context.set_default_timeout(WAIT_MS)
    yield context
    context.close()


@pytest.fixture
def page(desk: BrowserContext, server: str) -> Iterator[Page]:
    """A reader at a desk, who has opened nothing yet and whose browser remembers nothing."""
    watch = Watch(server)
    watch.follow(desk)
    page = desk.new_page()
    yield page
    if page.url.startswith(server):
        page.evaluate(_FORGET)
    for each in desk.pages:
        each.close()
    desk.unroute_all()
    watch.leave(desk)
    noticed = watch.undeclared()
    assert not noticed, "the page did what it must not do:\n" + "\n".join(noticed)


@pytest.fixture(scope="package")
def stocked(server: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stocked]:
    """A server that knows a talk the built site does not; `server` built that site."""
    with serving_talks(tmp_path_factory.mktemp("stocked")) as running:
        yield running


@pytest.fixture
def reader(open_page: OpenPage, stocked: Stocked) -> OpenPage:
    """Open a page of the stocked server as some reader would."""

    def open_it(path: str = TALK, **options: object) -> Page:
        return open_page(path, base_url=stocked[0], **options)

    return open_it

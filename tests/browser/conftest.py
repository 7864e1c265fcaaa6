"""A running YTS, a browser, and pages that fail their test when something goes wrong unseen."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Playwright, sync_playwright

from tests.browser.actions import go
from tests.browser.watch import Watch

ROOT = Path(__file__).resolve().parents[2]
BUILD_PATIENCE_S = 150
EXIT_PATIENCE_S = 20
WAIT_MS = 10_000
DESKTOP = {"width": 1440, "height": 900}
PHONE = {"width": 375, "height": 800}

OpenPage = Callable[..., Page]


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Serve the product as `make run` does, on a free port; yields its address."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    log = tmp_path_factory.mktemp("server") / "output.txt"
    with log.open("w") as output:
        process = subprocess.Popen(
            [sys.executable, "-m", "ytsapp", "serve"],
            cwd=ROOT,
            env=os.environ | {"PORT": str(port)},
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        wait_until_up(address, process, log)
        yield address
        assert process.poll() is None, f"the server died during the tests:\n{log.read_text()}"
    finally:
        process.terminate()
        try:
            process.wait(EXIT_PATIENCE_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            pytest.fail(f"the server did not stop when asked to:\n{log.read_text()}")
    assert process.returncode is not None
    assert not _answers(address), "something still answers although the server has exited"


def free_port() -> int:
    """Return a port nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_until_up(address: str, process: "subprocess.Popen[bytes]", log: Path) -> None:
    """Wait until a server answers; fail with its own words when it ends instead."""
    deadline = time.monotonic() + BUILD_PATIENCE_S
    while not _answers(address):
        if process.poll() is not None:
            pytest.fail(f"the server ended with {process.returncode}:\n{log.read_text()}")
        if time.monotonic() > deadline:
            pytest.fail(f"no answer after {BUILD_PATIENCE_S} s:\n{log.read_text()}")
        time.sleep(0.2)


def _answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(f"{address}/healthz", timeout=2) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


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
        page.evaluate("localStorage.clear()")
    for each in desk.pages:
        each.close()
    desk.unroute_all()
    watch.leave(desk)
    noticed = watch.undeclared()
    assert not noticed, "the page did what it must not do:\n" + "\n".join(noticed)

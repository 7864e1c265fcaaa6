"""Notes everything a page does that it should not: errors, and requests to other hosts."""

import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit
from weakref import WeakKeyDictionary

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, Response, WebError

_watches: "WeakKeyDictionary[BrowserContext, Watch]" = WeakKeyDictionary()


@dataclass
class Watch:
    """What was noticed in one browser context, and what its test declared beforehand."""

    home: str
    errors: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)
    expected: list[str] = field(default_factory=list)
    stand_ins: set[str] = field(default_factory=set)

    def expect_error(self, pattern: str) -> None:
        """Declare console errors the test brings about on purpose."""
        self.expected.append(pattern)

    def allow(self, *hosts: str) -> None:
        """Declare hosts a stand-in answers for."""
        self.stand_ins.update(hosts)

    def undeclared(self) -> list[str]:
        """Return what must not have happened."""
        errors = [
            error
            for error in self.errors
            if not any(re.search(pattern, error) for pattern in self.expected)
        ]
        strays = [url for url in self.outside if urlsplit(url).hostname not in self.stand_ins]
        return [*errors, *(f"asked another host: {url}" for url in strays)]

    def follow(self, context: BrowserContext) -> None:
        """Listen to every page of a context."""
        context.on("console", self._on_console)
        context.on("weberror", self._on_error)
        context.on("request", self._on_request)
        context.on("requestfailed", self._on_failed)
        context.on("response", self._on_response)
        _watches[context] = self

    def leave(self, context: BrowserContext) -> None:
        """Stop listening."""
        context.remove_listener("console", self._on_console)
        context.remove_listener("weberror", self._on_error)
        context.remove_listener("request", self._on_request)
        context.remove_listener("requestfailed", self._on_failed)
        context.remove_listener("response", self._on_response)

    def _on_console(self, message: ConsoleMessage) -> None:
        text = f"{message.text} ({message.location.get('url', '')})"
        if message.type == "error":
            self.errors.append(f"console error: {text}")
        elif message.type == "warning":
            self.warnings.append(f"console warning: {text}")

    def _on_error(self, error: WebError) -> None:
        self.errors.append(f"page error: {error.error}")

    def _on_request(self, request: Request) -> None:
        url = urlsplit(request.url)
        if url.scheme in ("http", "https") and url.netloc != urlsplit(self.home).netloc:
            self.outside.append(request.url)

    def _on_failed(self, request: Request) -> None:
        self.failed.append(f"{request.failure}: {request.url}")

    def _on_response(self, response: Response) -> None:
        if response.status >= 400:
            self.failed.append(f"{response.status}: {response.url}")


def watch_of(page: Page) -> Watch:
    """Return the watch over the context a page belongs to."""
    return _watches[page.context]

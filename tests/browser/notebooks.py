"""A page with the notebook's own modules and nothing else, served to real Chromium.

What is tried here is the store itself: the site's pages use the same modules, bundled.
"""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from playwright.sync_api import BrowserContext, Page, Route

from tests.browser.serving import ROOT
from ytsapp.settings import Settings

NOWHERE = "http://127.0.0.1:9"
"""Nothing listens there: every request is answered from here."""

_SOURCE = ROOT / "ytsapp" / "components" / "notebook"
_IDB = Settings().web / "node_modules" / "idb" / "build" / "index.js"
_PAGE = """<!doctype html><title>Notebook</title>
<script type="importmap">{"imports": {"idb": "/idb.js"}}</script>
<script type="module">
const store = await import("/notebook/store.js");
Object.assign(window, store, { notices: [] });
document.addEventListener("yts:notice", ({ detail }) => notices.push(detail));
const word = (n) => `word${n} `.repeat(20);
window.clip = (talk, n) => ({
  id: `${talk}-${n}`, source: "none", start: n, moment: n, end: n + 20,
  quote: word(n), voice: "Ada",
});
window.first = () => readNotebook().investigations[0]?.id ?? "";
window.read = (name, version) => new Promise((resolve, reject) => {
  const request = indexedDB.open(name, version);
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});
window.stored = async (store, name = "yts-notebook") => {
  const db = await read(name);
  const values = await new Promise((resolve) => {
    db.transaction(store).objectStore(store).getAll().onsuccess = (e) => resolve(e.target.result);
  });
  db.close();
  return values;
};
window.isReady = true;
</script>"""


def answer(path: str) -> tuple[str, str] | None:
    """Return type and text of what stands at a path; None where nothing does."""
    if path == "/":
        return "text/html", _PAGE
    file = _IDB if path == "/idb.js" else _SOURCE / path.removeprefix("/notebook/")
    return ("text/javascript", file.read_text("utf-8")) if file.is_file() else None


def serve_modules(context: BrowserContext, headers: dict[str, str] | None = None) -> None:
    """Answer all requests of a context with the modules."""

    def reply(route: Route) -> None:
        found = answer(route.request.url.removeprefix(NOWHERE))
        if found is None:
            route.fulfill(status=404)
        else:
            route.fulfill(content_type=found[0], body=found[1], headers=headers or {})

    context.route("**/*", reply)


def open_notebook(context: BrowserContext, *, whole: bool = True) -> Page:
    """Open a tab with the notebook in it; `whole` reads all clips and not their keys alone."""
    page = context.new_page()
    visit(page, whole=whole)
    return page


def visit(page: Page, *, whole: bool = True) -> None:
    """Load the page anew, as somebody does who comes back."""
    page.goto(NOWHERE + "/")
    page.wait_for_function("window.isReady")
    page.evaluate("(whole) => openNotebook({ whole })", whole)


def status(page: Page) -> dict[str, Any]:
    """Return how the notebook of a tab is kept."""
    found: dict[str, Any] = page.evaluate("readNotebook().status")
    return found


@dataclass
class Reports:
    """What pages told, in their order."""

    told: list[Any] = field(default_factory=list)
    changed: threading.Condition = field(default_factory=threading.Condition)

    def add(self, value: Any) -> None:
        """Take one in."""
        with self.changed:
            self.told.append(value)
            self.changed.notify_all()

    def wait(self, is_enough: Callable[[list[Any]], bool], patience_s: float = 30) -> list[Any]:
        """Return what was told once it is enough."""
        with self.changed:
            assert self.changed.wait_for(lambda: is_enough(self.told), patience_s), self.told[-3:]
            return list(self.told)


@contextmanager
def serving_modules(page: str) -> Iterator[tuple[str, Reports]]:
    """Serve the modules on a port, with a page that runs a script and tells by `report(value)`."""
    reports = Reports()
    script = f"""<script type="module">
window.report = (value) => fetch("/told", {{ method: "POST", body: JSON.stringify(value) }});
while (!window.isReady) await new Promise((resolve) => setTimeout(resolve, 5));
{page}
</script>"""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            found = answer(self.path.partition("?")[0])
            if found is None:
                self.send_error(404)
                return
            body = (found[1] + script if found[0] == "text/html" else found[1]).encode()
            self.send_response(200)
            self.send_header("Content-Type", found[0])
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def do_POST(self) -> None:
            reports.add(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/", reports
    finally:
        server.shutdown()
        server.server_close()

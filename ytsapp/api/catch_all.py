"""Lets one prerendered page stand for any address.

React hydrates a page only under the route it was rendered for. The twin at `/not-found/` was
rendered for its own route; a missing address matches the catch-all route, which draws the same
component. Naming the catch-all in the twin's HTML makes the two agree, so nothing flashes.
"""

import re
from pathlib import Path

TWIN_ROUTE = "routes/[not-found]._index"
CATCH_ALL_ROUTE = "routes/[404]._index"
_TWIN_CHUNK = re.compile(r"/assets/_not-found_[^\"]+\.js")


def as_catch_all(html: str, site: Path) -> str:
    """Return the twin's HTML under the catch-all route; unchanged where the build has none."""
    chunks = sorted((site / "assets").glob("_404_*.js"))
    if not chunks:
        return html
    html = html.replace(TWIN_ROUTE, CATCH_ALL_ROUTE)
    return _TWIN_CHUNK.sub(f"/assets/{chunks[0].name}", html)

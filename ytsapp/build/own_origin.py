"""Makes the browser connect to the address it loaded the page from.

Reflex bakes one absolute address into the built site. Ours is served on any port, under any name,
behind https or not: so the site is built with an address nobody has, and its place in the one
script that holds it is given to the browser's own origin.
"""

import re
from pathlib import Path

PLACEHOLDER = "ws://own-origin.invalid/_event"
"""Built into the site; `.invalid` is the domain that never leads anywhere (RFC 2606)."""

OWN_ORIGIN = 'location.origin.replace(/^http/,"ws")+"/_event"'
"""The same address of whichever origin the browser is at, ws for http and wss for https."""

_QUOTED = re.compile(rf"""(["'`]){re.escape(PLACEHOLDER)}\1""")


class OwnOriginError(RuntimeError):
    """A built site that does not hold its address where this step expects it."""


def use_own_origin(site: Path) -> None:
    """Rewrite the script of a built site that names the server's address.

    Raises:
        OwnOriginError: there is no such script, or several.
    """
    scripts = [script for script in site.glob("assets/*.js") if PLACEHOLDER in _read(script)]
    if len(scripts) != 1:
        raise OwnOriginError(f"{len(scripts)} scripts name the server's address; expected one")
    text, count = _QUOTED.subn(OWN_ORIGIN, _read(scripts[0]))
    if count != 1 or PLACEHOLDER in text:
        raise OwnOriginError(f"{scripts[0].name} does not name the server's address once")
    scripts[0].write_text(text, "utf-8")


def _read(script: Path) -> str:
    return script.read_text("utf-8")

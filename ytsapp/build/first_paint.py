"""Makes each prerendered page paint its text from one answer of the server.

As Reflex builds it, a page paints only after its stylesheet and every script came: 2.2 s on a
throttled phone. With the style in the page, and the scripts no longer asked for before the text,
that is under a second. The link of the stylesheet stays, disabled: React looks for it and throws
the page away when it is gone.
"""

import re
from pathlib import Path

_SHEET = re.compile(r'<link href="(/assets/[^"]+\.css)" rel="stylesheet" type="text/css"/>')
_SHEET_PRELOAD = re.compile(r'<link as="style" href="([^"]+)" rel="preload"/>')
_MODULE_PRELOAD = re.compile(r'<link rel="modulepreload" href="[^"]+"/>')


class FirstPaintError(RuntimeError):
    """A built page that does not look as this step expects."""


def prepare_site(site: Path) -> int:
    """Rewrite every page of a built site in place; returns how many there are.

    Raises:
        FirstPaintError: a page does not link exactly one stylesheet.
    """
    sheets: dict[str, str] = {}
    pages = [page for page in sorted(site.rglob("*.html")) if not _is_double(page)]
    for page in pages:
        page.write_text(
            prepare_page(page.read_text("utf-8"), str(page.relative_to(site)), site, sheets),
            "utf-8",
        )
    for double in [page for page in site.rglob("*.html") if _is_double(page)]:
        double.unlink()
    return len(pages)


def prepare_page(html: str, name: str, site: Path, sheets: dict[str, str]) -> str:
    """Return a page with its style inside and its scripts unhurried.

    Args:
        html: the page as built.
        name: what to call it in an error.
        site: folder the stylesheet's address is relative to.
        sheets: texts of stylesheets read so far, by address.
    """
    found = _SHEET.findall(html)
    if len(found) != 1:
        raise FirstPaintError(f"{name} links {len(found)} stylesheets; one was expected")
    address = found[0]
    if address not in sheets:
        sheets[address] = (site / address.lstrip("/")).read_text("utf-8").replace("</", "<\\/")
    link = f'<link href="{address}" rel="stylesheet" type="text/css" disabled=""/>'
    html = _SHEET.sub(lambda _: f"<style>{sheets[address]}</style>{link}", html)
    # React would put a missing preload back and fetch it; one for no medium is not fetched.
    unfetched = r'<link as="style" href="\1" rel="preload" media="not all"/>'
    return _MODULE_PRELOAD.sub("", _SHEET_PRELOAD.sub(unfetched, html))


def _is_double(page: Path) -> bool:
    """Return whether `x.html` repeats `x/index.html`; the server redirects to the latter."""
    return page.name != "index.html" and (page.with_suffix("") / "index.html").exists()

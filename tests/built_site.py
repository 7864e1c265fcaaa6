"""Reads the built site as a crawler does: pages by address, what they load, what they weigh."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urlsplit

import brotli
from selectolax.lexbor import LexborHTMLParser

STAND_INS = {"/404.html", "/__spa-fallback.html"}
"""Files that are never served under their own address (api/not_found.py)."""

_STATIC_IMPORT = re.compile(r"""(?:\bimport|\bfrom)\s*["']([^"']+\.js)["']""")
_ENTRY_IMPORT = re.compile(r"""\bimport\(\s*["'](/assets/[^"']+\.js)["']\s*\)""")


@dataclass(frozen=True)
class BuiltPage:
    """One page of the built site."""

    path: str
    file: Path

    @cached_property
    def html(self) -> str:
        return self.file.read_text("utf-8")

    @cached_property
    def tree(self) -> LexborHTMLParser:
        return LexborHTMLParser(self.html)

    @cached_property
    def ids(self) -> frozenset[str]:
        return frozenset(node.attributes["id"] or "" for node in self.tree.css("[id]"))

    @property
    def kind(self) -> str:
        """First part of the address, and whether it is the list or one of it."""
        parts = self.path.strip("/").split("/")
        return f"{parts[0] or 'home'}{'/<one>' if len(parts) > 1 else ''}"

    def meta(self, **by: str) -> str:
        """Return the content of the one meta element that has this attribute."""
        ((name, value),) = by.items()
        found = self.tree.css(f'head meta[{name}="{value}"]')
        assert len(found) == 1, f"{self.path} has {len(found)} meta elements {name}={value}"
        return found[0].attributes.get("content") or ""


def read_site(site: Path, not_found: Path) -> dict[str, BuiltPage]:
    """Return every page a visitor can open, by its address; the 404 page by its canonical one."""
    pages = {"/not-found/": BuiltPage("/not-found/", not_found)}
    for file in site.rglob("*.html"):
        name = file.relative_to(site).as_posix()
        path = f"/{name.removesuffix('index.html')}"
        if path not in STAND_INS:
            pages[path] = BuiltPage(path, file)
    return pages


def path_of(address: str) -> str:
    """Return the path of an address, decoded."""
    return unquote(urlsplit(address).path)


def scripts_of(page: BuiltPage, site: Path) -> set[Path]:
    """Return every script a page loads: its own, and what those import before they run."""
    todo = [node.attributes["src"] or "" for node in page.tree.css("script[src]")]
    for script in page.tree.css("script[type=module]"):
        text = script.text()
        todo += _STATIC_IMPORT.findall(text) + _ENTRY_IMPORT.findall(text)
    found: set[Path] = set()
    files = [site / address.lstrip("/") for address in todo]
    while files:
        file = files.pop().resolve()
        if file not in found:
            found.add(file)
            imported = _STATIC_IMPORT.findall(file.read_text("utf-8"))
            files += [_resolve(address, file, site) for address in imported]
    return found


def _resolve(address: str, importer: Path, site: Path) -> Path:
    return site / address.lstrip("/") if address.startswith("/") else importer.parent / address


def styles_of(page: BuiltPage, site: Path) -> set[Path]:
    """Return the stylesheets a page fetches; a disabled link is not fetched."""
    links = page.tree.css("link[rel=stylesheet]:not([disabled])")
    return {site / (node.attributes["href"] or "").lstrip("/") for node in links}


def weight(file: Path) -> int:
    """Return the bytes sent for a file: its Brotli twin where there is one."""
    twin = file.with_name(f"{file.name}.br")
    if twin.exists():
        return twin.stat().st_size
    return min(len(brotli.compress(file.read_bytes(), quality=5)), file.stat().st_size)

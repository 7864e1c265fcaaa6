"""Addresses of media files that every reader's browser may be sent to."""

import ipaddress
import re
import socket
import unicodedata
from collections.abc import Callable, Iterable
from contextlib import suppress
from urllib.parse import unquote, urlsplit

from ytsapp.domain.errors import SourceError
from ytsapp.ingest.sources.shown import show

Resolver = Callable[[str], Iterable[str]]
"""Returns the IP addresses of a host name; raises OSError where there are none."""

_IP = ipaddress.IPv4Address | ipaddress.IPv6Address

SITE_FOLDER = "/media/"
"""Where an operator puts media files that our own site serves."""

_PRIVATE_NAMES = (
    "localhost", "local", "internal", "localdomain", "lan", "home", "corp", "intranet", "home.arpa",
)  # fmt: skip
"""Ends of names that networks give to their own machines; no public name ends so."""

_NUMBER = re.compile(r"0x[0-9a-f]*|[0-9]+")


def resolve_host(host: str) -> list[str]:
    """Return the addresses the machine's own resolver gives for a host name.

    Raises:
        OSError: it gives none.
    """
    return [str(found[4][0]) for found in socket.getaddrinfo(host, None)]


def check_media_address(text: str, resolve: Resolver = resolve_host) -> str:
    """Return the address of a media file that may be put on a page.

    A path below `/media/`, or an http(s) address of a public host. The page would make every
    reader's browser ask the host, so none on a private network is let through, however it is
    spelt: `127.1`, `0x7f.1`, `2130706433`, IPv6, or a name that leads there. A name that cannot
    be looked up now is let through: it may be known tomorrow.

    Raises:
        SourceError: it is none, in one sentence that says why.
    """
    address = text.strip()
    if address.startswith(SITE_FOLDER):
        return _check_path(address)
    host = _public_host(address)
    if _is_private(_spell_out(host), resolve):
        raise SourceError(
            f"{show(address)} lies on a private network, which readers cannot reach; "
            "give a public address"
        )
    return address


def _public_host(address: str) -> str:
    try:
        parts = urlsplit(address)
        is_web = parts.scheme in ("http", "https") and parts.port != 0 and not _has_tricks(address)
    except ValueError:  # a port or brackets that are none
        parts, is_web = urlsplit(""), False
    if not is_web or not parts.hostname:
        raise SourceError(
            f"{show(address)} is no address of a media file; "
            f"write https://… or a path of this site that starts with {SITE_FOLDER}"
        )
    if "@" in parts.netloc:
        raise SourceError(
            f"the media address at {show(parts.hostname)} holds a user name or password, "
            "which every reader would see; leave it out"
        )
    return parts.hostname


def _check_path(address: str) -> str:
    if _has_tricks(address) or ".." in unquote(address).split("/") or address.endswith("/"):
        raise SourceError(
            f"{show(address)} is no path of a media file; write it as {SITE_FOLDER}talk.mp4"
        )
    return address


def _has_tricks(address: str) -> bool:
    """Return whether browsers and Python may read an address differently."""
    return "\\" in unquote(address) or any(c.isspace() or not c.isprintable() for c in address)


def _spell_out(host: str) -> str:
    """Return a host as browsers read it: unescaped, full-width letters narrowed, no end dot."""
    return unicodedata.normalize("NFKC", unquote(host)).lower().replace("。", ".").rstrip(".")


def _is_private(host: str, resolve: Resolver) -> bool:
    ip = _as_ip(host)
    if ip is not None:
        return _is_private_ip(ip)
    last = host.rpartition(".")[2]
    if last == host or last.isdigit() or last.startswith("0x"):
        return True  # a name without a dot, or a number that is no address
    if host.endswith(tuple(f".{name}" for name in _PRIVATE_NAMES)):
        return True
    with suppress(OSError, UnicodeError):
        found = (_as_ip(address) for address in resolve(host))
        return any(ip is not None and _is_private_ip(ip) for ip in found)
    return False


def _as_ip(host: str) -> _IP | None:
    with suppress(ValueError):
        return ipaddress.IPv6Address(host.partition("%")[0])
    return _as_ipv4(host)


def _as_ipv4(host: str) -> ipaddress.IPv4Address | None:
    """Read an IPv4 address as browsers do: one to four parts, each decimal, octal or hex.

    The last part fills all bytes that are left: `127.1` is `127.0.0.1`
    (https://url.spec.whatwg.org/#concept-ipv4-parser).
    """
    try:
        *firsts, last = (_as_number(part) for part in host.split("."))
    except ValueError:
        return None
    room = 4 - len(firsts)
    if room < 1 or any(part > 255 for part in firsts) or last >= 256**room:
        return None
    value = last
    for at, part in enumerate(firsts):
        value += part << 8 * (3 - at)
    return ipaddress.IPv4Address(value)


def _as_number(part: str) -> int:
    if _NUMBER.fullmatch(part) is None:
        raise ValueError
    if part.startswith("0x"):
        return int(part[2:] or "0", 16)
    return int(part, 8 if part.startswith("0") else 10)


def _is_private_ip(ip: _IP) -> bool:
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.ipv4_mapped is not None:
            return _is_private_ip(ip.ipv4_mapped)
        if ip.sixtofour is not None or ip.is_site_local:
            return True  # tunnels to an IPv4 address of anybody's choice, and an old private range
    return not ip.is_global or ip.is_multicast or ip.is_reserved

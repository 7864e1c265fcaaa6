"""Renders cards: typst sets the words of a card into card.typ, 20 to 35 ms of one core."""

import hashlib
import threading
from enum import StrEnum
from functools import cache
from importlib.metadata import version
from pathlib import Path

import typst

from ytsapp.sharing.card import Card

TEMPLATE = Path(__file__).parent / "card.typ"
FONTS = Path(__file__).parent / "fonts"

_POINTS_PER_INCH = 72.0
"""One pixel a point."""

_own = threading.local()


class Theme(StrEnum):
    """The two looks a card has."""

    LIGHT = "light"
    DARK = "dark"


def render_card(card: Card, theme: Theme) -> bytes:
    """Return a card as PNG, 1200 × 630.

    Safe in any thread. The first call of a process reads the fonts: a few tenths of a second.
    """
    inputs = {**card.inputs, "theme": theme.value}
    image = _compiler().compile(format="png", ppi=_POINTS_PER_INCH, sys_inputs=inputs)
    if not isinstance(image, bytes):
        raise RuntimeError("card.typ must make exactly one page")
    return image


def card_key(card: Card, theme: Theme) -> str:
    """Return what names the rendered card: the same only where every pixel is the same."""
    digest = hashlib.blake2b(_edition(), digest_size=16)
    for name, text in sorted({**card.inputs, "theme": theme.value}.items()):
        # With its length, so that no text can pretend to be two.
        digest.update(f"{name}:{len(text)}:{text};".encode())
    return digest.hexdigest()


def _compiler() -> typst.Compiler:
    # A compiler serves one thread at a time, so each thread keeps its own.
    compiler: typst.Compiler | None = getattr(_own, "compiler", None)
    if compiler is None:
        compiler = typst.Compiler(TEMPLATE, font_paths=_fonts())
        _own.compiler = compiler
    return compiler


@cache
def _fonts() -> typst.Fonts:
    """Return our fonts and, for scripts those lack, the ones of the machine."""
    return typst.Fonts(font_paths=[FONTS], include_embedded_fonts=False)


@cache
def _edition() -> bytes:
    """Return what tells apart the cards of two releases, or of machines with other fonts."""
    digest = hashlib.blake2b(version("typst").encode())
    for file in (TEMPLATE, *sorted(FONTS.glob("*.[ot]tf"))):
        digest.update(file.read_bytes())
    digest.update(",".join(sorted(_fonts().families())).encode())
    return digest.digest()

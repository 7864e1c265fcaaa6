"""Cards as they are rendered, by the real typesetter."""

import threading
from dataclasses import replace

import pytest

from tests.sharing.png import pixels_of, size_of
from ytsapp.sharing.card import Card
from ytsapp.sharing.card_press import FONTS, Theme, card_key, render_card
from ytsapp.sharing.card_words import ready_words

MARGIN = 40
"""Pixels at each edge nothing may stand in; an opening quotation mark hangs into the rest."""


def card(text="wombats dig at night", **changes):
    words = ready_words(text)
    opening, closing = words.quotation
    inputs = {
        "kind": "moment", "lang": words.language, "rtl": "words" if words.is_rtl else "",
        "words": words.text + closing, "opening": opening, "voice": "Ada Example",
        "talk": "Burrows at scale", "channel": "Marsupial Hour", "time": "2:56", "plays": "yes",
    }  # fmt: skip
    return Card(inputs | changes)


HOSTILE = '#panic("x") $x^2$ *b* _i_ `c` [a](b) <script>alert(1)</script> @ref \\ // /* ]'
TEXTS = {
    "shortest": "Ok.",
    "longest": "wombats dig and then they sleep until the evening comes again " * 30,
    "endless word": "W" * 900,
    "hebrew": "וומבטים חופרים בלילה, " * 8,
    "arabic": "الومبت يحفر ليلا وينام نهارا، " * 8,
    "japanese": "ウォンバットは夜に穴を掘る。" * 30,
    "emoji": "😀" * 300,
    "hostile": HOSTILE,
    "empty": "",
}


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("theme", Theme)
def test_any_words_make_a_card_of_the_right_size(name, theme):
    assert size_of(render_card(card(TEXTS[name]), theme)) == (1200, 630)


@pytest.mark.parametrize("name", ["longest", "endless word", "arabic"])
def test_words_keep_clear_of_the_edges(name):
    rows = pixels_of(render_card(card(TEXTS[name]), Theme.LIGHT))
    depth = len(rows[0]) // 1200
    paper = rows[0][:depth]
    assert set(rows[:MARGIN]) | set(rows[-MARGIN:]) == {paper * 1200}
    assert {row[: MARGIN * depth] for row in rows} == {paper * MARGIN}
    assert {row[-MARGIN * depth :] for row in rows} == {paper * MARGIN}


def test_words_are_text_and_never_markup():
    """A program in the words would fail, or draw what another text draws."""
    assert render_card(card(HOSTILE), Theme.LIGHT) != render_card(card(HOSTILE[1:]), Theme.LIGHT)


def test_comparison_is_rendered_with_its_sides():
    parts = {"kind": "comparison", "question": "Is it dry?", "kicker": "ground vs tree",
             "a": "Burrows", "b": "Nests " * 20}  # fmt: skip
    assert size_of(render_card(card(opening="", **parts), Theme.DARK)) == (1200, 630)


def test_a_card_is_the_same_each_time_and_in_each_thread():
    made = []
    threads = [
        threading.Thread(target=lambda: made.append(render_card(card(), Theme.LIGHT)))
        for _ in range(3)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert made == [render_card(card(), Theme.LIGHT)] * 3


def test_key_tells_apart_what_looks_different():
    keys = {
        card_key(card(), Theme.LIGHT),
        card_key(card(), Theme.DARK),
        card_key(card(voice="Ben Example"), Theme.LIGHT),
        card_key(card(voice="", talk="Ada ExampleBurrows at scale"), Theme.LIGHT),
    }
    assert len(keys) == 4
    assert card_key(replace(card()), Theme.LIGHT) in keys


def test_fonts_come_with_their_licence_and_stay_small():
    fonts = list(FONTS.glob("*.[ot]tf"))
    assert fonts
    assert "SIL OPEN FONT LICENSE" in (FONTS / "OFL.txt").read_text("utf-8")
    assert sum(font.stat().st_size for font in fonts) < 5_000_000

"""One line that any format can carry."""

import pytest
from hypothesis import given

from tests.sharing.hostile import PUBLIC_URL, TEXTS
from ytsapp.sharing.lines import one_line, web_address


def test_white_space_is_one_space():
    assert one_line(" a\n\tb\u2028 c\x0b") == "a b c"


def test_controls_and_overrides_go_and_letters_stay():
    assert one_line("a\0b\x9fc\u202ed\u2066e\u200ff") == "abcde\u200ff"
    assert one_line("👩🏽‍💻 مرحبا") == "👩🏽‍💻 مرحبا"


def test_half_a_character_is_replaced():
    assert one_line("a\ud800b").encode() == "a\ufffdb".encode()


@given(TEXTS)
def test_a_line_stays_as_it_is(text):
    line = one_line(text)
    assert len(line.splitlines()) <= 1
    assert one_line(line) == line


@pytest.mark.parametrize(
    ("given", "address"),
    [
        ("https://host.example/a.mp3#t=7", "https://host.example/a.mp3#t=7"),
        ("/media/a.mp3#t=7", f"{PUBLIC_URL}/media/a.mp3#t=7"),
        ("https://host.example/a b(c){d}[e]", "https://host.example/a%20b%28c%29%7Bd%7D%5Be%5D"),
        ("https://host.example/%41?é=1", "https://host.example/%41?%C3%A9=1"),
        ("//evil.example/a", ""),
        ("javascript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("http://[", ""),
        ("", ""),
    ],
)
def test_only_addresses_of_the_web_are_linked(given, address):
    assert web_address(given, PUBLIC_URL) == address

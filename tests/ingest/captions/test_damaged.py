"""Real shapes, damaged: cues that make sense, or one error with its reason."""

import random
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ingest.captions.checks import check
from tests.ingest.captions.files import FIXTURES, NAMES, REAL
from ytsapp.ingest.captions.read import is_caption_name

DAMAGED_START = 100_000
"""Bytes of a real file that are damaged and read: about an hour and a half of talk."""


@cache
def originals() -> list[tuple[str, bytes]]:
    """Return the fixtures and, where they are at hand, the beginnings of a few real files."""
    found = [(name, (FIXTURES / name).read_bytes()) for name in NAMES]
    real = sorted(path for path in REAL.rglob("*") if is_caption_name(path.name))
    for path in random.Random(7).sample(real, min(12, len(real))):
        with path.open("rb") as file:
            found.append((path.name, file.read(DAMAGED_START)))
    return found


@st.composite
def damaged(draw):
    name, data = draw(st.sampled_from(originals()))
    for _ in range(draw(st.integers(1, 5))):
        # A short piece, near the start as often as anywhere: that is where a file says what it is.
        near = draw(st.booleans())
        at = draw(st.integers(0, min(len(data), 120) if near else len(data)))
        end = min(len(data), at + draw(st.integers(0, 40)))
        piece = data[at:end]
        match draw(st.sampled_from(["delete", "double", "flip", "insert", "move", "cut"])):
            case "delete":
                data = data[:at] + data[end:]
            case "double":
                data = data[:end] + piece * draw(st.integers(1, 3)) + data[end:]
            case "flip":
                data = data[:at] + bytes(255 - byte for byte in piece[:2]) + data[at + 2 :]
            case "insert":
                data = data[:at] + draw(st.binary(max_size=6)) + data[at:]
            case "move":
                to = draw(st.integers(0, len(data)))
                data = data[:to] + piece + data[to:]
            case _:
                data = data[:at]
    return name, data


@given(damaged())
def test_real_shape_damaged(file):
    check(file[1], file[0])


@pytest.mark.parametrize("name", NAMES)
def test_file_cut_anywhere(name):
    data = (FIXTURES / name).read_bytes()
    for end in range(0, len(data), 7):
        check(data[:end], name)

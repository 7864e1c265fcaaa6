"""Reads a picture far enough to hold it against what it should be."""

import struct
import zlib


def size_of(image: bytes) -> tuple[int, int]:
    """Return width and height of a PNG, pixels."""
    assert image[:8] == b"\x89PNG\r\n\x1a\n"
    return struct.unpack(">II", image[16:24])


def pixels_of(image: bytes) -> list[bytes]:
    """Return the rows of an RGB or RGBA picture, three or four bytes a pixel."""
    width, height = size_of(image)
    depth = {2: 3, 6: 4}[image[25]]
    data, at = b"", 8
    while at < len(image):
        (length,) = struct.unpack(">I", image[at : at + 4])
        if image[at + 4 : at + 8] == b"IDAT":
            data += image[at + 8 : at + 8 + length]
        at += 12 + length
    flat = zlib.decompress(data)
    rows, before = [], bytes(width * depth)
    for number in range(height):
        start = number * (width * depth + 1)
        row = _unfiltered(flat[start], flat[start + 1 : start + 1 + width * depth], before, depth)
        rows.append(row)
        before = row
    return rows


def _unfiltered(kind: int, line: bytes, before: bytes, depth: int) -> bytes:
    row = bytearray(line)
    for at in range(len(row)):
        left = row[at - depth] if at >= depth else 0
        above = before[at]
        corner = before[at - depth] if at >= depth else 0
        if kind == 4:
            guess = left + above - corner
            near = min((left, above, corner), key=lambda each: abs(guess - each))
            added = near
        else:
            added = (0, left, above, (left + above) // 2)[kind]
        row[at] = (row[at] + added) & 255
    return bytes(row)

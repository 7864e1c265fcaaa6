"""Time expressions of TTML: clock times, offsets, frames and ticks."""

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from ytsapp.domain.errors import CaptionError
from ytsapp.ingest.captions.clock import shown, within_limit
from ytsapp.ingest.captions.xml_file import attribute

_CLOCK = re.compile(
    r"(?:([0-9]{1,4}):)?([0-9]{1,2}):([0-9]{1,2})"
    r"(?:[.,]([0-9]{1,9})|:([0-9]{1,4})(?:\.([0-9]{1,4}))?)?"
)
_OFFSET = re.compile(r"([0-9]{1,15}(?:\.[0-9]{1,15})?)(h|m|s|ms|f|t)?")
_RATE = re.compile(r"[1-9][0-9]{0,9}")
_MULTIPLIER = re.compile(r"([1-9][0-9]{0,6})[ :]([1-9][0-9]{0,6})")

_FRAME_RATE = 30
"""Frames a second where the file does not say, as TTML has it."""


@dataclass(frozen=True)
class TtmlClock:
    """How long the units of a file's times last.

    Attributes:
        frame_rate: frames a second.
        sub_frame_rate: parts a frame is counted in.
        tick_rate: ticks a second.
    """

    frame_rate: float
    sub_frame_rate: int
    tick_rate: float

    def ms(self, expression: str) -> int:
        """Return the milliseconds of a time expression.

        Raises:
            CaptionError: it cannot be read, or is beyond 48 hours.
        """
        expression = expression.strip()
        if found := _CLOCK.fullmatch(expression):
            hours, minutes, seconds, fraction, frames, parts = found.groups()
            total = (int(hours or 0) * 60 + int(minutes)) * 60 + float(f"{seconds}.{fraction or 0}")
            frame = int(frames or 0) + int(parts or 0) / self.sub_frame_rate
            return _limit(total * 1000 + frame * 1000 / self.frame_rate, expression)
        if found := _OFFSET.fullmatch(expression):
            # Flash players wrote bare seconds.
            return _limit(float(found[1]) * self._unit_ms(found[2] or "s"), expression)
        raise CaptionError(
            f"time {shown(expression)} cannot be read; write it as 00:01:02.345 or 62.345s"
        )

    def _unit_ms(self, unit: str) -> float:
        if unit == "f":
            return 1000 / self.frame_rate
        if unit == "t":
            return 1000 / self.tick_rate
        return {"h": 3_600_000, "m": 60_000, "s": 1000, "ms": 1}[unit]


def read_clock(root: Element) -> TtmlClock:
    """Return the clock a file's root element sets, with TTML's own values where it sets none."""
    named = _rate(root, "frameRate")
    multiplier = _MULTIPLIER.fullmatch(attribute(root, "frameRateMultiplier").strip())
    scale = int(multiplier[1]) / int(multiplier[2]) if multiplier else 1.0
    frame_rate = (named or _FRAME_RATE) * scale
    sub_frame_rate = _rate(root, "subFrameRate") or 1
    ticks = _rate(root, "tickRate") or (frame_rate * sub_frame_rate if named else 1)
    return TtmlClock(frame_rate, sub_frame_rate, ticks)


def _rate(root: Element, name: str) -> int:
    found = _RATE.fullmatch(attribute(root, name).strip())
    return int(found[0]) if found else 0


def _limit(ms: float, expression: str) -> int:
    return within_limit(round(ms), shown(expression))

"""A transcript as WebVTT (https://www.w3.org/TR/webvtt1/): two rows of text a cue, who speaks."""

from collections.abc import Iterator
from itertools import pairwise

from ytsapp.domain.lines import ROW, cut_lines
from ytsapp.domain.transcript import Transcript

LEAST_MS = 1
"""A cue ends after it starts, or it is no cue."""


def write_webvtt(transcript: Transcript) -> str:
    """Return the captions of a talk as a WebVTT file."""
    return "WEBVTT\n\n" + "".join(_cues(transcript))


def _cues(transcript: Transcript) -> Iterator[str]:
    text = transcript.text
    turns = [(turn.offset, turn.speaker) for turn in transcript.turns if turn.offset < len(text)]
    if not turns or turns[0][0] > 0:
        turns.insert(0, (0, ""))
    spoken = [
        (speaker, begin, end)
        for (first, speaker), (last, _) in pairwise([*turns, (len(text), "")])
        for begin, end in cut_lines(text, first, last)
    ]
    times = iter(transcript.times_at([at for _, *span in spoken for at in span]))
    for speaker, begin, end in spoken:
        start_ms, end_ms = next(times), next(times)
        voice = f"<v {_escaped(' '.join(speaker.split()))}>" if speaker.strip() else ""
        span = f"{_clock(start_ms)} --> {_clock(max(end_ms, start_ms + LEAST_MS))}"
        yield f"{span}\n{voice}{_escaped(_rows(text[begin:end]))}\n\n"


def _rows(words: str) -> str:
    """Return the words of a cue on one row, or on two of about one length."""
    words = " ".join(words.split())
    if len(words) <= ROW:
        return words
    at = words.rfind(" ", 0, len(words) // 2 + 1)
    at = at if at > 0 else words.find(" ")
    return words if at < 0 else f"{words[:at]}\n{words[at + 1 :]}"


def _escaped(text: str) -> str:
    """Return text in which nothing is markup; without ">" no arrow can end a cue early."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _clock(ms: int) -> str:
    seconds, ms = divmod(ms, 1000)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02d}:{minutes:02d}:{seconds:02d}.{ms:03d}"

"""Which of several caption files of one talk says most exactly when each word is said."""

from ytsapp.domain.cue import Captions

RANK = ("json3", "srv3", "whisper", "vtt", "ttml", "snippets", "tsv", "srt", "sbv")
"""Formats, the most exact first: those that can time words, json3 and srv3 as YouTube's own
measure, Whisper's from the sound, VTT's repeated in every rolling line; then those of whole cues,
whose editors move and join cues by hand the more, the later they stand."""


def rank_captions(captions: Captions) -> tuple[bool, int]:
    """Return a sorting key: captions that do time words come first, then the order of `RANK`."""
    return not any(cue.marks for cue in captions.cues), RANK.index(captions.format)

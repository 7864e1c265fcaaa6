"""Passages that differ in nothing but where they are and what they say."""

from ytsapp.domain.passage import Passage


def make_passage(video_id="made-talk-1", start_s=0, end_s=40, text="words that are said"):
    return Passage(video_id, start_s * 1000, end_s * 1000, start_s * 1000, text)

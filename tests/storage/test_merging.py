from datetime import date

import pytest

from tests.builders import make_speaker, make_talk
from ytsapp.domain.talk import TalkSource
from ytsapp.storage.merging import merge_talks

EMPTY = make_talk(
    title="", title_seen_on_video=False, channel="", series="", speakers=(), published=None,
    duration_s=None, source=TalkSource.NONE, media="", captions="", language="",
)  # fmt: skip
FULL = make_talk(
    title="A title", channel="A channel", series="A series", speakers=(make_speaker("Ada"),),
    published=date(2020, 1, 1), duration_s=60, source=TalkSource.MEDIA,
    media="https://a.example/1.mp4", captions="manual", language="de",
)  # fmt: skip
OTHER = make_talk(
    title="Another", title_seen_on_video=False, channel="Other", series="Other",
    speakers=(make_speaker("Bob", "Other Inc."),), published=date(2021, 1, 1), duration_s=61,
    source=TalkSource.YOUTUBE, media="", captions="auto", language="en",
)  # fmt: skip


@pytest.mark.parametrize(("first", "second"), [(FULL, EMPTY), (EMPTY, FULL), (FULL, OTHER)])
def test_known_facts_are_kept_and_gaps_filled(first, second):
    assert merge_talks(first, second) == FULL


def test_merging_again_changes_nothing():
    once = merge_talks(make_talk(language="", series=""), OTHER)
    assert merge_talks(once, OTHER) == once


def test_media_address_goes_with_its_source():
    merged = merge_talks(make_talk(source=TalkSource.YOUTUBE, media=""), FULL)
    assert (merged.source, merged.media) == (TalkSource.YOUTUBE, "")


def test_a_length_of_nothing_is_a_length():
    assert merge_talks(make_talk(duration_s=0), make_talk(duration_s=9)).duration_s == 0


@pytest.mark.parametrize(
    ("other_title", "seen"), [("A title", True), ("Another title", False), ("", False)]
)
def test_title_counts_as_seen_where_the_video_has_that_very_title(other_title, seen):
    from_feed = make_talk(title="A title", title_seen_on_video=False)
    from_video = make_talk(title=other_title, title_seen_on_video=True)
    assert merge_talks(from_feed, from_video).title_seen_on_video is seen

import pytest

from tests.builders import make_moment, make_speaker, make_spoken, make_talk
from ytsapp.domain.talk import TalkSource


def test_voice_of_one_speaker_is_the_name():
    assert make_spoken("Ada").voice == "Ada"


def test_voice_of_two_names_both():
    assert make_spoken("Ada", "Bob").voice == "Ada and Bob"


def test_voice_of_a_panel_counts_the_others():
    assert make_spoken("Ada", "Bob", "Cyd", "Dee").voice == "Ada and 3 others"


def test_voice_without_speaker_is_the_channel():
    assert make_spoken(channel="The Channel").voice == "The Channel"


def test_voice_without_speaker_and_channel_is_the_series():
    assert make_spoken(channel="", series="The Series").voice == "The Series"


def test_voice_is_who_speaks_in_the_moment_not_in_the_talk():
    ada, bob = make_speaker("Ada"), make_speaker("Bob")
    assert make_moment(talk=make_talk(speakers=(ada, bob)), speakers=(bob,)).voice == "Bob"


def test_byline_names_all_speakers():
    talk = make_talk(speakers=(make_speaker("Ada"), make_speaker("Bob")))
    assert talk.byline == "Ada, Bob"


def test_byline_without_speakers_is_the_publisher():
    assert make_talk(speakers=(), channel="", series="The Series").byline == "The Series"


@pytest.mark.parametrize(
    ("source", "media", "at", "whole"),
    [
        (TalkSource.YOUTUBE, "", "https://www.youtube.com/watch?v=TRjq7t2Ms5I&t=0s",
         "https://www.youtube.com/watch?v=TRjq7t2Ms5I"),
        (TalkSource.MEDIA, "/media/a.mp4", "/media/a.mp4#t=0", "/media/a.mp4"),
        (TalkSource.NONE, "", "", ""),
    ],
)  # fmt: skip
def test_url_at_the_first_second_and_of_the_whole_talk(source, media, at, whole):
    talk = make_talk(source=source, media=media)
    assert talk.url_at(0) == at
    assert talk.url == whole

"""One caption file: which talk it is, by its name and by what was said on the command line."""

import hashlib
from datetime import date

import pytest

from tests.ingest.sources.caption_folder import offered_file, talk_of, words_of, write
from ytsapp.domain.errors import CaptionError
from ytsapp.domain.talk import Speaker, TalkSource
from ytsapp.ingest.candidate import Candidate, Refused

ID = "gvgD98jWrJM"


@pytest.mark.parametrize(
    ("name", "video_id", "title", "language"),
    [
        (f"A talk, on graphs [{ID}].en.vtt", ID, "A talk, on graphs", "en"),
        (f"A talk [{ID}].en-orig.vtt", ID, "A talk", "en"),
        (f"A [live] talk [{ID}].vtt", ID, "A [live] talk", ""),
        (f"{ID}.en-US.srt", ID, "", "en-US"),
        (f"{ID}.vtt", ID, "", ""),
    ],
)
def test_youtube_id_in_the_name_makes_a_youtube_talk(tmp_path, name, video_id, title, language):
    write(tmp_path, name)
    talk = talk_of(offered_file(tmp_path / name))
    assert (talk.video_id, talk.title, talk.language) == (video_id, title, language)
    assert talk.source is TalkSource.YOUTUBE
    assert talk.title_seen_on_video is False


@pytest.mark.parametrize(
    ("name", "video_id", "title"),
    [
        ("introducing.vtt", "introducing", "introducing"),
        ("practicum08.sbv", "practicum08", "practicum08"),
        ("12_what-rag-is.srt", "12_what-rag-is", "12 what rag is"),
        ("Chapter - One.vtt", "Chapter-One", "Chapter - One"),
        ("talk.mp4.vtt", "talk", "talk"),
        ("A talk [transcribed].vtt", "A-talk-transcribed", "A talk [transcribed]"),
    ],
)
def test_words_in_the_name_make_a_talk_that_plays_nowhere(tmp_path, name, video_id, title):
    write(tmp_path, name)
    talk = talk_of(offered_file(tmp_path / name))
    assert (talk.video_id, talk.title, talk.source) == (video_id, title, TalkSource.NONE)
    assert talk.title_seen_on_video is False
    assert (talk.channel, talk.speakers, talk.published, talk.duration_s) == ("", (), None, None)


def test_flags_count_more_than_side_car_and_name(tmp_path):
    write(tmp_path, "talk.en.vtt")
    (tmp_path / "talk.toml").write_text(
        'video_id = "other"\ntitle = "Other"\nchannel = "Other"\nspeaker = ["Other"]\n'
        'published = 2020-01-01\nlanguage = "fr"\ncaptions = "auto"\nseries = "Kept"\n'
    )
    one = offered_file(
        tmp_path / "talk.en.vtt", video_id=ID, title="Ours", channel="Us", speakers=("Ada", "Bo"),
        published=date(2024, 1, 2), language="de", captions="manual",
    )  # fmt: skip
    talk = talk_of(one)
    assert (talk.video_id, talk.title, talk.channel, talk.series) == (ID, "Ours", "Us", "Kept")
    assert talk.speakers == (Speaker("Ada"), Speaker("Bo"))
    assert (talk.published, talk.language, talk.captions) == (date(2024, 1, 2), "de", "manual")
    assert talk.source is TalkSource.YOUTUBE


def test_media_makes_a_talk_play_from_there(tmp_path):
    write(tmp_path, f"{ID}.vtt")
    talk = talk_of(offered_file(tmp_path / f"{ID}.vtt", media="/media/talk.mp4"))
    assert (talk.source, talk.media) == (TalkSource.MEDIA, "/media/talk.mp4")


@pytest.mark.parametrize(
    ("flags", "reason"),
    [
        ({"media": "http://127.1/talk.mp4"}, "private network"),
        ({"media": "talk.mp4"}, "is no address of a media file"),
        ({"video_id": "a b"}, "--video-id a b is no key of a talk"),
        ({"captions": "yes"}, "--captions is yes"),
    ],
)
def test_flag_that_cannot_be_is_refused(tmp_path, flags, reason):
    write(tmp_path, "talk.vtt")
    one = offered_file(tmp_path / "talk.vtt", **flags)
    assert isinstance(one, Refused)
    assert reason in one.reason


def test_candidate_is_local_and_unread_until_asked(tmp_path):
    path = tmp_path / "talk.vtt"
    path.write_text("this is not what it will be")
    one = offered_file(path)
    assert isinstance(one, Candidate)
    assert (one.name, one.remote) == ("talk.vtt", False)
    write(tmp_path, "talk.vtt")
    assert words_of(one) == "Words of talk.vtt."
    assert one.read().digest == hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.mark.parametrize("content", ["", "no captions", "<html></html>"])
def test_file_without_captions_says_so_when_read(tmp_path, content):
    path = tmp_path / "talk.vtt"
    path.write_text(content)
    one = offered_file(path)
    assert isinstance(one, Candidate)
    with pytest.raises(CaptionError):
        one.read()


def test_file_that_went_away_says_so_when_read(tmp_path):
    write(tmp_path, "talk.vtt")
    one = offered_file(tmp_path / "talk.vtt")
    assert isinstance(one, Candidate)
    (tmp_path / "talk.vtt").unlink()
    with pytest.raises(CaptionError, match="does not exist"):
        one.read()


def test_file_named_is_read_though_another_format_lies_beside(tmp_path):
    write(tmp_path, "talk.srt", "talk.vtt")
    assert words_of(offered_file(tmp_path / "talk.srt")) == "Words of talk.srt."


@pytest.mark.parametrize("media", ["talk.mp4", "talk.MP3"])
def test_recording_stands_for_the_captions_beside_it(tmp_path, media):
    (tmp_path / media).write_bytes(b"\0")
    write(tmp_path, "talk.en.vtt", "talk.de.vtt", "other.vtt")
    one = offered_file(tmp_path / media, media="https://media.example.org/talk.mp4")
    assert words_of(one) == "Words of talk.en.vtt."
    assert (talk_of(one).video_id, talk_of(one).source) == ("talk", TalkSource.MEDIA)


def test_recording_without_media_address_plays_nowhere(tmp_path):
    (tmp_path / "talk.mp4").write_bytes(b"\0")
    write(tmp_path, "talk.vtt")
    assert talk_of(offered_file(tmp_path / "talk.mp4")).source is TalkSource.NONE


def test_recording_alone_is_refused(tmp_path):
    (tmp_path / "talk.mp4").write_bytes(b"\0")
    (tmp_path / "talk.json").write_text('{"title": "A side-car"}')
    one = offered_file(tmp_path / "talk.mp4")
    assert one == Refused("talk.mp4", "talk.mp4 has no captions beside it; put talk.vtt there")

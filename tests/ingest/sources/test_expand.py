"""What a person types, and the talks it stands for."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.builders import make_talk
from tests.ingest.sources.caption_folder import nowhere, talk_of, words_of, write
from tests.ingest.sources.youtube_pages import Video
from tests.ingest.sources.youtube_server import Answer
from ytsapp.domain.talk import Speaker, TalkSource
from ytsapp.ingest.candidate import Candidate, Refused
from ytsapp.ingest.sources.expand import catalogue, expand
from ytsapp.ingest.sources.flags import Flags
from ytsapp.ingest.sources.youtube import YouTube

ID, OTHER = "gvgD98jWrJM", "-2ebSQROew4"
PLAYLIST = "PLabcdefghijkl"


def talks(source: object, youtube: YouTube, **flags) -> list[Candidate | Refused]:
    return list(expand(str(source), Flags(**flags), youtube, nowhere))


def reason(source: object, youtube: YouTube, **flags) -> str:
    (one,) = talks(source, youtube, **flags)
    assert isinstance(one, Refused), one
    return one.reason


def test_path_of_a_file_is_that_file(tmp_path, youtube):
    write(tmp_path, "talk.vtt")
    (one,) = talks(tmp_path / "talk.vtt", youtube, title="Ours")
    assert words_of(one) == "Words of talk.vtt."
    assert (talk_of(one).title, one.remote) == ("Ours", False)
    assert one.name == str(tmp_path / "talk.vtt")


def test_path_relative_to_here_and_to_home(tmp_path, youtube, monkeypatch):
    write(tmp_path, "talk.vtt", "sub/other.vtt")
    (tmp_path / "sub" / "other.toml").write_text('title = "Beside it"')
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert [one.name for one in talks("talk.vtt", youtube)] == ["talk.vtt"]
    assert talk_of(talks("sub/other.vtt", youtube)[0]).title == "Beside it"
    assert talk_of(talks("sub/../sub", youtube)[0]).title == "Beside it"
    assert [one.video_id for one in talks("~/talk.vtt", youtube)] == ["talk"]
    assert [one.name for one in talks(".", youtube)] == ["talk.vtt", "sub/other.vtt"]


def test_file_named_like_a_youtube_id_is_the_file(tmp_path, youtube, monkeypatch):
    write(tmp_path / ID, "talk.vtt")
    monkeypatch.chdir(tmp_path)
    assert [one.remote for one in talks(ID, youtube)] == [False]


@pytest.mark.parametrize("source", [ID, f"https://youtu.be/{ID}?t=5"])
def test_address_of_a_video_is_that_video_and_nothing_is_asked_yet(server, youtube, source):
    server.hold(Video(ID, title="On YouTube", channel="A channel"))
    (one,) = talks(source, youtube, speakers=("Ada",), title="Ours", published=date(2020, 1, 2))
    assert isinstance(one, Candidate)
    assert (one.name, one.video_id, one.remote) == (
        f"https://www.youtube.com/watch?v={ID}", ID, True,
    )  # fmt: skip
    assert server.asked == []
    talk = talk_of(one)
    assert (talk.title, talk.channel, talk.speakers) == ("Ours", "A channel", (Speaker("Ada"),))
    assert (talk.published, talk.duration_s) == (date(2020, 1, 2), 1200)


def test_list_is_its_videos_once_each_as_they_are_reached(server, youtube):
    listed = [f"abcDEF{n:05}" for n in range(5)]
    server.lists[f"/playlist?list={PLAYLIST}"] = [*listed, listed[0]]
    found = expand(PLAYLIST, Flags(channel="Ours"), youtube, nowhere)
    assert next(found).video_id == listed[0]
    assert len(server.asked) == 1
    assert [one.video_id for one in found] == listed[1:]


def test_list_that_breaks_off_gives_what_was_listed_and_the_reason(server, youtube):
    server.lists["/@name/videos"] = [f"abcDEF{n:05}" for n in range(5)]
    server.answer_first("/youtubei/v1/browse", *[Answer(429)] * 4)
    *listed, last = talks("https://www.youtube.com/@name", youtube)
    assert len(listed) == 3
    assert isinstance(last, Refused)
    assert "blocks requests from this network address" in last.reason


def test_list_without_videos_says_so(server, youtube):
    server.lists["/@name/videos"] = []
    assert reason("@name", youtube) == "@name holds no videos"


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("x.vtt", "x.vtt does not exist"),
        ("./x", "./x does not exist"),
        ("/nowhere/talk.mp4", "/nowhere/talk.mp4 does not exist"),
        ("~nobody-of-that-name/x", "~nobody-of-that-name/x does not exist"),
        (
            "https://example.org/",
            "https://example.org/ is no YouTube video, playlist or channel, nor a file here",
        ),
        ("rag", "rag is no YouTube video, playlist or channel, nor a file here"),
        ("", "an empty source was given; name an address, a file or a folder"),
        ("/dev/null", "/dev/null is neither a file nor a folder"),
    ],
)
def test_what_is_nothing_is_refused(youtube, source, why):
    assert reason(source, youtube) == why


def test_page_of_youtube_that_is_no_talk_is_refused(youtube):
    source = "https://www.youtube.com/feed/subscriptions"
    assert reason(source, youtube).startswith(f"{source} is no video, playlist or channel; give")


def test_address_longer_than_a_file_name_is_an_address(youtube):
    (one,) = talks(f"https://www.youtube.com/watch?v={ID}&pp={'x' * 5000}", youtube)
    assert one.video_id == ID


def test_folder_without_captions_is_refused(tmp_path, youtube):
    assert "holds no caption files" in reason(tmp_path, youtube)


@pytest.mark.parametrize(
    ("flags", "options"),
    [
        ({"video_id": ID}, "--video-id"),
        ({"title": "One", "media": "/media/a.mp4"}, "--title and --media"),
        ({"published": date(2024, 1, 1)}, "--published"),
    ],
)
def test_flags_of_one_talk_do_not_go_with_many(tmp_path, server, youtube, flags, options):
    write(tmp_path, "a.vtt", "b.vtt")
    for source in (tmp_path, PLAYLIST, "@name"):
        assert f"can hold many talks, but {options} can be true of one only" in reason(
            source, youtube, **flags
        )
    assert server.asked == []


@pytest.mark.parametrize("flags", [{"video_id": OTHER}, {"media": "/media/a.mp4"}])
def test_flags_that_contradict_a_video_are_refused(youtube, flags):
    assert "has its id and plays on YouTube" in reason(ID, youtube, **flags)


def test_flags_of_many_talks_go_with_a_folder(tmp_path, youtube):
    write(tmp_path, "a.vtt", "b.de.vtt")
    found = talks(tmp_path, youtube, channel="Ours", speakers=("Ada",), language="de")
    assert [talk_of(one).channel for one in found] == ["Ours", "Ours"]
    assert [talk_of(one).language for one in found] == ["de", "de"]


NAMES = st.text(st.characters(exclude_characters="/."))  # no folder of this machine


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(NAMES | st.sampled_from([ID, "~", "~x", "-", "a\0b", "x" * 5000, "\ud800", "//[", "http:"]))
def test_any_text_is_talks_or_refused(tmp_path, monkeypatch, youtube, source):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", "/nowhere")
    first = next(expand(source, Flags(), youtube, nowhere))
    assert isinstance(first, Candidate | Refused)


def test_catalogue_is_the_talks_that_youtube_plays(server, youtube):
    server.hold(Video(ID, title="On YouTube", channel="On YouTube"))
    known = make_talk(
        ID, title="Ours", channel="", series="A series", published=None, duration_s=None,
        speakers=(Speaker("Ada", "Acme"),), captions="auto", language="",
    )  # fmt: skip
    elsewhere = make_talk("a-slug", source=TalkSource.NONE)
    (one,) = catalogue([elsewhere, known], youtube)
    assert (one.video_id, one.remote) == (ID, True)
    assert server.asked == []
    talk = talk_of(one)
    assert (talk.title, talk.channel, talk.series) == ("Ours", "On YouTube", "A series")
    assert talk.speakers == (Speaker("Ada", "Acme"),)
    assert (talk.captions, talk.language, talk.duration_s) == ("manual", "en", 1200)


def test_nothing_is_read_outside_the_folder_given(tmp_path, youtube):
    write(tmp_path, "talk.vtt", "given/other.vtt")
    (tmp_path / "other.toml").write_text('title = "Not this"')
    (one,) = talks(Path(tmp_path, "given"), youtube)
    assert (one.name, talk_of(one).title) == ("other.vtt", "other")

"""Side-cars: what they say, and how a mistake in one is told."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ingest.sources.caption_folder import nowhere, offered_file, talk_of, words_of, write
from ytsapp.domain.errors import SourceError
from ytsapp.domain.talk import Speaker, TalkSource
from ytsapp.ingest.candidate import Refused
from ytsapp.ingest.sources.record import read_record

ID = "gvgD98jWrJM"
FACTS = {
    "video_id": ID,
    "title": "A  title",
    "channel": "A channel",
    "series": "A series",
    "published": "2024-01-31",
    "duration_s": 3600,
    "language": "en-GB",
    "captions": "manual",
    "speaker": ["Ada", {"name": "Bo", "affiliation": "Acme"}],
    "unknown_key": [1, 2],
}


def talk_with(tmp_path, sidecar: str, name: str = "talk.toml", captions: str = "talk.vtt"):
    write(tmp_path, captions)
    (tmp_path / name).write_text(sidecar, "utf-8")
    return offered_file(tmp_path / captions)


def test_json_side_car_states_the_talk(tmp_path):
    talk = talk_of(talk_with(tmp_path, json.dumps(FACTS), "talk.json"))
    assert (talk.video_id, talk.title, talk.title_seen_on_video) == (ID, "A title", True)
    assert (talk.channel, talk.series) == ("A channel", "A series")
    assert (talk.published, talk.duration_s) == (date(2024, 1, 31), 3600)
    assert (talk.language, talk.captions) == ("en-GB", "manual")
    assert talk.speakers == (Speaker("Ada"), Speaker("Bo", "Acme"))
    assert talk.source is TalkSource.YOUTUBE


def test_toml_side_car_has_the_keys_of_a_talk_file(tmp_path):
    sidecar = (
        f'video_id = "{ID}"\ntitle = "A title"\npublished = 2024-01-31\nduration_s = 12.6\n'
        '[[speaker]]\nname = "Ada"\n[[moment]]\nstart_s = 5\nquote = "passed over"\n'
    )
    talk = talk_of(talk_with(tmp_path, sidecar))
    assert (talk.published, talk.duration_s) == (date(2024, 1, 31), 13)
    assert talk.speakers == (Speaker("Ada"),)


@pytest.mark.parametrize("name", ["talk.en.toml", "talk.toml"])
def test_side_car_may_leave_the_language_out_of_its_name(tmp_path, name):
    talk = talk_of(talk_with(tmp_path, 'title = "Found"', name, "talk.en.vtt"))
    assert talk.title == "Found"


@pytest.mark.parametrize("source", ["file", "none"])
def test_side_car_can_say_that_an_id_is_no_youtube_id(tmp_path, source):
    sidecar = f'video_id = "{ID}"\ntitle = "A title"\nsource = "{source}"'
    talk = talk_of(talk_with(tmp_path, sidecar))
    assert (talk.video_id, talk.source) == (ID, TalkSource.NONE)
    assert talk.title_seen_on_video is False


def test_side_car_can_say_that_words_are_a_youtube_id(tmp_path):
    sidecar = 'video_id = "introducing"\ntitle = "A title"\nsource = "youtube"'
    talk = talk_of(talk_with(tmp_path, sidecar))
    assert (talk.source, talk.title_seen_on_video) == (TalkSource.YOUTUBE, True)


def test_title_of_a_slug_was_not_seen_on_a_video(tmp_path):
    talk = talk_of(talk_with(tmp_path, 'title = "A title"'))
    assert (talk.video_id, talk.title, talk.title_seen_on_video) == ("talk", "A title", False)


def test_title_for_an_id_in_the_file_name_was_seen_on_the_video(tmp_path):
    talk = talk_of(talk_with(tmp_path, 'title = "A title"', f"{ID}.toml", f"{ID}.vtt"))
    assert (talk.title, talk.title_seen_on_video) == ("A title", True)


def test_media_in_a_side_car_is_where_the_talk_plays(tmp_path):
    sidecar = 'source = "media"\nmedia = "https://media.example.org/a.mp4"'
    talk = talk_of(talk_with(tmp_path, sidecar))
    assert (talk.source, talk.media) == (TalkSource.MEDIA, "https://media.example.org/a.mp4")


def test_json_captions_beside_captions_are_no_side_car(tmp_path):
    write(tmp_path, "talk.vtt", "talk.json")
    one = offered_file(tmp_path / "talk.vtt")
    assert words_of(one) == "Words of talk.vtt."
    assert talk_of(one).title == "talk"


def test_long_json_beside_captions_is_no_side_car(tmp_path):
    assert talk_of(talk_with(tmp_path, json.dumps({"title": "x" * 70_000}), "talk.json")).title


@pytest.mark.parametrize(
    ("sidecar", "reason"),
    [
        ("title = 5", "talk.toml: title should be a valid string, but it is 5"),
        ('video_id = "a b"', "talk.toml: video_id"),
        ('duration_s = "an hour"', "talk.toml: duration_s"),
        ("duration_s = -1", "talk.toml: duration_s"),
        ("duration_s = true", "talk.toml: duration_s"),
        ("duration_s = nan", "talk.toml: duration_s"),
        ('published = "2024"', "talk.toml: published"),
        ("published = 2024", "talk.toml: published"),
        ('language = "English language"', "talk.toml: language"),
        ('captions = "yes"', "talk.toml: captions"),
        ('source = "vimeo"', "talk.toml: source"),
        ('source = "media"', 'talk.toml: source is "media" but media is missing'),
        ('source = "youtube"\nvideo_id = "a-talk"', 'talk.toml: source is "youtube" but video_id'),
        ('source = "youtube"', 'source is "youtube" but talk is no YouTube id'),
        ('media = "http://10.0.0.1/a.mp4"', "talk.toml: media: http://10.0.0.1/a.mp4 lies on"),
        ('media = "../../secret.mp4"', "talk.toml: media: ../../secret.mp4 is no address"),
        ("speaker = 5", "talk.toml: speaker"),
        ("speaker = [5]", "talk.toml: speaker[1]"),
        ('[[speaker]]\naffiliation = "Acme"', "talk.toml: speaker[1].name"),
        ("title = ", "talk.toml is not valid TOML"),
        ("title = 1" + "0" * 5000, "talk.toml is not valid TOML"),
        ("x = " + "[" * 5000, "talk.toml is not valid TOML"),
        ('title = "' + "x" * 70_000 + '"', "talk.toml is longer than a side-car can be"),
    ],
)
def test_mistake_in_a_side_car_names_file_and_field(tmp_path, sidecar, reason):
    one = talk_with(tmp_path, sidecar)
    assert isinstance(one, Refused)
    assert one.name == "talk.vtt"
    assert one.reason.startswith(reason)
    assert "\n" not in one.reason


def test_side_car_that_is_no_text_is_refused(tmp_path):
    write(tmp_path, "talk.vtt")
    (tmp_path / "talk.toml").write_bytes(b'title = "\xff"')
    one = offered_file(tmp_path / "talk.vtt")
    assert isinstance(one, Refused)
    assert "talk.toml is not UTF-8 (byte 9)" in one.reason


def test_json_side_car_that_breaks_off_is_refused(tmp_path):
    one = talk_with(tmp_path, '{"title": "A', "talk.json")
    assert isinstance(one, Refused)
    assert one.reason.startswith("talk.json is not valid JSON")


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.dates(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)
KEYS = st.sampled_from([*FACTS, "source", "media", "speakers"])


@given(st.dictionaries(KEYS, VALUES), st.booleans())
def test_any_values_are_facts_or_one_sentence(values, strict):
    try:
        facts = read_record(values, "talk.toml", nowhere, strict)
    except SourceError as error:
        assert str(error).startswith("talk.toml: ")
        assert "\n" not in str(error)
        return
    assert facts.duration_s is None or 0 <= facts.duration_s <= 172_800
    assert "\n" not in facts.title

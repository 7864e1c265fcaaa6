from dataclasses import asdict

from tests.builders import make_moment, make_talk
from ytsapp.domain.talk import TalkSource
from ytsapp.state.views import clip_view


def test_clip_view_is_flat_and_complete():
    moment = make_moment(176)
    view = clip_view(moment)
    assert asdict(view) == {
        "id": "TRjq7t2Ms5I-176",
        "source": "youtube",
        "start": 171,
        "moment": 176,
        "end": 206,
        "quote": moment.quote,
        "voice": "Ada Example",
        "talk": moment.talk.title,
        "media": "",
        "heading": moment.heading,
        "channel": moment.talk.publisher,
        "published": "2024-05-01",
    }


def test_clip_view_of_a_media_file_names_the_file():
    talk = make_talk("design-review", source=TalkSource.MEDIA, media="/media/a.mp4")
    view = clip_view(make_moment(3, talk))
    assert (view.source, view.media, view.start) == ("media", "/media/a.mp4", 0)


def test_clip_view_holds_plain_json_values():
    assert {type(value) for value in asdict(clip_view(make_moment())).values()} == {int, str}

"""Reading one video: captions, what its page says, and what happens when there is less."""

from datetime import date

import pytest

from tests.ingest.sources.youtube_pages import Track, Video
from tests.ingest.sources.youtube_server import Answer
from ytsapp.domain.errors import CaptionError, SourceError, UnavailableError
from ytsapp.domain.talk import Speaker, TalkSource
from ytsapp.ingest.sources.facts import Facts

ID = "abcDEF12345"


def read(youtube, known: Facts | None = None, wanted: str = "en"):
    return youtube.read(ID, known or Facts(), wanted)


def words(result) -> list[str]:
    return [cue.text for cue in result.captions.cues]


def paths(server) -> list[str]:
    return [asked.split("?")[0] for asked in server.asked]


def test_video_is_read_with_captions_and_facts(server, youtube):
    lines = ((1.5, 2.0, "Ask who owns it & why."), (3.5, 1.25, "Then measure."))
    server.hold(Video(ID, title="Who owns  it?", channel="A Channel", tracks=(Track(lines=lines),)))
    result = read(youtube)
    assert words(result) == ["Ask who owns it & why.", "Then measure."]
    assert [(cue.start_ms, cue.end_ms) for cue in result.captions.cues] == [
        (1500, 3500),
        (3500, 4750),
    ]
    assert result.captions.automatic is False
    talk = result.talk
    assert (talk.video_id, talk.title, talk.title_seen_on_video) == (ID, "Who owns it?", True)
    assert (talk.channel, talk.published, talk.duration_s) == ("A Channel", date(2024, 3, 5), 1200)
    assert (talk.source, talk.captions, talk.language) == (TalkSource.YOUTUBE, "manual", "en")
    assert talk.speakers == ()


def test_video_costs_four_requests_a_pause_apart(server, youtube, clock):
    server.hold(Video(ID))
    started = clock.now
    read(youtube)
    assert paths(server) == [
        "GET /watch", "POST /youtubei/v1/player", "GET /api/timedtext", "GET /watch",
    ]  # fmt: skip
    assert clock.now - started == pytest.approx(9)


def test_page_is_left_alone_when_all_is_known(server, youtube):
    server.hold(Video(ID))
    known = Facts(
        title="Our title", channel="Ours", published=date(2020, 1, 2), duration_s=60,
        speakers=(Speaker("Ada"),),
    )  # fmt: skip
    talk = read(youtube, known).talk
    assert len(server.asked) == 3
    assert (talk.title, talk.channel, talk.duration_s) == ("Our title", "Ours", 60)
    assert talk.speakers == (Speaker("Ada"),)


def test_what_is_known_counts_more_than_the_page(server, youtube):
    server.hold(Video(ID))
    talk = read(youtube, Facts(title="Our title")).talk
    assert (talk.title, talk.title_seen_on_video) == ("Our title", False)
    assert talk.channel == "Test Channel"


def test_answer_nobody_understands_is_not_taken_for_gone(server, youtube):
    server.hold(Video(ID))
    server.answer_first("/youtubei/v1/player", Answer(403))
    with pytest.raises(SourceError, match="YouTube does not show us") as caught:
        read(youtube)
    assert not isinstance(caught.value, UnavailableError)
    assert paths(server)[-1] == "GET /oembed"


def test_same_captions_have_the_same_digest(server, youtube):
    server.hold(Video(ID))
    first = read(youtube).digest
    assert read(youtube).digest == first
    server.hold(Video(ID, tracks=(Track(lines=((0, 1, "Other words."),)),)))
    assert read(youtube).digest != first


@pytest.mark.parametrize(
    ("tracks", "wanted", "chosen"),
    [
        ([("en", True), ("en", False)], "en", ("en", False)),
        ([("en", True), ("en-US", False)], "en", ("en-US", False)),
        ([("en-GB", False), ("en", False)], "en", ("en", False)),
        ([("en", False), ("en-GB", False)], "en-GB", ("en-GB", False)),
        ([("de", False), ("en", True)], "en", ("en", True)),
        ([("en", False), ("de", True)], "de", ("de", True)),
    ],
)
def test_human_captions_in_the_wanted_language_come_first(server, youtube, tracks, wanted, chosen):
    made = tuple(
        Track(language, automatic, ((0, 1, f"{language} {automatic}"),))
        for language, automatic in tracks
    )
    server.hold(Video(ID, tracks=made))
    result = read(youtube, wanted=wanted)
    assert words(result) == [f"{chosen[0]} {chosen[1]}"]
    assert result.talk.language == chosen[0]
    assert result.talk.captions == ("auto" if chosen[1] else "manual")


def test_other_languages_only_are_named(server, youtube):
    server.hold(Video(ID, tracks=(Track("fr"), Track("de"))))
    with pytest.raises(SourceError, match="has captions in de, fr, not in en"):
        read(youtube)


def test_video_without_captions_says_so(server, youtube):
    server.hold(Video(ID, tracks=()))
    with pytest.raises(SourceError, match="has no captions; give a caption file"):
        read(youtube)


def test_captions_without_a_word_are_no_captions(server, youtube):
    server.hold(Video(ID, tracks=(Track(lines=((0, 1, " "),)),)))
    with pytest.raises((SourceError, CaptionError)):
        read(youtube)


def test_empty_answer_for_captions_is_told(server, youtube):
    server.hold(Video(ID, tracks=(Track(lines=()),)))
    with pytest.raises(SourceError, match="cannot be read; try again later"):
        read(youtube)


def test_question_about_cookies_is_answered(server, youtube):
    server.needs_consent = True
    server.hold(Video(ID, page_tells=True))
    assert words(read(youtube)) == ["Words of the test."]


def test_page_that_tells_nothing_is_replaced_by_oembed(server, youtube):
    server.hold(Video(ID, page_tells=False))
    talk = read(youtube).talk
    assert paths(server)[-1] == "GET /oembed"
    assert (talk.title, talk.title_seen_on_video) == ("A talk about tests", True)
    assert (talk.channel, talk.published, talk.duration_s) == ("Test Channel", None, None)


def test_removed_video_is_unavailable(server, youtube):
    with pytest.raises(UnavailableError, match=f"v={ID} is no longer available"):
        read(youtube)


@pytest.mark.parametrize(
    ("status", "why"), [(401, "is private or"), (403, "is private;"), (404, "was removed")]
)
def test_private_video_is_unavailable(server, youtube, status, why):
    reason = "This video is private"
    server.hold(Video(ID, status="LOGIN_REQUIRED", reason=reason, oembed_status=status))
    with pytest.raises(UnavailableError, match=why):
        read(youtube)


def test_video_that_cannot_be_played_here_is_not_taken_for_gone(server, youtube):
    reason = "The uploader has not made this video available in your country."
    server.hold(Video(ID, status="UNPLAYABLE", reason=reason))
    with pytest.raises(SourceError, match="cannot be played: The uploader has not made") as caught:
        read(youtube)
    assert not isinstance(caught.value, UnavailableError)


def test_video_for_adults_says_so(server, youtube):
    reason = "This video may be inappropriate for some users."
    server.hold(Video(ID, status="LOGIN_REQUIRED", reason=reason))
    with pytest.raises(SourceError, match="signed-in adults only"):
        read(youtube)

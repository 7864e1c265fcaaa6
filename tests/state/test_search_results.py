from tests.builders import make_moment, make_speaker, make_talk
from tests.state.made_search import TEXT, make_result
from ytsapp.domain.talk import TalkSource
from ytsapp.state.search_results import view_best, view_clips, view_row


def test_result_says_who_where_and_when():
    view = view_best(make_result(176))
    assert (view.voice, view.channel, view.talk) == (
        "Ada Example",
        "Example Channel",
        "Talk TRjq7t2Ms5I",
    )
    assert (view.timecode, view.date, view.captions) == ("2:56", "1 May 2024", "automatic captions")
    assert (view.page, view.talk_href) == ("/moments/TRjq7t2Ms5I-176/", "/talks/TRjq7t2Ms5I/")


def test_result_plays_from_its_lead_in_and_opens_at_its_second():
    view = view_best(make_result(176))
    assert view.play_label == "Play from 2:52"
    assert view.play_href.endswith("t=172s")
    assert view.outside_href.endswith("t=176s")
    assert "Nothing is loaded from YouTube until you press play" in view.fine


def test_result_that_plays_nowhere_offers_no_play():
    view = view_row(make_result(talk=make_talk(source=TalkSource.NONE)))
    assert (view.play_label, view.outside_label, view.outside_href) == ("", "", "")
    assert "No playable recording" in view.fine


def test_curated_result_has_the_editors_heading():
    assert view_best(make_result()).heading == ""
    assert view_best(make_result(curated=(make_moment(60),))).heading == make_moment(60).heading


def test_voices_are_named_in_few_words():
    two = make_talk(speakers=(make_speaker("Ada"), make_speaker("Bo")))
    three = make_talk(speakers=(make_speaker("Ada"), make_speaker("Bo"), make_speaker("Cy")))
    nobody = make_talk(speakers=())
    unknown = make_talk(speakers=(), channel="")
    voices = [view_row(make_result(talk=talk)).voice for talk in (two, three, nobody, unknown)]
    assert voices == ["Ada and Bo", "Ada and 2 others", "Example Channel", "Speaker not known"]
    assert view_row(make_result(talk=nobody)).channel == ""


def test_clarity_is_said_in_words_only_where_it_is_high():
    said = [view_best(make_result(clarity=value)).clarity for value in (0.2, 0.45, 0.7)]
    assert said == ["", "Clear", "Very clear"]


def test_row_shows_part_of_a_long_text_and_the_card_all_of_it():
    long = make_result(text=TEXT * 5)
    assert view_row(long).is_cut
    assert not view_best(long).is_cut
    assert not view_row(make_result()).is_cut


def test_folded_moments_are_counted_and_shown():
    more = (make_result(200), make_result(300))
    view = view_row(make_result(more=more, more_in_talk=5))
    assert view.more_label == "5 more in this talk, the best 2"
    assert [each.timecode for each in view.more] == ["3:20", "5:00"]
    assert view_row(make_result(more=more, more_in_talk=2)).more_label == "2 more in this talk"
    assert view_row(make_result()).more_label == ""


def test_every_moment_on_the_page_has_its_clip_in_reading_order():
    first = make_result(60, more=(make_result(200),))
    clips = view_clips([first, make_result(90, make_talk("other-talk"))])
    assert [clip.id for clip in clips] == ["TRjq7t2Ms5I-60", "TRjq7t2Ms5I-200", "other-talk-90"]
    assert (clips[0].start, clips[0].moment, clips[0].end) == (56, 60, 100)


def test_clip_stays_inside_its_talk_and_lasts_at_least_twenty_seconds():
    (start,) = view_clips([make_result(2, end_s=5)])
    assert (start.start, start.end) == (0, 22)
    (end,) = view_clips([make_result(1190, end_s=1195)])
    assert end.end == 1200

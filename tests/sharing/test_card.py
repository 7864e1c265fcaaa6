from dataclasses import replace
from datetime import date

import pytest

from tests.builders import make_comparison, make_library, make_moment, make_side, make_talk
from ytsapp.domain.moment import Found
from ytsapp.domain.passage import Passage
from ytsapp.domain.second import Holder, Second
from ytsapp.sharing.card import comparison_card, moment_card

TALK = make_talk(title="Burrows at scale", channel="Marsupial Hour")
CURATED = make_moment(100, TALK, quote="wombats dig at night")
LIBRARY = make_library(CURATED)


def inputs_of(second, library=LIBRARY, plays=True):
    return moment_card(second, library, plays=plays).inputs


def in_passage(second):
    passage = Passage(TALK.video_id, 60_400, 110_000, 60_400, "so wombats dig")
    moment = make_moment(second, TALK, quote=passage.text)
    return Second(moment, Holder.PASSAGE, passage.moment_id, passage)


def bare(second, talk=TALK):
    return Second(make_moment(second, talk, quote=""), Holder.NOTHING, "")


def test_curated_moment_says_quote_voice_talk_time_and_channel():
    inputs = inputs_of(Second(CURATED, Holder.CURATED, CURATED.id))
    assert inputs["opening"] + inputs["words"] == "“wombats dig at night”"
    assert inputs["voice"] == "Ada Example"
    assert inputs["talk"] == "Burrows at scale"
    assert inputs["channel"] == "Marsupial Hour"
    assert inputs["time"] == "1:40"
    assert inputs["plays"] == "yes"


def test_time_is_where_the_words_were_found():
    found = replace(CURATED, found=Found(103, 3, "auto", date(2026, 1, 2)))
    second = Second(found, Holder.CURATED, found.id)
    assert inputs_of(second, make_library(found))["time"] == "1:43"


def test_second_within_a_curated_clip_has_the_card_of_the_moment():
    moved = Second(make_moment(110, TALK, quote=CURATED.quote), Holder.CURATED, CURATED.id)
    assert inputs_of(moved) == inputs_of(Second(CURATED, Holder.CURATED, CURATED.id))


def test_all_seconds_of_a_passage_have_one_card():
    assert inputs_of(in_passage(60)) == inputs_of(in_passage(99))
    assert inputs_of(in_passage(99))["time"] == "1:00"


def test_second_without_words_shows_the_talk_and_the_minute():
    inputs = inputs_of(bare(725))
    assert inputs["words"] == "Burrows at scale"
    assert "opening" not in inputs
    assert inputs["time"] == "12 min in"
    assert inputs == inputs_of(bare(779)) != inputs_of(bare(780))
    assert inputs_of(bare(3))["time"] == "from the start"


def test_recording_that_is_gone_offers_no_playing():
    assert inputs_of(bare(3), plays=False)["plays"] == ""


@pytest.mark.parametrize(
    ("speakers", "channel", "lines"),
    [
        ((), "Marsupial Hour", ("Marsupial Hour", "Burrows at scale", "")),
        ((), "", ("Burrows at scale", "", "")),
    ],
)
def test_what_the_first_line_says_is_not_said_again(speakers, channel, lines):
    talk = make_talk(title="Burrows at scale", speakers=speakers, channel=channel)
    moment = make_moment(100, talk, speakers=speakers)
    inputs = inputs_of(Second(moment, Holder.CURATED, moment.id), make_library(moment))
    assert (inputs["voice"], inputs["talk"], inputs["channel"]) == lines


def test_each_line_runs_in_its_own_direction():
    talk = make_talk(title="מחילות בקנה מידה גדול", channel="Marsupial Hour")
    moment = make_moment(100, talk, quote="וומבטים חופרים בלילה")
    inputs = inputs_of(Second(moment, Holder.CURATED, moment.id), make_library(moment))
    assert inputs["rtl"] == "words,talk"
    assert inputs["lang"] == "he"


def test_comparison_says_title_question_and_both_sides():
    comparison = make_comparison(
        title="Burrows vs nests: when to use each", kicker="ground vs tree",
        core_question="Is the ground dry?", a=make_side("Burrows"), b=make_side("Nests"),
    )  # fmt: skip
    inputs = comparison_card(comparison).inputs
    assert inputs["words"] == "Burrows vs nests: when to use each"
    assert inputs["question"] == "Is the ground dry?"
    assert (inputs["kicker"], inputs["a"], inputs["b"]) == ("ground vs tree", "Burrows", "Nests")

"""Save buttons and what starts an investigation, as the browser's script finds them."""

import json

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.builders import make_claim, make_comparison, make_moment, make_spoken, make_talk
from ytsapp.components.comparison.claims import claim_item
from ytsapp.components.comparison.investigate import best_moments, investigation_start
from ytsapp.components.layout.frozen import frozen
from ytsapp.components.moment.card import clip_card
from ytsapp.components.moment.row import moment_row
from ytsapp.components.notebook.save_button import save_button
from ytsapp.components.player.clips import CLIPS_ID, page_clips
from ytsapp.domain.talk import TalkSource


def tree(component):
    return LexborHTMLParser(f"<!doctype html><body>{frozen(component)}</body>")


@pytest.mark.parametrize("shown", [clip_card, moment_row])
def test_clip_can_be_saved_wherever_it_stands(shown):
    moment = make_moment(176)
    button = tree(shown(moment)).css_first("button[data-save]")
    assert button.attributes["data-save"] == moment.id
    assert button.attributes["aria-pressed"] == "false"
    assert "needs-script" in button.attributes["class"]
    assert button.text() == f"Save: {moment.heading}"


def test_clip_that_plays_nowhere_can_be_saved():
    moment = make_moment(176, make_talk(source=TalkSource.NONE))
    assert tree(clip_card(moment)).css_first("[data-save]") is not None


def test_first_text_of_the_button_is_the_word_that_changes():
    assert frozen(save_button("a-1", of="it")).split(">", 1)[1].startswith("Save<")


def test_claim_saves_its_evidence_where_it_has_some():
    comparison = make_comparison()
    backed = tree(claim_item(make_claim("backed", make_spoken("Ada")), comparison))
    assert backed.css_first("#claim-backed [data-save='']") is not None
    assert tree(claim_item(make_claim("bare"), comparison)).css("[data-save]") == []


def test_clips_of_a_page_make_sense_away_from_it():
    moment = make_moment(176)
    (clip,) = json.loads(tree(page_clips([moment])).css_first(f"#{CLIPS_ID}").text())
    assert (clip["heading"], clip["channel"], clip["published"]) == (
        moment.heading,
        moment.talk.publisher,
        "2024-05-01",
    )


def test_second_nobody_curated_has_no_heading_of_its_own():
    (clip,) = json.loads(
        tree(page_clips([make_moment(summary="")])).css_first(f"#{CLIPS_ID}").text()
    )
    assert "heading" not in clip


def test_investigation_starts_with_sides_question_and_all_best_moments_ticked():
    comparison = make_comparison()
    start = tree(investigation_start(comparison, None)).css_first("[data-build]")
    assert start.attributes["data-build"] == comparison.slug
    assert start.attributes["data-question"] == comparison.core_question
    assert (start.attributes["data-a"], start.attributes["data-b"]) == (
        comparison.a.name,
        comparison.b.name,
    )
    ticked = [box.attributes["value"] for box in start.css("input[checked]")]
    assert ticked == [moment.id for moment in best_moments(comparison, None)]
    assert ticked[0] == comparison.best_moment.id
    assert len(set(ticked)) == len(ticked)

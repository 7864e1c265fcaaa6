"""Chips, cards, the clips block and thin evidence, as a reader without JavaScript has them."""

import json

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.builders import (
    make_claim,
    make_comparison,
    make_evidence,
    make_moment,
    make_spoken,
    make_talk,
)
from ytsapp.components.comparison.claims import claim_anchor, claim_item
from ytsapp.components.layout.footer import correction_link
from ytsapp.components.layout.frozen import frozen
from ytsapp.components.moment.card import clip_card
from ytsapp.components.moment.chip import evidence_chip, plain_chip
from ytsapp.components.player.clips import CLIPS_ID, page_clips
from ytsapp.domain.claim import Stance
from ytsapp.domain.talk import TalkSource


def tree(component):
    return LexborHTMLParser(f"<!doctype html><body>{frozen(component)}</body>")


@pytest.mark.parametrize("stance", Stance)
def test_chip_leads_to_its_moment_page_and_names_the_clip(stance):
    moment = make_moment(176)
    chip = tree(evidence_chip(make_evidence(moment, stance), make_comparison())).css_first("a")
    assert chip.attributes["href"] == f"/moments/{moment.id}/"
    assert chip.attributes["data-clip"] == moment.id
    assert "2:56" in chip.text()


def test_chip_is_named_by_the_words_that_are_seen():
    chip = tree(plain_chip(make_spoken("Ada", start_s=176))).css_first("a")
    assert chip.attributes["aria-label"].startswith("Ada 2:56")


def test_chip_of_a_tied_voice_says_what_it_sells():
    evidence = make_evidence(tied="a vector database")
    chip = tree(evidence_chip(evidence, make_comparison())).css_first("a")
    assert "a vector database" in chip.attributes["aria-label"]
    assert "tied" in chip.text()


def test_claim_without_evidence_says_so_and_with_little_is_thin():
    comparison = make_comparison()
    bare, thin = make_claim("bare"), make_claim("thin", make_spoken("Ada"))
    solid = make_claim("solid", *[make_spoken(name) for name in ("Ada", "Bob", "Cyd")])
    bare, thin, solid = (
        tree(claim_item(c, comparison)).css_first(".evidence-words").text().lower()
        for c in (bare, thin, solid)
    )
    assert "no indexed voice" in bare
    assert "thin" in thin
    assert solid == ""


def test_claim_has_an_address_and_links_to_it():
    claim = make_claim("the-key")
    page = tree(claim_item(claim, make_comparison()))
    assert claim_anchor(claim) == "claim-the-key"
    assert page.css_first("#claim-the-key a[href='#claim-the-key']") is not None
    assert page.css_first("button[data-share='#claim-the-key']") is not None


def links_of(card):
    return [node.attributes["href"] for node in card.css("a") if "data-clip" in node.attributes]


def test_card_of_a_video_plays_from_the_lead_in():
    card = tree(clip_card(make_moment(100)))
    (href,) = links_of(card)
    assert href.endswith("t=95s")
    assert card.css_first("blockquote").text().strip("“”") == "words said at 100"


def test_card_of_a_media_file_plays_that_file():
    talk = make_talk("design-review", source=TalkSource.MEDIA, media="/media/review.mp4")
    assert links_of(tree(clip_card(make_moment(100, talk)))) == ["/media/review.mp4#t=95"]


def test_card_of_a_quote_without_recording_offers_no_play_and_says_why():
    card = tree(clip_card(make_moment(talk=make_talk("only-words", source=TalkSource.NONE))))
    assert links_of(card) == []
    assert "youtube" not in card.html.lower()
    assert "recording" in card.css_first(".card-fine").text()


@pytest.mark.parametrize("is_read", [True, False])
def test_card_marks_a_quote_whose_context_was_not_read(is_read):
    card = tree(clip_card(make_moment(context_read=is_read)))
    assert (card.css_first(".context-mark") is None) == is_read


def test_clips_block_holds_the_page_clips_in_order():
    moments = [make_moment(200, quote="</script><b>"), make_moment(3)]
    block = tree(page_clips(moments)).css_first(f"#{CLIPS_ID}")
    clips = json.loads(block.text())
    assert [clip["id"] for clip in clips] == [moment.id for moment in moments]
    assert clips[0]["quote"] == "</script><b>"
    assert (clips[1]["start"], clips[1]["moment"]) == (0, 3)
    assert "media" not in clips[0]


def test_correction_link_leads_to_the_operator_or_to_the_method():
    assert tree(correction_link("mailto:a@b.example")).css_first("a").attributes["href"] == (
        "mailto:a@b.example"
    )
    assert tree(correction_link("")).css_first("a").attributes["href"].startswith("/method/#")

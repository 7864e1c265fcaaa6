"""A moment id leads to its words, whatever new captions make of them."""

import random
from dataclasses import replace

import pytest

from tests.ingest.captions.files import REAL, needs_real
from tests.ingest.made import SENTENCES, make_words
from tests.ingest.talk import speak
from ytsapp.domain.cue import Captions, Cue
from ytsapp.domain.passage import Passage
from ytsapp.domain.record import Anchor
from ytsapp.ingest.anchors import drop_anchors, follow_anchors, keep_addresses_apart
from ytsapp.ingest.captions.read import parse_captions
from ytsapp.ingest.clean.joining import join_cues
from ytsapp.ingest.passages import cut_passages


def anchors_of(transcript):
    return drop_anchors(cut_passages("talk", transcript), [])


def passage(start_ms, end_ms, text="Bread rises because yeast makes gas."):
    return Passage("talk", start_ms, end_ms, start_ms, text)


def moves(anchors, transcript):
    """Return how much later each anchor's words are now; None for a lost one."""
    followed = {anchor.start_s: anchor for anchor in follow_anchors(anchors, transcript)}
    return [
        None if followed[anchor.start_s].lost else followed[anchor.start_s].at_ms - anchor.at_ms
        for anchor in anchors
    ]


def test_same_captions_move_nothing():
    talk = speak(*make_words(3, 80))
    anchors = anchors_of(talk)
    assert follow_anchors(anchors, talk) == anchors


def test_words_said_later_are_followed():
    sentences = make_words(3, 80)
    anchors = anchors_of(speak(*sentences))
    assert set(moves(anchors, speak(47_500, *sentences))) == {47_500}


@pytest.mark.parametrize("cut", [5, 20, 40])
def test_cut_intro_moves_what_follows_even_where_sentences_come_again(cut):
    sentences = make_words(3, 160)  # of 18 different ones
    talk, intro = speak(*sentences), speak(*sentences[:cut])
    anchors = [anchor for anchor in anchors_of(talk) if anchor.at_ms >= intro.end_ms]
    found = moves(anchors_of(talk), speak(*sentences[cut:]))[-len(anchors) :]
    assert found == [-intro.end_ms] * len(anchors)


def test_words_between_two_that_moved_alike_moved_with_them():
    dice = random.Random(2)
    syllables = [a + b for a in "bdfgklmnprst" for b in "aeiou"]
    words = ["".join(dice.choices(syllables, k=3)) for _ in range(600)]
    sentences = [" ".join(words[n : n + 10]).capitalize() + "." for n in range(0, 600, 10)]
    anchors = anchors_of(speak(*sentences))
    garbled = next(n for n, sentence in enumerate(sentences) if sentence in anchors[2].words)
    heard = [*sentences]
    heard[garbled : garbled + 2] = ["Uh uh uh uh uh uh uh uh uh uh."] * 2
    assert moves(anchors, speak(8_000, *heard)) == [8_000] * len(anchors)


def test_words_no_longer_said_are_lost_and_keep_their_last_place():
    anchors = anchors_of(speak(*make_words(3, 60)))
    followed = follow_anchors(anchors, speak(*["Nothing of it was said any more today."] * 40))
    assert all(anchor.lost for anchor in followed)
    assert [anchor.at_ms for anchor in followed] == [anchor.at_ms for anchor in anchors]


def test_lost_words_that_are_said_again_are_found_again():
    talk = speak(*make_words(3, 60))
    anchors = anchors_of(talk)
    lost = [replace(anchor, lost=True) for anchor in anchors]
    assert follow_anchors(lost, talk) == anchors


def test_words_with_brackets_are_followed():
    talk = speak("We write x[0] and x[t-1] for [what] came before it.", *SENTENCES)
    anchors = anchors_of(talk)
    assert follow_anchors(anchors, talk) == anchors


def test_each_passage_gets_an_anchor_of_its_first_dozen_words():
    (anchor,) = drop_anchors([passage(61_900, 99_000, "one two " * 20)], [])
    assert anchor == Anchor(61, " ".join(["one two"] * 6), 61_900)


def test_address_given_out_before_keeps_its_words():
    known = Anchor(61, "other words", 64_000)
    assert drop_anchors([passage(61_900, 99_000)], [known]) == [known]


def test_address_whose_words_are_lost_is_given_out_anew():
    known = Anchor(61, "other words", 10_000, lost=True)
    (anchor,) = drop_anchors([passage(61_900, 99_000)], [known])
    assert anchor.words.startswith("Bread")
    assert not anchor.lost


def test_passage_moves_off_an_address_that_leads_elsewhere():
    known = [Anchor(61, "words said elsewhere", 400_000), Anchor(62, "and more", 410_000)]
    (settled,) = keep_addresses_apart([passage(61_900, 99_000)], known)
    assert settled.start_ms == 63_000
    assert settled.lead_in_ms == 61_900


@pytest.mark.parametrize(
    "known",
    [Anchor(61, "words in it", 70_000), Anchor(61, "lost words", 400_000, lost=True),
     Anchor(62, "next to it", 400_000)],
)  # fmt: skip
def test_passage_stays_on_an_address_that_leads_into_it(known):
    first = passage(61_900, 99_000)
    assert keep_addresses_apart([first], [known]) == [first]


@needs_real
@pytest.mark.parametrize("talk", ["vector-podcast/fIPC_xzqJ0o.vtt", "*/docs/en/week12/*re12.sbv"])
def test_real_talk_captioned_anew_has_its_moments(talk):
    (path,) = REAL.glob(talk)
    before = join_cues(parse_captions(path.read_bytes(), path.name))
    anchors = anchors_of(before)
    intro_ms = 95_000
    after = caption_anew(before, intro_ms)
    followed = follow_anchors(anchors, after)
    kept = [(old, new) for old, new in zip(anchors, followed, strict=True) if old.at_ms > 100_000]
    right = [abs(new.at_ms - (old.at_ms - intro_ms)) < 5_000 and not new.lost for old, new in kept]
    assert sum(right) >= 0.97 * len(right)


def caption_anew(transcript, intro_ms):
    """Hear one word in eight otherwise, cut it into other cues, and start after the intro."""
    dice = random.Random(1)
    words = transcript.text.split()
    offsets = [0]
    for word in words[:-1]:
        offsets.append(offsets[-1] + len(word) + 1)
    times = transcript.times_at(offsets)
    heard = [dice.choice(["of", "bread", word[:-1], ""]) if dice.random() < 0.125 else word
             for word in words]  # fmt: skip
    cues = [
        Cue(times[n] - intro_ms, times[min(n + 9, len(times) - 1)] - intro_ms,
            " ".join(word for word in heard[n : n + 9] if word) or "uh")
        for n in range(0, len(words), 9)
        if times[n] >= intro_ms
    ]  # fmt: skip
    return join_cues(Captions(tuple(cues), "srt"))

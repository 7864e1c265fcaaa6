"""From captions to the record and back, on both databases."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from tests.ingest.made import clock, make_words, write_vtt
from ytsapp.domain.errors import CaptionError, SourceError, UnavailableError
from ytsapp.domain.passage import Score
from ytsapp.domain.record import Outcome
from ytsapp.explain.clarity import score_clarity
from ytsapp.ingest.candidate import Candidate, Refused
from ytsapp.ingest.pipeline import Ingest
from ytsapp.ingest.sources.files import offer_file
from ytsapp.ingest.sources.flags import Flags
from ytsapp.storage.corpus import Corpus

NOW = datetime(2026, 5, 4, 12, tzinfo=UTC)
BREAD = "WEBVTT\n\n" + "\n\n".join(
    f"{clock(at)} --> {clock(at + 4)}\n"
    f"Bread needs flour, water, salt and the patience of number {at}."
    for at in range(0, 100, 5)
)


@pytest.fixture
def corpus(url):
    with Corpus.open(url) as corpus:
        yield corpus


@pytest.fixture
def ingest(corpus):
    return Ingest(corpus, score_clarity, now=lambda: NOW)


def offer(path, **flags):
    return offer_file(path, path.name, Flags(**flags))


def failing(error, video_id="TRjq7t2Ms5I", remote=True):
    def read():
        raise error

    return Candidate(f"https://youtu.be/{video_id}", video_id, remote, read)


def run(ingest, *offers):
    return [(item.outcome, item.reason) for item in ingest.run(offers)]


def test_every_word_of_a_talk_is_stored_once_in_order(ingest, corpus, tmp_path):
    path = write_vtt(tmp_path / "talk-one.vtt", seed=4)
    assert run(ingest, offer(path)) == [(Outcome.ADDED, "")]
    passages = corpus.passages("talk-one")
    assert " ".join(passage.text for passage in passages) == " ".join(make_words(4, 60))
    assert corpus.transcript("talk-one").text == " ".join(make_words(4, 60))


def test_passages_carry_the_score_they_were_given(corpus, tmp_path):
    path = write_vtt(tmp_path / "talk-one.vtt")
    marked = Ingest(corpus, lambda text, s: Score(0.25, (f"lasts {s:.0f}",)), now=lambda: NOW)
    run(marked, offer(path))
    for passage in corpus.passages("talk-one"):
        length = (passage.end_ms - passage.start_ms) / 1000
        assert passage.clarity == Score(0.25, (f"lasts {length:.0f}",))


def test_failures_are_told_apart_and_never_stop_the_rest(ingest, corpus, tmp_path):
    good = offer(write_vtt(tmp_path / "talk-one.vtt"))
    done = run(
        ingest,
        Refused("https://example.org/", "is no video"),
        failing(CaptionError("holds no captions", 3)),
        failing(SourceError("YouTube does not answer")),
        failing(UnavailableError("the video is private")),
        good,
    )
    assert done == [
        (Outcome.FAILED, "is no video"),
        (Outcome.FAILED, "line 3: holds no captions"),
        (Outcome.FAILED, "YouTube does not answer"),
        (Outcome.UNAVAILABLE, "the video is private"),
        (Outcome.ADDED, ""),
    ]
    assert list(corpus.all_transcript_facts()) == ["talk-one"]


def test_removed_video_keeps_its_words_and_the_day_it_went(ingest, corpus, tmp_path):
    path = write_vtt(tmp_path / "talk-one.vtt")
    run(ingest, offer(path, video_id="TRjq7t2Ms5I"))
    again = replace(ingest, refresh=True)
    run(again, failing(UnavailableError("the video was removed")))
    assert corpus.unavailable_talks() == {"TRjq7t2Ms5I": NOW.date()}
    assert corpus.passages("TRjq7t2Ms5I")
    later = replace(again, now=lambda: datetime(2026, 8, 1, tzinfo=UTC))
    run(later, failing(UnavailableError("the video was removed")))
    assert corpus.unavailable_talks() == {"TRjq7t2Ms5I": date(2026, 5, 4)}


def test_stored_talk_of_another_host_is_asked_for_again_only_on_request(ingest, corpus, tmp_path):
    path = write_vtt(tmp_path / "talk-one.vtt")
    run(ingest, offer(path, video_id="TRjq7t2Ms5I"))
    remote = failing(SourceError("was asked"))
    assert run(ingest, remote) == [(Outcome.UNCHANGED, "")]
    assert run(replace(ingest, refresh=True), remote) == [(Outcome.FAILED, "was asked")]


def test_captions_of_sounds_only_are_refused(ingest, corpus, tmp_path):
    path = tmp_path / "song.vtt"
    path.write_text("WEBVTT\n\n00:01.000 --> 00:09.000\n[Music]\n", "utf-8")
    ((outcome, reason),) = run(ingest, offer(path))
    assert outcome is Outcome.FAILED
    assert "holds no words" in reason
    assert corpus.talks() == []


@pytest.mark.parametrize("late_s", [3.0, 47.5])
def test_moment_ids_lead_to_their_words_after_new_captions(ingest, corpus, tmp_path, late_s):
    path = tmp_path / "talk-one.vtt"
    run(ingest, offer(write_vtt(path, seed=2)))
    before = {p.moment_id: p for p in corpus.passages("talk-one")}
    write_vtt(path, seed=2, late_s=late_s)
    assert run(ingest, offer(path)) == [(Outcome.UPDATED, "")]
    for moment_id, old in before.items():
        now = corpus.passage_of_moment("talk-one", old.start_s)
        opening = " ".join(old.text.split()[:8])
        assert opening in now.text, moment_id


def test_seconds_inside_a_passage_move_with_it(ingest, corpus, tmp_path):
    path = tmp_path / "talk-one.vtt"
    run(ingest, offer(write_vtt(path, seed=2)))
    said_at = {s: corpus.transcript("talk-one").offset_at(s * 1000) for s in range(30, 200, 7)}
    text = corpus.transcript("talk-one").text
    starts = {p.start_s for p in corpus.passages("talk-one")}
    write_vtt(path, seed=2, late_s=60.0)
    run(ingest, offer(path))
    starts |= {p.start_s for p in corpus.passages("talk-one")}
    for second, offset in said_at.items():
        if second not in starts:
            said = " ".join(text[offset:].split()[:3])
            assert said in corpus.passage_of_moment("talk-one", second).text


def test_new_passages_have_addresses_that_lead_to_them(ingest, corpus, tmp_path):
    path = tmp_path / "talk-one.vtt"
    run(ingest, offer(write_vtt(path, seed=2)))
    run(ingest, offer(write_vtt(path, seed=2, late_s=41.0)))
    for passage in corpus.passages("talk-one"):
        assert corpus.passage_of_moment("talk-one", passage.start_s) == passage


def test_local_file_of_another_talk_is_refused_and_loses_nothing(ingest, corpus, tmp_path):
    run(ingest, offer(write_vtt(tmp_path / "a" / "talk-one.vtt")))
    before = corpus.passages("talk-one")
    other = tmp_path / "b" / "talk-one.vtt"
    other.parent.mkdir()
    other.write_text(BREAD, "utf-8")
    ((outcome, reason),) = run(ingest, offer(other))
    assert outcome is Outcome.FAILED
    assert "another talk already" in reason
    assert "--video-id" in reason
    assert corpus.passages("talk-one") == before
    assert run(ingest, offer(other, video_id="bread")) == [(Outcome.ADDED, "")]


def test_corrected_kind_of_captions_reaches_what_is_known_of_them(ingest, corpus, tmp_path):
    path = write_vtt(tmp_path / "talk-one.vtt")
    run(ingest, offer(path))
    assert corpus.transcript_facts("talk-one").automatic is None
    assert run(ingest, offer(path, captions="manual")) == [(Outcome.UPDATED, "")]
    assert corpus.transcript_facts("talk-one").automatic is False


def test_file_on_disk_does_not_bring_back_a_removed_video(ingest, corpus, tmp_path):
    path = write_vtt(tmp_path / "talk-one.vtt")
    run(ingest, offer(path, video_id="TRjq7t2Ms5I"))
    corpus.mark_unavailable("TRjq7t2Ms5I", NOW.date())
    run(ingest, offer(path, video_id="TRjq7t2Ms5I"))
    run(ingest, offer(write_vtt(path, seed=7), video_id="TRjq7t2Ms5I"))
    assert corpus.unavailable_talks() == {"TRjq7t2Ms5I": NOW.date()}


def test_address_of_words_no_longer_said_leads_to_its_second(ingest, corpus, tmp_path):
    path = tmp_path / "talk-one.vtt"
    run(ingest, offer(write_vtt(path, seed=2, sentences=20)))
    second = corpus.passages("talk-one")[1].start_s
    path.write_text(BREAD, "utf-8")
    run(replace(ingest, refresh=True), offer(path))
    now = corpus.passage_of_moment("talk-one", second)
    assert now.start_s <= second < now.end_s
    assert "flour" in now.text

"""Every talk of the corpus that was quoted word for word is in the data, with all it says."""

import json
import re

import pytest

from ytsapp.settings import ROOT

CORPUS = ROOT.parent / "shared" / "corpus" / "talks.json"
IS_THERE = CORPUS.exists()
TALKS = json.loads(CORPUS.read_text("utf-8")) if IS_THERE else []
QUOTED = {
    talk["video_id"]: [moment for moment in talk["moments"] if moment["quote"]]
    for talk in TALKS
    if any(moment["quote"] for moment in talk["moments"])
}

pytestmark = pytest.mark.skipif(not IS_THERE, reason=f"the corpus is not at {CORPUS}")


def words_of(quote):
    """Return a quote's words without bracketed insertions, which are the editors'."""
    return " ".join(re.sub(r"\s*\[[^\]]*\]", "", quote).split())


@pytest.mark.parametrize("video_id", sorted(QUOTED))
def test_quoted_talk_is_there_with_every_quoted_moment(video_id, library):
    assert video_id in library.talks
    for moment in QUOTED[video_id]:
        second = int(moment["start_s"])
        at = [library.moments.get(f"{video_id}-{s}") for s in (second, second + 1)]
        quotes = [words_of(found.quote) for found in at if found]
        assert words_of(moment["quote"]) in quotes, f"{video_id} at {second}: {quotes}"


def test_corpus_has_quoted_talks():
    assert len(QUOTED) >= 100


def test_known_facts_are_those_of_the_corpus(library):
    for talk in TALKS:
        ours = library.talks.get(talk["video_id"])
        if ours is None:
            continue
        if talk["duration_s"]:
            assert ours.duration_s in (None, int(talk["duration_s"])), talk["video_id"]
        if ours.published and talk["published"]:
            assert ours.published.isoformat().startswith(talk["published"][:7]), talk["video_id"]

"""The scores on real transcripts: no text of them is kept here."""

import csv
import re
from itertools import product
from statistics import mean

import pytest

from tests.explain.texts import without_punctuation
from ytsapp.explain.clarity import score_clarity
from ytsapp.explain.directness import score_directness
from ytsapp.explain.question import read_question
from ytsapp.settings import ROOT

CORPUS = ROOT.parent / "shared" / "corpus"
TALKS = CORPUS / "transcripts" / "vector-podcast"
LESSONS = CORPUS / "transcripts" / "hugging-face-course" / "subtitles" / "en"

pytestmark = pytest.mark.skipif(not TALKS.exists(), reason=f"there are no transcripts at {TALKS}")

CUE = re.compile(r"(?:(\d+):)?(\d+):([\d.,]+) --> .*\n((?:.+\n?)+)")
STEP_S = 40
"""Length of the pieces that stand for passages here."""


def pieces_of(path):
    """Return (start in seconds, words) of a caption file cut every 40 s, sentences or not."""
    pieces = {}
    for hours, minutes, seconds, text in CUE.findall(path.read_text("utf-8")):
        start = int(hours or 0) * 3600 + int(minutes) * 60 + float(seconds.replace(",", "."))
        pieces.setdefault(int(start // STEP_S) * STEP_S, []).append(" ".join(text.split()))
    return [(start, " ".join(texts)) for start, texts in pieces.items()]


def test_lessons_are_clearer_than_conversations():
    lessons, talks = (
        mean(score_clarity(text, STEP_S).value for path in paths for _, text in pieces_of(path))
        for paths in (sorted(LESSONS.glob("*.srt")), sorted(TALKS.glob("*.vtt"))[::4])
    )
    assert lessons > 1.5 * talks


def test_punctuation_moves_no_score_far():
    lost = [
        score_clarity(text, STEP_S).value - score_clarity(without_punctuation(text), STEP_S).value
        for path in sorted(LESSONS.glob("*.srt"))[::3]
        for _, text in pieces_of(path)
    ]
    assert max(lost) < 0.15
    assert abs(mean(lost)) < 0.05


def test_where_a_question_is_answered_scores_above_the_rest_of_the_talk():
    with (CORPUS / "queries.tsv").open(encoding="utf-8", newline="") as file:
        labelled = list(csv.DictReader(file, delimiter="\t"))[::8]
    above = []
    for label in labelled:
        question = read_question(label["query"])
        inside, outside = [], []
        for start, text in pieces_of(TALKS / f"{label['video_id']}.vtt"):
            score = score_directness(question, text).value
            if score:
                spans = int(label["start"]) - STEP_S / 2 <= start <= int(label["end"]) - STEP_S / 2
                (inside if spans else outside).append(score)
        pairs = list(product(inside, outside))
        above += [mean(a > b for a, b in pairs)] if pairs else []
    assert mean(above) > 0.6

"""Every real caption file goes in whole."""

import csv
import re
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest

from ytsapp.content.load import load_library
from ytsapp.domain.passage import MAX_PASSAGE_S, MIN_PASSAGE_S
from ytsapp.domain.record import Outcome
from ytsapp.explain.clarity import score_clarity
from ytsapp.ingest.align import SpokenWords
from ytsapp.ingest.captions.read import parse_captions
from ytsapp.ingest.clean.joining import join_cues
from ytsapp.ingest.pipeline import Ingest
from ytsapp.ingest.sources.expand import expand
from ytsapp.ingest.sources.flags import Flags
from ytsapp.ingest.sources.youtube import YouTube
from ytsapp.settings import ROOT, Settings, today
from ytsapp.storage.corpus import Corpus

REAL = ROOT.parent / "shared" / "corpus" / "transcripts"

pytestmark = pytest.mark.skipif(not REAL.is_dir(), reason="no real captions are at hand")

FOLDERS = ("hugging-face-course", "karpathy-lectures", "nyu-deep-learning", "talk-python",
           "vector-podcast", "wandb-rag-course")  # fmt: skip

QUOTED_FILES = {
    "nyu-deep-learning-week12": "nyu-deep-learning/docs/en/week12/lecture12.sbv",
    "talk-python-410-tabular-data-and-general-ai": "talk-python/**/410-*.vtt",
    "talk-python-417-tdd-prompt-engineering": "talk-python/**/417-*.vtt",
    "talk-python-440-jupyter-ai": "talk-python/**/440-*.vtt",
    "talk-python-456-building-custom-gpts": "talk-python/**/456-*.vtt",
    "talk-python-459-ai-coding": "talk-python/**/459-*.vtt",
    "talk-python-465-ai-revolution-wont-be-monopolized": "talk-python/**/465-*.vtt",
    "talk-python-507-agentic-ai-workflows-with-langgraph": "talk-python/**/507-*.vtt",
    "talk-python-517-agentic-ai": "talk-python/**/517-*.vtt",
    "talk-python-521-red-teaming-with-pyrit": "talk-python/**/521-*.vtt",
    "talk-python-526-data-sci-with-ai": "talk-python/**/526-*.vtt",
    "talk-python-527-mcps": "talk-python/**/527-*.vtt",
    "talk-python-528-python-apps-with-llm-building-blocks": "talk-python/**/528-*.vtt",
    "talk-python-541-monty-python-in-rust-for-ai": "talk-python/**/541-*.vtt",
    "talk-python-543-langchain-deep-agents": "talk-python/**/543-*.vtt",
    "talk-python-554-trustworthy-ai-in-healthcare-and-longevity": "talk-python/**/554-*.vtt",
    "talk-python-555-marimo-pair": "talk-python/**/555-*.vtt",
    "wandb-rag-1-7-code": "wandb-rag-course/**/RAG-1.7-*.srt",
    "wandb-rag-2-10-llm-eval-limitations": "wandb-rag-course/**/RAG-2.10-*.srt",
    "wandb-rag-2-11-pairwise-eval": "wandb-rag-course/**/RAG-2.11-*.srt",
    "wandb-rag-2-2-evaluation-basics": "wandb-rag-course/**/RAG-2.2-*.srt",
    "wandb-rag-2-4-evaluating-retriever": "wandb-rag-course/**/RAG-2.4-*.srt",
    "wandb-rag-2-6-assertions": "wandb-rag-course/**/RAG-2.6-*.srt",
    "wandb-rag-2-8-llm-eval-in-action": "wandb-rag-course/**/RAG-2.8-*.srt",
    "wandb-rag-3-10-bm25": "wandb-rag-course/**/RAG-3.10-*.srt",
    "wandb-rag-3-4-chunking": "wandb-rag-course/**/RAG-3.4-*.srt",
    "wandb-rag-3-6-data-ingestion-challenges": "wandb-rag-course/**/RAG-3.6-*.srt",
    "wandb-rag-4-5-query-enhancement-in-wandbot": "wandb-rag-course/**/RAG-4.5-*.srt",
    "wandb-rag-4-6-code": "wandb-rag-course/**/RAG-4.6-*.srt",
    "wandb-rag-5-11-rank-fusion": "wandb-rag-course/**/RAG-5.11-*.srt",
    "wandb-rag-5-12-hybrid-retriever": "wandb-rag-course/**/RAG-5.12-*.srt",
    "wandb-rag-5-2-limitations": "wandb-rag-course/**/RAG-5.2-*.srt",
    "wandb-rag-5-3-comp-evaluation": "wandb-rag-course/**/RAG-5.3-*.srt",
    "wandb-rag-5-7-logical-routing": "wandb-rag-course/**/RAG-5.7-*.srt",
    "wandb-rag-5-8-context-stuffing": "wandb-rag-course/**/RAG-5.8-*.srt",
    "wandb-rag-6-4-system-prompt": "wandb-rag-course/**/RAG-6.4-*.srt",
    "wandb-rag-6-5-few-shot-prompting": "wandb-rag-course/**/RAG-6.5-*.srt",
    "wandb-rag-7-5-llm-calls": "wandb-rag-course/**/RAG-7.5-*.srt",
    "wandb-rag-cohere-video-2": "wandb-rag-course/**/Cohere - Video 2.srt",
    "wandb-rag-cohere-video-3": "wandb-rag-course/**/Cohere - Video 3.srt",
    "wandb-rag-weaviate-video-1": "wandb-rag-course/**/Weaviate - Video 1.srt",
    "wandb-rag-weaviate-video-2": "wandb-rag-course/**/Weaviate - Video 2.srt",
}
"""Files whose talks have a key of our own, and no side-car that says so."""


@pytest.fixture(scope="module")
def corpus(tmp_path_factory):
    with Corpus.open(f"sqlite:///{tmp_path_factory.mktemp('real')}/yts.db") as corpus:
        yield corpus


@pytest.fixture(scope="module", params=FOLDERS)
def ingested(request, corpus):
    work = Ingest(corpus, score_clarity, now=lambda: datetime.now(UTC))
    return list(work.run(expand(str(REAL / request.param), Flags(), YouTube())))


def test_every_file_goes_in_without_a_word_of_complaint(ingested):
    assert ingested
    assert [item for item in ingested if item.outcome is not Outcome.ADDED] == []


FILES = sorted(path for ending in ("srt", "vtt", "sbv") for path in REAL.rglob(f"*.{ending}"))
BESIDE_SPEECH = re.compile(
    r"\[[^\]]{0,200}\]|\([^)]{0,60}\)|\*\w+\*|>> ?\w+:|\b[A-Z]{3,} [A-Z]{3,}:"
)
"""Where sounds stand, and labels that say who speaks."""


def words_of(text):
    return re.findall(r"\w+", text)


@pytest.mark.parametrize("folder", FOLDERS)
def test_cleaning_loses_nothing_but_sounds_and_labels_and_keeps_the_order(folder):
    for path in FILES:
        if folder not in path.parts:
            continue
        captions = parse_captions(path.read_bytes(), path.name)
        cues = sorted(captions.cues, key=lambda cue: cue.start_ms)
        shown = " ".join(cue.text.replace("\n", " ") for cue in cues)
        beside = set(words_of(" ".join(BESIDE_SPEECH.findall(shown))))
        kept = iter(words_of(join_cues(captions).text))
        awaited = next(kept, None)
        for word in words_of(shown):
            if word == awaited:
                awaited = next(kept, None)
            else:
                assert word in beside, f"{path.name} lost {word!r}"
        assert awaited is None, f"{path.name} made up {awaited!r}, or moved it"


def test_passages_hold_every_word_and_have_the_right_length(ingested, corpus):
    for item in ingested:
        passages = corpus.passages(item.video_id)
        assert " ".join(p.text for p in passages) == corpus.transcript(item.video_id).text
        assert all(a.end_ms <= b.start_ms for a, b in pairwise(passages))
        lengths = [(p.end_ms - p.start_ms) / 1000 for p in passages]
        assert all(length <= MAX_PASSAGE_S for length in lengths)
        if len(passages) > 1:
            assert all(length >= MIN_PASSAGE_S for length in lengths[:-1])


def test_lead_ins_stay_short_and_before_their_passage(ingested, corpus):
    for item in ingested:
        for passage in corpus.passages(item.video_id):
            assert 0 <= passage.start_ms - passage.lead_in_ms <= 15_000


def files_of_quoted_talks():
    """Return the transcript of each talk of `data/` that has one here."""
    found = {path.stem: path for path in (REAL / "vector-podcast").glob("*.vtt")}
    for row in csv.DictReader(
        (REAL / "karpathy-lectures" / "ids.tsv").read_text("utf-8").splitlines(), delimiter="\t"
    ):
        folder = row["folder"]
        found[row["video_id"]] = REAL / "karpathy-lectures" / folder / f"{folder}.vtt"
    course = REAL / "hugging-face-course" / "subtitles" / "en"
    for table in course.glob("*.csv"):
        for row in csv.DictReader(table.read_text("utf-8").splitlines()):
            found[row["id"]] = course / Path(row["srt_filename"]).name
    for key, pattern in QUOTED_FILES.items():
        (found[key],) = REAL.glob(pattern)
    return found


def captions_of_a_document():
    """Return the one talk whose transcript is a document with times, as a caption file."""
    text = (REAL / "practical-llm/talks/applications/simon_llm_cli/index.qmd").read_text("utf-8")
    turns = re.findall(r"^<br>\[([\d:]+)\] ([^:\n]{1,40}): (.*)$", text, re.MULTILINE)
    lines = ["WEBVTT", ""]
    for turn, following in zip(turns, [*turns[1:], ("59:59", "", "")], strict=True):
        (at, name, said), end = turn, following[0]
        lines += [f"{at:0>5}.000 --> {end:0>5}.000", f"<v {name}>{said}", ""]
    return "\n".join(lines).encode()


def test_every_quote_that_has_a_transcript_here_is_said_in_it():
    library = load_library(Settings().data, today())
    files = files_of_quoted_talks()
    data = {key: path.read_bytes() for key, path in files.items() if key in library.talks}
    data["QUXQNi6jQ30"] = captions_of_a_document()
    names = {key: path.name for key, path in files.items()} | {"QUXQNi6jQ30": "document.vtt"}
    words = {
        key: SpokenWords(join_cues(parse_captions(captions, names[key])))
        for key, captions in data.items()
    }
    unsaid, checked = [], 0
    for moment in library.moments.values():
        if moment.talk.video_id not in words:
            continue
        match = words[moment.talk.video_id].find(moment.quote, moment.start_s * 1000)
        checked += 1
        if match is None or match.ratio < 95 or abs(match.start_ms / 1000 - moment.said_s) > 30:
            unsaid.append((moment.id, match))
    assert unsaid == []
    assert checked >= 100

"""`suggest`: the best passages for each claim of a comparison, as TOML to paste."""

from functools import cache
from typing import Annotated, Any

import tomlkit
import typer

from ytsapp.cli.failing import fail
from ytsapp.domain.claim import Claim, Evidence
from ytsapp.domain.comparison import Comparison
from ytsapp.domain.library import Library
from ytsapp.domain.moment import Moment, MomentKind, make_moment_id
from ytsapp.domain.passage import Passage
from ytsapp.domain.timecode import format_timecode
from ytsapp.explain.suggestions import Suggestion, suggest_passages
from ytsapp.ingest.align import SpokenWords
from ytsapp.settings import load_settings, today
from ytsapp.wiring import Services, build_services


def suggest(
    slug: Annotated[str, typer.Argument(help="A comparison, e.g. rag-vs-fine-tuning.")],
    count: Annotated[int, typer.Option(min=1, max=20, help="Moments a claim.")] = 3,
) -> None:
    """Find the best moments for each claim of a comparison; prints TOML to paste.

    A passage that is no curated moment yet comes as a `[[moment]]` for its talk's file; the
    evidence of a claim is the line to put into it. What only a reader can tell stays to be
    filled in: heading, summary and stance.
    """
    services = build_services(load_settings(), today())
    comparison = services.library.comparisons.get(slug)
    if comparison is None:
        known = ", ".join(sorted(services.library.comparisons))
        fail(f"There is no data/comparisons/{slug}.toml; there are: {known}")
    if not services.corpus.count_passages():
        fail("No transcript is stored yet; fetch them with: python -m ytsapp ingest --catalogue")
    claims = list(comparison.claims())
    spoken = cache(lambda video_id: _spoken_words(services, video_id))
    subject = f"{comparison.a.name} {comparison.a.long_name} {comparison.b.name}"
    found = suggest_passages(
        [claim.text for claim in claims], subject, services.corpus.all_passages, count
    )
    for claim, suggestions in zip(claims, found, strict=True):
        found_at = [_second_of(each, spoken(each.passage.video_id)) for each in suggestions]
        placed = list(zip(suggestions, found_at, strict=True))
        typer.echo(_claim_text(claim, placed, comparison, services))


def _spoken_words(services: Services, video_id: str) -> SpokenWords:
    transcript = services.corpus.transcript(video_id)
    assert transcript is not None  # a passage of it was just read
    return SpokenWords(transcript)


def _second_of(suggestion: Suggestion, words: SpokenWords) -> int:
    """Return the second at which the quote itself is said."""
    match = words.find(suggestion.quote, suggestion.passage.start_ms)
    return (match.start_ms if match else suggestion.passage.start_ms) // 1000


def _claim_text(
    claim: Claim,
    suggestions: list[tuple[Suggestion, int]],
    comparison: Comparison,
    services: Services,
) -> str:
    cited = {evidence.moment.id for evidence in claim.evidence}
    lines = [f"# Claim {claim.id}: {claim.text}"]
    ids: list[str] = []
    for place, (suggestion, second) in enumerate(suggestions, 1):
        passage = suggestion.passage
        curated = _curated_in(passage, services.library)
        moment_id = curated.id if curated else make_moment_id(passage.video_id, second)
        lines += ["", *_comment(place, suggestion, services)]
        if moment_id in cited:
            lines.append(f"# {moment_id} is cited here already.")
        elif moment_id not in ids:
            ids.append(moment_id)
            if curated is None:
                lines.append(_moment_table(suggestion, second, comparison.topic, services))
    lines += ["", _evidence(claim, ids) if ids else "# Nothing new shares its words."]
    return "\n".join([*lines, ""])


def _comment(place: int, suggestion: Suggestion, services: Services) -> list[str]:
    passage = suggestion.passage
    talk = services.corpus.talk(passage.video_id)
    title = talk.title if talk else passage.video_id
    why = f" ({', '.join(suggestion.why)})" if suggestion.why else ""
    at = f"{format_timecode(passage.start_s)}–{format_timecode(passage.end_s)}"
    said = f"# {passage.text}"
    return [f"# {place}. {title}, {at}, score {suggestion.score:.2f}{why}", said]


def _curated_in(passage: Passage, library: Library) -> Moment | None:
    """Return the curated moment a passage holds already, if any."""
    for moment in library.moments.values():
        is_here = moment.talk.video_id == passage.video_id
        if is_here and passage.start_s <= moment.said_s < passage.end_s:
            return moment
    return None


def _moment_table(suggestion: Suggestion, second: int, topic: str, services: Services) -> str:
    """Return the table to paste into the talk's file."""
    passage = suggestion.passage
    talk = services.corpus.talk(passage.video_id)
    end_s = passage.end_s
    if talk is not None and talk.duration_s is not None:
        end_s = min(end_s, talk.duration_s)
    table: dict[str, Any] = {
        "start_s": second,
        "end_s": max(end_s, second + 1),
        "quote": suggestion.quote,
        "heading": "",
        "summary": "",
        "kind": MomentKind.CLAIM.value,
        "topics": [topic],
        "context_read": False,
    }
    where = f"# into data/talks/{passage.video_id}.toml, with a heading and a summary\n"
    if passage.video_id not in services.library.talks:
        where += "# that file is to be written first; data/README.md shows one\n"
    return where + tomlkit.dumps({"moment": [table]}).rstrip()


def _evidence(claim: Claim, moment_ids: list[str]) -> str:
    """Return the claim's evidence with what is to be added; the stance is left to the editor."""
    lines = [
        f'    {{ moment = "{cited.moment.id}", stance = "{cited.stance.value}"{_tied(cited)} }},'
        for cited in claim.evidence
    ]
    lines += [f'    {{ moment = "{moment_id}", stance = "" }},' for moment_id in moment_ids]
    return "\n".join(
        [
            "# evidence = … takes the place of what the claim has in the comparison's file;",
            "# a stance is supports-a, supports-b, both or cautions",
            "[[claim]]",
            f'id = "{claim.id}"',
            "evidence = [",
            *lines,
            "]",
        ]
    )


def _tied(evidence: Evidence) -> str:
    return f", tied = {tomlkit.string(evidence.tied).as_string()}" if evidence.tied else ""

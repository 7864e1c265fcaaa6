"""`suggest`: the best passages for each claim of a comparison, as TOML to paste."""

from typing import Annotated, Any

import tomlkit
import typer

from ytsapp.cli.failing import fail
from ytsapp.domain.claim import Claim
from ytsapp.domain.comparison import Comparison
from ytsapp.domain.library import Library
from ytsapp.domain.moment import Moment, MomentKind
from ytsapp.domain.passage import Passage
from ytsapp.domain.timecode import format_timecode
from ytsapp.explain.suggestions import Suggestion, suggest_passages
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
    subject = f"{comparison.a.name} {comparison.a.long_name} {comparison.b.name}"
    found = suggest_passages(
        [claim.text for claim in claims], subject, services.corpus.all_passages, count
    )
    for claim, suggestions in zip(claims, found, strict=True):
        typer.echo(_claim_text(claim, suggestions, comparison, services))


def _claim_text(
    claim: Claim, suggestions: list[Suggestion], comparison: Comparison, services: Services
) -> str:
    cited = {evidence.moment.id for evidence in claim.evidence}
    lines = [f"# Claim {claim.id}: {claim.text}"]
    ids = []
    for place, suggestion in enumerate(suggestions, 1):
        curated = _curated_in(suggestion.passage, services.library)
        moment_id = curated.id if curated else suggestion.passage.moment_id
        lines += ["", *_comment(place, suggestion, services)]
        if moment_id in cited:
            lines.append(f"# {moment_id} is cited here already.")
        elif moment_id not in ids:
            ids.append(moment_id)
            if curated is None:
                lines.append(_moment_table(suggestion, comparison.topic))
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


def _moment_table(suggestion: Suggestion, topic: str) -> str:
    """Return the table to paste into the talk's file."""
    passage = suggestion.passage
    table: dict[str, Any] = {
        "start_s": passage.start_s,
        "end_s": passage.end_s,
        "quote": suggestion.quote,
        "heading": "",
        "summary": "",
        "kind": MomentKind.CLAIM.value,
        "topics": [topic],
        "context_read": False,
    }
    where = f"# into data/talks/{passage.video_id}.toml, with a heading and a summary\n"
    return where + tomlkit.dumps({"moment": [table]}).rstrip()


def _evidence(claim: Claim, moment_ids: list[str]) -> str:
    """Return the claim with the evidence to add, in a table of its own."""
    lines = [f'    {{ moment = "{moment_id}", stance = "both" }},' for moment_id in moment_ids]
    return "\n".join(
        [
            "# into the claim; the stance is one of supports-a, supports-b, both and cautions",
            "[[claim]]",
            f'id = "{claim.id}"',
            "evidence = [",
            *lines,
            "]",
        ]
    )

"""The evidence ledger of a comparison as Markdown: who speaks, since when, who is tied."""

from collections.abc import Iterator

from ytsapp.domain.comparison import Comparison
from ytsapp.domain.ledger import sum_evidence
from ytsapp.domain.wording import count, day, spelled
from ytsapp.sharing.footnotes import Footnotes
from ytsapp.sharing.markdown import bullets, emphasis, escape_markdown, heading


def ledger_blocks(comparison: Comparison, notes: Footnotes) -> Iterator[str]:
    """Yield the sums, the vendor ties and the voices with their moments."""
    ledger = sum_evidence(comparison.evidence())
    claims = list(comparison.claims())
    backed = sum(1 for claim in claims if claim.evidence)
    voices = len(ledger.voices)
    yield heading(2, "Voices and evidence")
    yield (
        "One speaker is one voice. People of one employer, and panels on which the speaker cannot "
        "be told apart, count once."
    )
    yield bullets(
        [
            f"Claims with evidence: {backed} of {len(claims)}",
            f"Moments: {len(ledger.moments)}",
            "Independent voices: "
            + (f"thin evidence: {spelled(voices, 'voice')}" if ledger.is_thin else str(voices)),
            f"Newest talk: {day(ledger.newest) if ledger.newest else 'date not known'}",
            f"Oldest talk: {day(ledger.oldest) if ledger.oldest else 'date not known'}",
            f"Talks without a known date: {count(ledger.undated, 'moment')}",
            f"Ties: {count(len(ledger.ties), 'voice') if ledger.ties else 'none'} marked",
        ]
    )
    if ledger.ties:
        tied = "; ".join(
            f"{escape_markdown(voice)} ({escape_markdown(tie)})" for voice, tie in ledger.ties
        )
        yield (
            f"**Tied voices.** {tied}. A tied voice speaks of what it sells: read it as a careful "
            "vendor’s word."
        )
    yield bullets(
        f"{emphasis(voice.name)} "
        + ", ".join(f"{m.timecode}{notes.mark(m)}" for m in voice.moments)
        for voice in ledger.voices
    )

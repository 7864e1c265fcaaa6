"""The evidence ledger: who speaks on the page, how often, since when, and who is tied."""

import reflex as rx

from ytsapp.components.layout.words import count, day, spelled
from ytsapp.components.moment.chip import plain_chip
from ytsapp.domain.comparison import Comparison
from ytsapp.domain.ledger import Ledger, Voice, sum_evidence


def ledger_block(comparison: Comparison) -> rx.Component:
    """Return the sums, the voices with their moments, and the vendor ties."""
    ledger = sum_evidence(comparison.evidence())
    backed = sum(1 for claim in comparison.claims() if claim.evidence)
    total = sum(1 for _ in comparison.claims())
    facts = (
        ("Claims with evidence", f"{backed} of {total}"),
        ("Moments", str(len(ledger.moments))),
        ("Independent voices", _voice_words(ledger)),
        ("Newest talk", day(ledger.newest) if ledger.newest else "date not known"),
        ("Oldest talk", day(ledger.oldest) if ledger.oldest else "date not known"),
        ("Talks without a known date", count(ledger.undated, "moment")),
        ("Ties", f"{count(len(ledger.ties), 'voice')} marked" if ledger.ties else "none marked"),
    )
    return rx.el.div(
        rx.el.dl(
            *[rx.el.div(rx.el.dt(name), rx.el.dd(value)) for name, value in facts],
            class_name="ledger-facts",
        ),
        _ties(ledger),
        rx.el.ul(*[_voice(voice) for voice in ledger.voices], class_name="voices"),
    )


def _voice_words(ledger: Ledger) -> str:
    number = len(ledger.voices)
    return f"thin evidence: {spelled(number, 'voice')}" if ledger.is_thin else str(number)


def _ties(ledger: Ledger) -> rx.Component:
    if not ledger.ties:
        return rx.fragment()
    return rx.el.p(
        rx.el.strong("Tied voices. "),
        "; ".join(f"{voice} ({tie})" for voice, tie in ledger.ties),
        ". A tied voice speaks of what it sells: read it as a careful vendor’s word.",
        class_name="ties",
    )


def _voice(voice: Voice) -> rx.Component:
    return rx.el.li(
        rx.el.p(voice.name, class_name="voice-name"),
        rx.el.div(*[plain_chip(moment) for moment in voice.moments], class_name="evidence-row"),
        class_name="voice",
    )

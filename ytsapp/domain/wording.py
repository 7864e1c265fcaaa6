"""Wordings that pages and every other form of them share."""

from datetime import date

from ytsapp.domain.both_sides import BothSides
from ytsapp.domain.claim import Claim, Stance
from ytsapp.domain.comparison import Choice, Comparison, DecisionCheck
from ytsapp.domain.ledger import sum_evidence
from ytsapp.domain.moment import Moment
from ytsapp.domain.timecode import format_timecode

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")

NO_VOICE = "Editors’ reading, no indexed voice yet"

CHECK_WEIGHTS = {1: "a hint", 2: "a reason", 3: "decides"}
"""How much a decision check weighs, in words."""

CHECKS_LEAD = "Answer each for your own system. “Neither side”: the answer leaves both open."
"""What stands before the decision checks of a comparison."""


def count(number: int, noun: str, plural: str = "") -> str:
    """Return ``1 moment`` or ``2 moments``."""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"


def with_article(noun: str) -> str:
    """Return ``a RAG`` or ``an agents``: whether a vowel is written, which names mostly follow."""
    return f"{'an' if noun[:1].lower() in set('aeiou') else 'a'} {noun}"


def investigation_name(comparison: Comparison) -> str:
    """Return what an investigation of a comparison is called until its reader says otherwise."""
    return comparison.title.partition(":")[0]


def spelled(number: int, noun: str) -> str:
    """Return ``one voice``, ``two voices``; figures from ten on."""
    word = _NUMBERS[number] if number < len(_NUMBERS) else str(number)
    return f"{word} {noun if number == 1 else noun + 's'}"


def day(value: date) -> str:
    """Return a date as readers write it: ``8 April 2026``."""
    return f"{value.day} {value:%B %Y}"


def joined(parts: list[str]) -> str:
    """Join the parts that are not empty with a middle dot."""
    return " · ".join(part for part in parts if part)


def stance_words(stance: Stance, comparison: Comparison) -> str:
    """Return a stance in words: ``supports RAG``."""
    return {
        Stance.SUPPORTS_A: f"supports {comparison.a.name}",
        Stance.SUPPORTS_B: f"supports {comparison.b.name}",
        Stance.BOTH: "speaks for both",
        Stance.CAUTIONS: "cautions",
    }[stance]


def choice_words(choice: Choice, comparison: Comparison) -> str:
    """Return what a use case ends in, in words: ``RAG``, ``Both``."""
    return {
        Choice.A: comparison.a.name,
        Choice.B: comparison.b.name,
        Choice.BOTH: "Both",
        Choice.NEITHER: "Neither",
    }[choice]


def leaning_words(leaning: Choice, comparison: Comparison) -> str:
    """Return where an answer to a check leans, in words: ``RAG``, ``neither side``."""
    if leaning is Choice.NEITHER:
        return "neither side"
    return "both" if leaning is Choice.BOTH else choice_words(leaning, comparison)


def check_words(check: DecisionCheck, comparison: Comparison) -> str:
    """Return where its answers lean: ``Yes leans to A, no to neither side (decides)``."""
    yes, no = (leaning_words(each, comparison) for each in (check.yes, check.no))
    return f"Yes leans to {yes}, no to {no} ({CHECK_WEIGHTS[check.weight]})"


def evidence_words(claim: Claim) -> str:
    """Return what a reader must know about how much stands behind a claim."""
    if not claim.evidence:
        return NO_VOICE
    ledger = sum_evidence(claim.evidence)
    return f"Thin evidence: {spelled(len(ledger.voices), 'voice')}" if ledger.is_thin else ""


def time_words(moment: Moment) -> str:
    """Return the second, with "about" where the clock it was read from is coarse."""
    return f"about {moment.timecode}" if not moment.is_exact else moment.timecode


def gone_words(since: date) -> str:
    """Return that a recording is gone, and what stays."""
    return f"The recording has been unavailable since {day(since)}. Its words are kept here."


def verification_words(moment: Moment) -> str:
    """Return whether a transcript has the quote, where, and who wrote those captions."""
    found = moment.found
    if found is None:
        return "not yet verified"
    captions = {"auto": "automatic captions", "manual": "captions by people"}.get(found.captions)
    return joined([f"found in captions at {format_timecode(found.start_s)}", captions or ""])


def both_sides_title(both: BothSides) -> str:
    """Return what the clips of both sides are called, with how long they take."""
    return f"Both sides in {spelled(max(1, round(both.length_s / 60)), 'minute')}"

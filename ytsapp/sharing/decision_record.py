"""A comparison as an architecture decision record that a team fills in: MADR 4.

Template: https://github.com/adr/madr, release 4.0.0. What only the team knows (date, who decides,
which option) is left out or open.
"""

import re
from collections.abc import Iterator

from ytsapp import routes
from ytsapp.domain.claim import Claim, Evidence, Stance
from ytsapp.domain.comparison import Choice, Comparison, DecisionCheck, Side
from ytsapp.domain.ledger import sum_evidence
from ytsapp.domain.wording import NO_VOICE, check_words, count, day
from ytsapp.sharing.markdown import bullets, escape_markdown, heading, link, page

_STATUS = '---\nstatus: "proposed"\n---'

_MORE_OPTIONS = {
    Choice.BOTH: "Both, each for its part",
    Choice.NEITHER: "Neither",
}
"""Options that only some comparisons have: those a use case of theirs ends in."""


def decision_record(comparison: Comparison, public_url: str) -> str:
    """Return a comparison as a proposed decision record; its outcome is left open."""
    return _Record(comparison, public_url).page()


class _Record:
    """Writes one comparison as a decision record."""

    def __init__(self, comparison: Comparison, public_url: str) -> None:
        self.comparison = comparison
        self.public_url = public_url
        texts = [comparison.short_answer, comparison.decision_rule]
        texts += [claim.text for claim in comparison.claims()]
        texts += [question.answer for question in comparison.faq]
        texts += [debate.settles for debate in comparison.disagreements]
        self.small = set(re.findall(r"\b[a-z]+\b", " ".join(texts)))

    def page(self) -> str:
        comparison = self.comparison
        a, b = comparison.a, comparison.b
        return page(
            _STATUS,
            heading(1, f"Choose between {a.name} and {b.name}"),
            heading(2, "Context and Problem Statement"),
            escape_markdown(comparison.core_question),
            escape_markdown(comparison.short_answer),
            heading(2, "Decision Drivers"),
            bullets(self._driver(check) for check in comparison.checks),
            heading(2, "Considered Options"),
            bullets(escape_markdown(option) for option in self._options()),
            heading(2, "Decision Outcome"),
            *self._outcome(),
            heading(2, "Pros and Cons of the Options"),
            *self._side(a, [(each.title, each.b) for each in comparison.disagreements], b),
            *self._side(b, [(each.title, each.a) for each in comparison.disagreements], a),
            *self._more_options(),
            heading(2, "More Information"),
            *self._more(),
        )

    def _options(self) -> list[str]:
        ends = {case.choice for case in self.comparison.use_cases}
        more = [words for choice, words in _MORE_OPTIONS.items() if choice in ends]
        return [self.comparison.a.name, self.comparison.b.name, *more]

    def _driver(self, check: DecisionCheck) -> str:
        leaning = escape_markdown(check_words(check, self.comparison))
        return (
            f"{escape_markdown(check.question)} {leaning}. {escape_markdown(check.because)}"
            f"{self._voices(check.evidence)}"
        )

    def _outcome(self) -> Iterator[str]:
        names = " | ".join(f"“{option}”" for option in self._options())
        yield (
            "Not decided yet. Answer the decision drivers for your own system; then write: "
            f"Chosen option: {escape_markdown(names)}, because …"
        )
        yield f"The rule to decide by: {escape_markdown(self.comparison.decision_rule)}"
        yield heading(3, "Consequences")
        yield bullets(
            f"Bad, because {self._because(each.claim)} "
            f"Paid in {escape_markdown(each.pays)}.{self._behind(each.claim)}"
            for each in self.comparison.tradeoffs
        )
        yield heading(3, "Confirmation")
        yield "Early signs that the decision goes wrong, as others met them:"
        yield bullets(
            f"{escape_markdown(each.sign)} What was done: {escape_markdown(each.claim.text)}"
            f"{self._behind(each.claim)}"
            for each in self.comparison.mistakes
        )
        yield "Open questions, and what would settle them:"
        yield bullets(
            f"{escape_markdown(each.title)}: {escape_markdown(each.settles)}"
            for each in self.comparison.disagreements
        )

    def _side(self, side: Side, against: list[tuple[str, Claim]], other: Side) -> Iterator[str]:
        yield heading(3, side.name)
        yield escape_markdown(side.what)
        yield f"Who owns it: {escape_markdown(side.owns)}"
        good = [f"Good, because {self._because(c)}{self._behind(c)}" for c in side.choose]
        bad = [
            f"Bad, because on the open question {self._lowered(title)} the "
            f"{escape_markdown(other.name)} side holds: "
            f"{escape_markdown(claim.text)}{self._behind(claim)}"
            for title, claim in against
        ]
        yield bullets([*good, *bad])

    def _more_options(self) -> Iterator[str]:
        for choice, words in _MORE_OPTIONS.items():
            cases = [case for case in self.comparison.use_cases if case.choice is choice]
            if cases:
                yield heading(3, words)
                yield bullets(
                    f"Good, because in one case ({self._lowered(case.scenario)}) it fits: "
                    f"{escape_markdown(case.why)}"
                    for case in cases
                )

    def _more(self) -> Iterator[str]:
        comparison = self.comparison
        ledger = sum_evidence(comparison.evidence())
        address = f"{self.public_url}{routes.comparison(comparison.slug)}"
        yield (
            f"Drawn from {link(comparison.title, address)}, verdict of {day(comparison.updated)}: "
            f"{count(len(ledger.moments), 'moment')} of recorded talks, "
            f"{count(len(ledger.voices), 'independent voice')}. Each time given plays its moment."
        )
        if ledger.ties:
            ties = "; ".join(f"{voice} ({tie})" for voice, tie in ledger.ties)
            yield f"Voices tied to what they speak of: {escape_markdown(ties)}."
        best = comparison.best_moment
        yield f"Start with {self._played(best.voice, Evidence(best, Stance.BOTH))}: " + (
            escape_markdown(comparison.best_because)
        )
        yield "What the voices agree on:"
        yield bullets(
            f"{escape_markdown(claim.text)}{self._behind(claim)}" for claim in comparison.agreements
        )
        yield "What is easily confused, and how the two differ:"
        yield bullets(
            f"{escape_markdown(claim.text)}{self._behind(claim)}"
            for claim in (*comparison.architecture, *comparison.confusions)
        )

    def _because(self, claim: Claim) -> str:
        return self._lowered(claim.text)

    def _lowered(self, text: str) -> str:
        """Return text as it goes on after a word: a capital that only starts it becomes small.

        A name keeps its capital: it is a name where the comparison never writes it small.
        """
        first = re.match(r"[A-Z]([a-z]*)\b", text)
        if first is None or first[0].lower() not in self.small:
            return escape_markdown(text)
        return escape_markdown(text[0].lower() + text[1:])

    def _behind(self, claim: Claim) -> str:
        return self._voices(claim.evidence) or f" ({NO_VOICE})"

    def _voices(self, evidence: tuple[Evidence, ...]) -> str:
        said = "; ".join(self._played(entry.moment.voice, entry) for entry in evidence)
        return f" ({said})" if said else ""

    def _played(self, voice: str, entry: Evidence) -> str:
        moment = entry.moment
        time = link(moment.timecode, f"{self.public_url}{routes.moment(moment.id)}")
        parts = [
            escape_markdown(voice),
            time,
            "who cautions" if entry.stance is Stance.CAUTIONS else "",
            f"tied to {escape_markdown(entry.tied)}" if entry.tied else "",
        ]
        return ", ".join(part for part in parts if part)

"""A comparison as Markdown: every section its page has, evidence as footnotes."""

from collections.abc import Iterable, Iterator

from ytsapp import routes
from ytsapp.domain.both_sides import pick_both_sides
from ytsapp.domain.claim import Claim
from ytsapp.domain.comparison import (
    Comparison,
    DecisionCheck,
    Disagreement,
    Link,
    Mistake,
    Side,
    Tradeoff,
)
from ytsapp.domain.ledger import sum_evidence
from ytsapp.domain.library import Library
from ytsapp.domain.moment import Moment
from ytsapp.domain.wording import (
    CHECKS_LEAD,
    both_sides_title,
    check_words,
    choice_words,
    count,
    day,
    evidence_words,
)
from ytsapp.sharing.evidence_ledger import ledger_blocks
from ytsapp.sharing.footnotes import Footnotes
from ytsapp.sharing.markdown import (
    bullets,
    emphasis,
    escape_markdown,
    heading,
    link,
    numbered,
    page,
    quote_block,
)

_THEMES = "Themes repeated across indexed talks: no survey, no vote count."


def comparison_markdown(comparison: Comparison, library: Library, public_url: str) -> str:
    """Return the whole page of a comparison as Markdown."""
    return _Writer(comparison, library, public_url).page()


class _Writer:
    """Writes one comparison, keeping count of its footnotes."""

    def __init__(self, comparison: Comparison, library: Library, public_url: str) -> None:
        self.comparison = comparison
        self.library = library
        self.public_url = public_url
        self.notes = Footnotes(public_url)

    def page(self) -> str:
        blocks = [
            *self._opening(),
            *self._checks(),
            *self._side(self.comparison.a),
            *self._side(self.comparison.b),
            *self._both_sides(),
            *self._agreements(),
            *self._debates(),
            *self._claims("Architecture differences", self.comparison.architecture),
            *self._claims("Where people confuse them", self.comparison.confusions),
            *self._mistakes(),
            *self._tradeoffs(),
            *self._use_cases(),
            *self._explanations(),
            *ledger_blocks(self.comparison, self.notes),
            *self._onward(),
        ]
        return page(*blocks, self.notes.listed())

    def _address(self, path: str) -> str:
        return f"{self.public_url}{path}"

    def _opening(self) -> Iterator[str]:
        comparison = self.comparison
        topic = self.library.topics[comparison.topic]
        hub = link(f"{topic.name} topic hub", self._address(routes.topic(topic.slug)))
        yield heading(1, comparison.title)
        yield f"{escape_markdown(comparison.kicker)} · {hub}"
        yield emphasis(comparison.core_question)
        yield heading(2, "Short answer")
        yield escape_markdown(comparison.short_answer)
        yield heading(2, "Decision rule")
        yield escape_markdown(comparison.decision_rule)
        source = link("the page itself", self._address(routes.comparison(comparison.slug)))
        yield f"Verdict of {day(comparison.updated)}. Read and play it on {source}."

    def _checks(self) -> Iterator[str]:
        yield heading(2, "Fit check")
        yield CHECKS_LEAD
        yield numbered(self._check(check) for check in self.comparison.checks)

    def _check(self, check: DecisionCheck) -> str:
        said = self.notes.evidence(check.evidence, self.comparison)
        leaning = escape_markdown(check_words(check, self.comparison))
        words = f"{emphasis(check.question)} {leaning}. {escape_markdown(check.because)}"
        return f"{words} — {said}" if said else words

    def _side(self, side: Side) -> Iterator[str]:
        yield heading(2, f"Choose {side.name}")
        if side.long_name.lower() != side.name.lower():
            yield f"*{escape_markdown(side.long_name)}*"
        yield escape_markdown(side.what)
        yield f"**Who owns it:** {escape_markdown(side.owns)}"
        yield bullets(self._claim(claim) for claim in side.choose)

    def _both_sides(self) -> Iterator[str]:
        both = pick_both_sides(self.comparison)
        if both is None:
            return
        yield heading(2, both_sides_title(both))
        address = self._address(routes.both_sides(self.comparison.slug))
        yield f"The strongest clips of both in turn: {link('play them', address)}."
        yield numbered(
            f"{escape_markdown(choice_words(clip.side, self.comparison))}: "
            f"{self.notes.source(clip.moment)}"
            for clip in both.clips
        )

    def _claim(self, claim: Claim, *more: str) -> str:
        said = self.notes.evidence(claim.evidence, self.comparison)
        thin = evidence_words(claim)
        behind = f"{said} ({thin})" if said and thin else said or thin
        text = " ".join([emphasis(claim.text), *more])
        return f"{text} — {behind}" if behind else text

    def _claims(self, title: str, claims: Iterable[Claim]) -> Iterator[str]:
        yield heading(2, title)
        yield bullets(self._claim(claim) for claim in claims)

    def _agreements(self) -> Iterator[str]:
        agreed = sum_evidence(e for c in self.comparison.agreements for e in c.evidence)
        yield heading(2, "What experts agree on")
        yield (
            f"{count(len(agreed.moments), 'moment')}, "
            f"{count(len(agreed.voices), 'independent voice')}. {_THEMES}"
        )
        yield bullets(self._claim(claim) for claim in self.comparison.agreements)

    def _debates(self) -> Iterator[str]:
        yield heading(2, "What experts disagree on")
        yield "Open debates. Hear both before you commit to an architecture."
        for debate in self.comparison.disagreements:
            yield from self._debate(debate)

    def _debate(self, debate: Disagreement) -> Iterator[str]:
        a, b = self.comparison.a.name, self.comparison.b.name
        yield heading(3, debate.title)
        yield bullets(
            f"The {escape_markdown(name)} side: {self._claim(claim)}"
            for name, claim in ((a, debate.a), (b, debate.b))
        )
        yield f"**What would settle it:** {escape_markdown(debate.settles)}"

    def _mistakes(self) -> Iterator[str]:
        yield heading(2, "Common mistakes")
        yield bullets(self._mistake(mistake) for mistake in self.comparison.mistakes)

    def _mistake(self, mistake: Mistake) -> str:
        parts = (("Seen", mistake.saw), ("Why", mistake.why), ("Earlier sign", mistake.sign))
        return self._claim(
            mistake.claim, *(f"*{name}:* {escape_markdown(text)}" for name, text in parts)
        )

    def _tradeoffs(self) -> Iterator[str]:
        yield heading(2, "Implementation tradeoffs")
        yield "What each side costs, and who pays: money, people or risk; to build, run or change."
        yield bullets(self._tradeoff(tradeoff) for tradeoff in self.comparison.tradeoffs)
        yield _THEMES

    def _tradeoff(self, tradeoff: Tradeoff) -> str:
        return self._claim(tradeoff.claim, f"*Paid in* {escape_markdown(tradeoff.pays)}.")

    def _use_cases(self) -> Iterator[str]:
        yield heading(2, "Example use cases")
        yield bullets(
            f"{escape_markdown(case.scenario)} → "
            f"{emphasis(choice_words(case.choice, self.comparison))}. {escape_markdown(case.why)}"
            for case in self.comparison.use_cases
        )

    def _explanations(self) -> Iterator[str]:
        comparison = self.comparison
        yield heading(2, "Best expert explanation")
        yield "Chosen for clarity and how directly it answers, not for views or hype."
        yield self._explanation(comparison.best_moment, comparison.best_because)
        if comparison.supporting_moments:
            yield heading(3, "Supporting explanations")
        for moment in comparison.supporting_moments:
            yield self._explanation(moment, moment.summary)

    def _explanation(self, moment: Moment, note: str) -> str:
        return "\n\n".join(
            [
                quote_block(escape_markdown(f"“{moment.quote}”"), f"— {self.notes.source(moment)}"),
                f"{emphasis(moment.heading)} {escape_markdown(note)}",
            ]
        )

    def _onward(self) -> Iterator[str]:
        comparison, library = self.comparison, self.library
        yield heading(2, "Related engineering concepts")
        concepts = [library.concepts[slug] for slug in comparison.related_concepts]
        yield bullets(
            f"{link(c.title, self._address(routes.concept(c.slug)))}: "
            f"{escape_markdown(c.definition)}"
            for c in concepts
        )
        yield heading(2, "FAQ")
        for each in comparison.faq:
            yield heading(3, each.question)
            yield escape_markdown(each.answer)
        if comparison.related_comparisons:
            yield heading(2, "Related comparisons")
            related = [library.comparisons[slug] for slug in comparison.related_comparisons]
            yield bullets(
                f"{link(c.title, self._address(routes.comparison(c.slug)))}: "
                f"{escape_markdown(c.core_question)}"
                for c in related
            )
        yield heading(2, "Related expert search queries")
        yield bullets(
            link(query, self._address(routes.search(query))) for query in comparison.related_queries
        )
        yield heading(2, "Continue learning")
        yield self._links(comparison.continue_learning)
        yield heading(2, "Authority pages for this decision")
        yield self._links(comparison.authority_pages)
        yield heading(2, "Continue with the product")
        collection = library.collections[comparison.collection]
        address = self._address(routes.collection(collection.slug))
        clips = count(len(collection.clips), "clip")
        yield bullets(
            [
                f"{link(collection.title, address)}: {escape_markdown(collection.description)} "
                f"{clips}.",
                f"{link('Every indexed talk', self._address(routes.TALKS))}",
            ]
        )
        yield heading(2, "Verdict log")
        yield bullets(
            f"{day(entry.date)}: {escape_markdown(entry.change)}"
            for entry in comparison.verdict_log
        )

    def _links(self, links: Iterable[Link]) -> str:
        return bullets(
            f"{link(each.title, self._address(each.href))}: {escape_markdown(each.why)}"
            for each in links
        )

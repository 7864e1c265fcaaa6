"""Joins a comparison file: claims to evidence, links to pages."""

from collections.abc import Sequence
from functools import partial

from ytsapp.content.resolver import Resolver
from ytsapp.content.schema.comparison import (
    CheckFile,
    ClaimFile,
    ComparisonFile,
    DisagreementFile,
    EvidenceFile,
    MistakeFile,
    SideFile,
    TradeoffFile,
)
from ytsapp.domain.claim import Claim, Evidence, Stance
from ytsapp.domain.comparison import (
    Choice,
    Comparison,
    DecisionCheck,
    Disagreement,
    Mistake,
    Question,
    Side,
    Tradeoff,
    UseCase,
    VerdictChange,
)


def resolve_comparison(resolver: Resolver, slug: str, file: ComparisonFile) -> Comparison | None:
    """Return the comparison, or None when its best moment does not exist."""
    join = _Join(resolver, f"comparisons/{slug}.toml")
    name = join.name
    resolver.slugs(name, "topic", "topics", [file.topic])
    resolver.slugs(name, "collection", "collections", [file.collection])
    log = [VerdictChange(v.date, v.change) for v in file.verdict]
    for n, entry in enumerate(log, 1):
        if entry.date > resolver.today:
            resolver.note(name, f"verdict[{n}].date", f"{entry.date} is in the future; correct it")
    resolver.forbid_repeats(name, "id", _claim_ids(file))
    best = resolver.moment(name, "best_moment", file.best_moment)
    supporting = resolver.moments(name, "supporting_moments", file.supporting_moments)
    if best in supporting:
        resolver.note(name, "supporting_moments", "repeats best_moment; remove it here")
    comparison = partial(
        Comparison,
        slug=slug,
        title=file.title,
        kicker=file.kicker,
        description=file.description,
        topic=file.topic,
        core_question=file.core_question,
        short_answer=file.short_answer,
        decision_rule=file.decision_rule,
        a=join.side("a", file.a),
        b=join.side("b", file.b),
        checks=join.checks(file.check),
        architecture=join.claims("architecture", file.architecture),
        confusions=join.claims("confusion", file.confusion),
        agreements=join.claims("agreement", file.agreement),
        disagreements=join.disagreements(file.disagreement),
        mistakes=join.mistakes(file.mistake),
        tradeoffs=join.tradeoffs(file.tradeoff),
        use_cases=tuple(UseCase(u.scenario, Choice(u.choice), u.why) for u in file.use_case),
        faq=tuple(Question(q.question, q.answer) for q in file.faq),
        related_concepts=join.slugs("related_concepts", "concepts", file.related_concepts),
        related_comparisons=join.slugs(
            "related_comparisons", "comparisons", file.related_comparisons
        ),
        related_queries=tuple(file.related_queries),
        authority_pages=resolver.links(name, "authority_page", file.authority_page),
        continue_learning=resolver.links(name, "continue_learning", file.continue_learning),
        collection=file.collection,
        best_because=file.best_because,
        supporting_moments=supporting,
        verdict_log=tuple(sorted(log, key=lambda entry: entry.date, reverse=True)),
    )
    return comparison(best_moment=best) if best else None


def _claim_ids(file: ComparisonFile) -> list[str]:
    claims: list[ClaimFile] = [*file.a.choose, *file.b.choose, *file.architecture]
    claims += [*file.confusion, *file.agreement, *file.mistake, *file.tradeoff]
    debates = [f"{d.id}-{side}" for d in file.disagreement for side in "ab"]
    return [claim.id for claim in claims] + [d.id for d in file.disagreement] + debates


class _Join:
    """Resolves the tables of one comparison file."""

    def __init__(self, resolver: Resolver, name: str) -> None:
        self.resolver = resolver
        self.name = name

    def slugs(self, where: str, kind: str, slugs: Sequence[str]) -> tuple[str, ...]:
        return self.resolver.slugs(self.name, where, kind, slugs)

    def evidence(self, where: str, entries: Sequence[EvidenceFile]) -> tuple[Evidence, ...]:
        self.resolver.forbid_repeats(self.name, f"{where}.evidence", [e.moment for e in entries])
        found = []
        for n, entry in enumerate(entries, 1):
            moment = self.resolver.moment(self.name, f"{where}.evidence[{n}]", entry.moment)
            if moment is not None:
                found.append(Evidence(moment, Stance(entry.stance), entry.tied))
        return tuple(found)

    def claim(self, where: str, file: ClaimFile) -> Claim:
        return Claim(file.id, file.text, self.evidence(where, file.evidence))

    def claims(self, where: str, files: Sequence[ClaimFile]) -> tuple[Claim, ...]:
        return tuple(self.claim(f"{where}[{n}]", file) for n, file in enumerate(files, 1))

    def side(self, where: str, file: SideFile) -> Side:
        choose = self.claims(f"{where}.choose", file.choose)
        return Side(file.name, file.long_name, file.what, file.owns, choose)

    def checks(self, files: Sequence[CheckFile]) -> tuple[DecisionCheck, ...]:
        self.resolver.forbid_repeats(self.name, "check", [file.id for file in files])
        for n, file in enumerate(files, 1):
            if file.yes == file.no:
                message = f"yes and no both lean to {file.yes!r}; ask what tells the sides apart"
                self.resolver.note(self.name, f"check[{n}]", message)
        return tuple(
            DecisionCheck(
                file.id,
                file.question,
                Choice(file.yes),
                Choice(file.no),
                file.weight,
                file.because,
                self.evidence(f"check[{n}]", file.evidence),
            )
            for n, file in enumerate(files, 1)
        )

    def disagreements(self, files: Sequence[DisagreementFile]) -> tuple[Disagreement, ...]:
        found = []
        for n, file in enumerate(files, 1):
            a, b = (
                Claim(
                    f"{file.id}-{side}",
                    position.text,
                    self.evidence(f"disagreement[{n}].{side}", position.evidence),
                )
                for side, position in (("a", file.a), ("b", file.b))
            )
            found.append(Disagreement(file.id, file.title, a, b, file.settles))
        return tuple(found)

    def mistakes(self, files: Sequence[MistakeFile]) -> tuple[Mistake, ...]:
        return tuple(
            Mistake(self.claim(f"mistake[{n}]", file), file.saw, file.why, file.sign)
            for n, file in enumerate(files, 1)
        )

    def tradeoffs(self, files: Sequence[TradeoffFile]) -> tuple[Tradeoff, ...]:
        return tuple(
            Tradeoff(self.claim(f"tradeoff[{n}]", file), file.pays)
            for n, file in enumerate(files, 1)
        )

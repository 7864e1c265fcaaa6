"""Shape of `data/comparisons/<slug>.toml`."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from ytsapp.content.schema.base import (
    Description,
    EditorialModel,
    Line,
    MomentId,
    Path,
    Slug,
    Words,
)

ChoiceName = Literal["a", "b", "both", "neither"]


class EvidenceFile(EditorialModel):
    """A moment and its stance."""

    moment: MomentId
    stance: Literal["supports-a", "supports-b", "both", "cautions"]
    tied: Words = ""


class ClaimFile(EditorialModel):
    """A sentence with its evidence."""

    id: Slug
    text: Line
    evidence: list[EvidenceFile] = []


class SideFile(EditorialModel):
    """`[a]` or `[b]`."""

    name: Line
    long_name: Line
    what: Line
    owns: Line
    choose: Annotated[list[ClaimFile], Field(min_length=2)]


class CheckFile(EditorialModel):
    """One `[[check]]`."""

    id: Slug
    question: Line
    yes: ChoiceName
    no: ChoiceName
    weight: Annotated[int, Field(ge=1, le=3)]
    because: Line
    evidence: list[EvidenceFile] = []


class PositionFile(EditorialModel):
    """What one camp says."""

    text: Line
    evidence: list[EvidenceFile] = []


class DisagreementFile(EditorialModel):
    """One `[[disagreement]]`."""

    id: Slug
    title: Line
    a: PositionFile
    b: PositionFile
    settles: Line


class MistakeFile(ClaimFile):
    """One `[[mistake]]`."""

    saw: Line
    why: Line
    sign: Line


class TradeoffFile(ClaimFile):
    """One `[[tradeoff]]`."""

    pays: Line


class UseCaseFile(EditorialModel):
    """One `[[use_case]]`."""

    scenario: Line
    choice: ChoiceName
    why: Line


class QuestionFile(EditorialModel):
    """One `[[faq]]`."""

    question: Line
    answer: Line


class LinkFile(EditorialModel):
    """One link to a page of ours."""

    href: Path
    why: Line


class VerdictFile(EditorialModel):
    """One `[[verdict]]`."""

    date: date
    change: Line


class ComparisonFile(EditorialModel):
    """A whole comparison file."""

    title: Line
    kicker: Line
    description: Description
    topic: Slug
    core_question: Line
    short_answer: Line
    decision_rule: Line
    collection: Slug
    best_moment: MomentId
    best_because: Line
    supporting_moments: Annotated[list[MomentId], Field(min_length=1)]
    related_concepts: Annotated[list[Slug], Field(min_length=1)]
    related_comparisons: list[Slug] = []
    related_queries: Annotated[list[Line], Field(min_length=1)]
    a: SideFile
    b: SideFile
    check: Annotated[list[CheckFile], Field(min_length=4, max_length=6)]
    architecture: Annotated[list[ClaimFile], Field(min_length=1)]
    confusion: Annotated[list[ClaimFile], Field(min_length=1)]
    agreement: Annotated[list[ClaimFile], Field(min_length=1)]
    disagreement: Annotated[list[DisagreementFile], Field(min_length=1)]
    mistake: Annotated[list[MistakeFile], Field(min_length=1)]
    tradeoff: Annotated[list[TradeoffFile], Field(min_length=1)]
    use_case: Annotated[list[UseCaseFile], Field(min_length=3)]
    faq: Annotated[list[QuestionFile], Field(min_length=1)]
    authority_page: Annotated[list[LinkFile], Field(min_length=1)]
    continue_learning: Annotated[list[LinkFile], Field(min_length=1)]
    verdict: Annotated[list[VerdictFile], Field(min_length=1)]

"""Shapes of `data/topics/`, `data/concepts/` and `data/collections/` files."""

from typing import Annotated

from pydantic import Field, StringConstraints

from ytsapp.content.schema.base import Description, EditorialModel, Line, MomentId, Slug
from ytsapp.content.schema.comparison import QuestionFile


class TopicFile(EditorialModel):
    """A whole topic file."""

    name: Annotated[Line, StringConstraints(max_length=40)]
    long_name: Line
    description: Description
    what: Line
    matters_when: Line
    question: Annotated[list[QuestionFile], Field(min_length=1)]
    best_moment: MomentId
    best_because: Line
    concepts: list[Slug] = []
    comparisons: list[Slug] = []
    collections: list[Slug] = []
    related_topics: list[Slug] = []
    related_queries: Annotated[list[Line], Field(min_length=1)]


class ConfusionFile(EditorialModel):
    """One `[[confused_with]]`."""

    name: Line
    difference: Line


class ConceptFile(EditorialModel):
    """A whole concept file."""

    name: Annotated[Line, StringConstraints(max_length=40)]
    title: Line
    description: Description
    topic: Slug
    definition: Line
    picture: Line
    need: Annotated[list[Line], Field(min_length=2)]
    wrong: Annotated[list[Line], Field(min_length=2)]
    confused_with: Annotated[list[ConfusionFile], Field(min_length=1)]
    best_moment: MomentId
    best_because: Line
    supporting_moments: list[MomentId] = []
    related_concepts: list[Slug] = []
    comparisons: list[Slug] = []
    related_queries: Annotated[list[Line], Field(min_length=1)]


class CollectionClipFile(EditorialModel):
    """One `[[clip]]`."""

    moment: MomentId
    why: Line


class CollectionFile(EditorialModel):
    """A whole collection file."""

    title: Line
    description: Description
    topic: Slug
    argument: Line
    clip: Annotated[list[CollectionClipFile], Field(min_length=3)]

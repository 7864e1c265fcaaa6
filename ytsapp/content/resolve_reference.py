"""Joins topic, concept and collection files."""

from ytsapp.content.resolver import Resolver
from ytsapp.content.schema.reference import CollectionFile, ConceptFile, TopicFile
from ytsapp.domain.comparison import Question
from ytsapp.domain.reference import Collection, CollectionClip, Concept, Confusion, Topic


def resolve_topic(resolver: Resolver, slug: str, file: TopicFile) -> Topic | None:
    """Return the topic hub, or None when its best moment does not exist."""
    name = f"topics/{slug}.toml"
    concepts = resolver.slugs(name, "concepts", "concepts", file.concepts)
    comparisons = resolver.slugs(name, "comparisons", "comparisons", file.comparisons)
    collections = resolver.slugs(name, "collections", "collections", file.collections)
    related = resolver.slugs(name, "related_topics", "topics", file.related_topics)
    resolver.forbid_repeats(name, "related_queries", file.related_queries)
    best = resolver.moment(name, "best_moment", file.best_moment)
    if best is None:
        return None
    return Topic(
        slug=slug,
        name=file.name,
        long_name=file.long_name,
        description=file.description,
        what=file.what,
        matters_when=file.matters_when,
        questions=tuple(Question(q.question, q.answer) for q in file.question),
        best_moment=best,
        best_because=file.best_because,
        concepts=concepts,
        comparisons=comparisons,
        collections=collections,
        related_topics=related,
        related_queries=tuple(file.related_queries),
    )


def resolve_concept(resolver: Resolver, slug: str, file: ConceptFile) -> Concept | None:
    """Return the concept, or None when its best moment does not exist."""
    name = f"concepts/{slug}.toml"
    resolver.slugs(name, "topic", "topics", [file.topic])
    supporting = resolver.moments(name, "supporting_moments", file.supporting_moments)
    related = resolver.slugs(name, "related_concepts", "concepts", file.related_concepts)
    comparisons = resolver.slugs(name, "comparisons", "comparisons", file.comparisons)
    resolver.forbid_repeats(name, "related_queries", file.related_queries)
    best = resolver.moment(name, "best_moment", file.best_moment)
    if best is None:
        return None
    return Concept(
        slug=slug,
        name=file.name,
        title=file.title,
        description=file.description,
        topic=file.topic,
        definition=file.definition,
        picture=file.picture,
        need=tuple(file.need),
        wrong=tuple(file.wrong),
        confused_with=tuple(Confusion(c.name, c.difference) for c in file.confused_with),
        best_moment=best,
        best_because=file.best_because,
        supporting_moments=supporting,
        related_concepts=related,
        comparisons=comparisons,
        related_queries=tuple(file.related_queries),
    )


def resolve_collection(resolver: Resolver, slug: str, file: CollectionFile) -> Collection:
    """Return the collection with the clips that exist."""
    name = f"collections/{slug}.toml"
    resolver.slugs(name, "topic", "topics", [file.topic])
    resolver.forbid_repeats(name, "clip", [clip.moment for clip in file.clip])
    clips = []
    for n, clip in enumerate(file.clip, 1):
        moment = resolver.moment(name, f"clip[{n}].moment", clip.moment)
        if moment is not None:
            clips.append(CollectionClip(moment, clip.why))
    return Collection(
        slug=slug,
        title=file.title,
        description=file.description,
        topic=file.topic,
        argument=file.argument,
        clips=tuple(clips),
    )

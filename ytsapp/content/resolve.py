"""Joins the files into domain objects; a reference that leads nowhere is a problem."""

from datetime import date

from ytsapp.content.files import ContentFiles
from ytsapp.content.resolve_alias import resolve_aliases
from ytsapp.content.resolve_comparison import resolve_comparison
from ytsapp.content.resolve_reference import resolve_collection, resolve_concept, resolve_topic
from ytsapp.content.resolve_talk import resolve_moments, resolve_moved, resolve_talk
from ytsapp.content.resolver import Locate, Resolver, trust_files
from ytsapp.domain.errors import Problem
from ytsapp.domain.library import Library


def resolve_files(
    files: ContentFiles, today: date, locate: Locate = trust_files
) -> tuple[Library, list[Problem]]:
    """Return the library and every dangling, doubled or impossible reference."""
    aliases, doubled = resolve_aliases(files.aliases)
    library = Library(aliases=aliases)
    resolver = Resolver(files, library, today, locate)
    _resolve_talks(resolver)
    for key, topic in files.topics.items():
        if resolved_topic := resolve_topic(resolver, key, topic):
            library.topics[key] = resolved_topic
    for key, concept in files.concepts.items():
        if resolved_concept := resolve_concept(resolver, key, concept):
            library.concepts[key] = resolved_concept
    for key, collection in files.collections.items():
        library.collections[key] = resolve_collection(resolver, key, collection)
    for key, comparison in files.comparisons.items():
        if resolved := resolve_comparison(resolver, key, comparison):
            library.comparisons[key] = resolved
    return library, resolver.problems + doubled


def _resolve_talks(resolver: Resolver) -> None:
    library = resolver.library
    for key, file in resolver.files.talks.items():
        talk = resolve_talk(resolver, key, file)
        library.talks[talk.video_id] = talk
        for moment in resolve_moments(resolver, key, file, talk):
            library.moments[moment.id] = moment
    for key, file in resolver.files.talks.items():
        resolve_moved(resolver, key, file)

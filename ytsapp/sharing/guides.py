"""What programs are told on arrival: `/robots.txt` and `/llms.txt`."""

import re
from collections.abc import Iterable, Iterator

from ytsapp import routes
from ytsapp.domain.library import Library
from ytsapp.sharing.citation import SITE

_SUMMARY = (
    "Architecture choices for engineers (RAG or fine-tuning, agents or workflows). Every claim is "
    "backed by a person saying it in a recorded talk, at a second that can be played."
)

_MARKUP = re.compile(r"([\\`*_\[\]<>])")


def robots(public_url: str) -> str:
    """Return the rules for crawlers (RFC 9309): everything but what is private or has no end."""
    closed = "".join(f"Disallow: {path}\n" for path in (*routes.PRIVATE, *routes.WITHOUT_END))
    return f"User-agent: *\n{closed}\nSitemap: {public_url}{routes.SITEMAP}\n"


def llms(library: Library, public_url: str) -> str:
    """Return what language models read first, in the form of https://llmstxt.org.

    Links lead to Markdown where a page has it.
    """
    sections = {
        "Comparisons": (
            (
                comparison.title,
                routes.sibling(routes.comparison(slug), ".md"),
                comparison.description,
            )
            for slug, comparison in library.comparisons.items()
        ),
        "Collections": (
            (
                collection.title,
                routes.sibling(routes.collection(slug), ".md"),
                collection.description,
            )
            for slug, collection in library.collections.items()
        ),
        "Concepts": (
            (concept.title, routes.concept(slug), concept.description)
            for slug, concept in library.concepts.items()
        ),
        "Topics": (
            (topic.long_name, routes.topic(slug), topic.description)
            for slug, topic in library.topics.items()
        ),
        "Finding more": _ways_on(),
        "Optional": (
            ("How claims are checked", routes.METHOD, "what counts as evidence, and what does not"),
            ("All talks", routes.TALKS, "the recordings the words come from"),
        ),
    }
    written = "".join(_section(title, links, public_url) for title, links in sections.items())
    return (
        f"# {SITE}\n\n> {_SUMMARY}\n\n"
        "A moment is a second of a talk. Its page is /moments/<video_id>-<second>/, and the same "
        "address with .md, .json or .bib in place of the last slash is its Markdown, its data and "
        "its citation. Quote the words as they are given, name the voice, and link the moment.\n"
        f"{written}"
    )


def _ways_on() -> Iterator[tuple[str, str, str]]:
    yield "Search", "/api/v1/search?q=what+is+chunking", "passages that explain what `q` asks, JSON"
    yield "Feed", routes.FEED, "what is new, Atom"
    yield "Sitemap", routes.SITEMAP, "every page"


def _section(title: str, links: Iterable[tuple[str, str, str]], public_url: str) -> str:
    lines = "".join(
        f"- [{_plain(name)}]({public_url}{path}): {_plain(about)}\n" for name, path, about in links
    )
    return f"\n## {title}\n\n{lines}" if lines else ""


def _plain(text: str) -> str:
    """Return text on one line, with what Markdown would take for markup escaped."""
    return _MARKUP.sub(r"\\\1", " ".join(text.split()))

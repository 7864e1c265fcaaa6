"""Writes every page that is only read from the template."""

import json
from datetime import date
from pathlib import Path

from ytsapp import routes
from ytsapp.build.fill import Template, fill_page, load_templates
from ytsapp.domain.record import TranscriptFacts
from ytsapp.pages.site import filled_pages
from ytsapp.wiring import Services


def write_catalogue(site: Path, services: Services) -> int:
    """Write every filled page into the built site; returns how many there are.

    The template, and which transcripts the pages show, are kept beside the site: `requested.py`
    fills pages of what the record learns later.
    """
    settings = services.settings
    templates = load_templates(site)
    settings.page_template.write_text(templates.other, "utf-8")
    shown = _editions(services)
    home, other = Template(templates.home), Template(templates.other)
    count = 0
    for page in filled_pages(services):
        is_missing = page.path == routes.NOT_FOUND
        target = settings.not_found_page if is_missing else site / page.path[1:] / "index.html"
        target.parent.mkdir(parents=True, exist_ok=True)
        template = home if page.path == routes.HOME else other
        target.write_text(fill_page(template, page, settings.public_url), "utf-8")
        count += 1
    settings.built_transcripts.write_text(json.dumps(shown), "utf-8")
    return count


def edition(facts: TranscriptFacts | None, gone: date | None) -> str:
    """Return what tells the pages of a talk from those made when less or other was known of it."""
    known = [f"{facts.digest} {facts.rules}"] if facts else []
    return " ".join([*known, f"gone {gone}"] if gone else known)


def _editions(services: Services) -> dict[str, str]:
    facts, gone = services.corpus.all_transcript_facts(), services.corpus.unavailable_talks()
    return {key: edition(facts.get(key), gone.get(key)) for key in facts.keys() | gone.keys()}

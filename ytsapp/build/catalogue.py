"""Writes every page that is only read from the template."""

import json
from pathlib import Path

from ytsapp import routes
from ytsapp.build.fill import fill_page, load_templates
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
    shown = {key: edition(facts) for key, facts in services.corpus.all_transcript_facts().items()}
    count = 0
    for page in filled_pages(services):
        is_missing = page.path == routes.NOT_FOUND
        target = settings.not_found_page if is_missing else site / page.path[1:] / "index.html"
        target.parent.mkdir(parents=True, exist_ok=True)
        template = templates.home if page.path == routes.HOME else templates.other
        target.write_text(fill_page(template, page, settings.public_url), "utf-8")
        count += 1
    settings.built_transcripts.write_text(json.dumps(shown), "utf-8")
    return count


def edition(facts: TranscriptFacts | None) -> str:
    """Return what tells one transcript of a talk, and one way to cut it, from another."""
    return f"{facts.digest} {facts.rules}" if facts else ""

"""Fills pages while their reader waits: what the record learned since the site was built."""

import json
from pathlib import Path

from ytsapp import routes
from ytsapp.api.filled import Elsewhere
from ytsapp.build.catalogue import edition
from ytsapp.build.fill import Template, fill_page
from ytsapp.build.kept_file import KeptFile
from ytsapp.pages.page import Moved
from ytsapp.pages.requested import requested_page
from ytsapp.storage.errors import StorageError
from ytsapp.wiring import Services


class RequestedPages:
    """The pages of talks and moments that the build did not make, or made of older captions."""

    def __init__(self, services: Services) -> None:
        self.services = services
        settings = services.settings
        self._template = KeptFile(settings.page_template, _read_template)
        self._built = KeptFile(settings.built_transcripts, _read_editions)

    def fill(self, path: str) -> str | Elsewhere | None:
        """Return the page at a path as HTML, or where it is now.

        None where the built site has it, or nobody does.

        Raises:
            StorageError: the record cannot be read, and the built site does not have the page.
        """
        template = self._template.read()
        if template is None:
            return None
        try:
            with self.services.reading() as services:
                return self._fill(path, template, services)
        except StorageError:
            if self._has_page(path):
                return None  # older captions are better than none
            raise

    def _fill(self, path: str, template: Template, services: Services) -> str | Elsewhere | None:
        if self._has_page(path) and self._is_current(path, services):
            return None
        page = requested_page(path, services)
        if isinstance(page, Moved):
            return Elsewhere(page.path)
        return fill_page(template, page, services.settings.public_url) if page is not None else None

    def _has_page(self, path: str) -> bool:
        """Return whether the built site has a page at a path."""
        library = self.services.library
        key = path.rstrip("/").rpartition("/")[2]
        return key in (library.moments if path.startswith(routes.MOMENTS) else library.talks)

    def _is_current(self, path: str, services: Services) -> bool:
        """Return whether that page shows what the record has of its talk."""
        key = path.rstrip("/").rpartition("/")[2]
        moment = services.library.moments.get(key) if path.startswith(routes.MOMENTS) else None
        video_id = moment.talk.video_id if moment is not None else key
        facts = services.corpus.transcript_facts(video_id)
        gone = services.corpus.unavailable_since(video_id)
        shown = self._built.read() or {}
        return shown.get(video_id, "") == edition(facts, gone)


def _read_template(path: Path) -> Template:
    return Template(path.read_text("utf-8"))


def _read_editions(path: Path) -> dict[str, str]:
    editions: dict[str, str] = json.loads(path.read_text("utf-8"))
    return editions

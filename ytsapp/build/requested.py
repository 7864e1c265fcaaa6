"""Fills pages while their reader waits: what the record learned since the site was built."""

import json

from ytsapp import routes
from ytsapp.build.catalogue import edition
from ytsapp.build.fill import fill_page
from ytsapp.pages.requested import requested_page
from ytsapp.storage.errors import StorageError
from ytsapp.wiring import Services


class RequestedPages:
    """The pages of talks and moments that the build did not make, or made of older captions."""

    def __init__(self, services: Services) -> None:
        self.services = services

    def fill(self, path: str) -> str | None:
        """Return the page at a path as HTML; None where the built site has it, or nobody does.

        Raises:
            StorageError: the record cannot be read, and the built site does not have the page.
        """
        if self._is_built(path):
            return None
        template = self.services.settings.page_template
        page = requested_page(path, self.services) if template.exists() else None
        if page is None:
            return None
        # Read each time: a new build names new assets.
        return fill_page(template.read_text("utf-8"), page, self.services.settings.public_url)

    def _is_built(self, path: str) -> bool:
        library = self.services.library
        key = path.rstrip("/").rpartition("/")[2]
        if path.startswith(routes.MOMENTS):
            return key in library.moments
        if key not in library.talks:
            return False
        try:
            facts = self.services.corpus.transcript_facts(key)
        except StorageError:
            return True  # older captions are better than none
        built = self.services.settings.built_transcripts
        shown = json.loads(built.read_text("utf-8")) if built.exists() else {}
        return bool(shown.get(key, "") == edition(facts))

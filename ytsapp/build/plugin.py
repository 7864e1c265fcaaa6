"""Hooks our own build steps into Reflex's."""

from typing import Unpack

from reflex_base.plugins.base import Plugin, PostBuildContext

from ytsapp.build.compress import compress_site
from ytsapp.build.first_paint import prepare_site


class PreparedSite(Plugin):
    """Runs after the pages are rendered."""

    def post_build(self, **context: Unpack[PostBuildContext]) -> None:
        """Prepare every page for its first paint, then compress what is served."""
        prepare_site(context["static_dir"])
        compress_site(context["static_dir"])

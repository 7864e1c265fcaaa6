"""Hooks our own build steps into Reflex's."""

from typing import Unpack

from reflex_base.plugins.base import Plugin, PostBuildContext

from ytsapp.build.compress import compress_site
from ytsapp.build.first_paint import prepare_site


class PreparedSite(Plugin):
    """Runs after the pages are rendered."""

    def post_build(self, **context: Unpack[PostBuildContext]) -> None:
        """Prepare the pages for their first paint, fill the catalogue, compress what is served."""
        # Imported here: the configuration that names this plugin is read before the app is.
        from ytsapp.build.catalogue import write_catalogue
        from ytsapp.settings import load_settings, today
        from ytsapp.wiring import build_services

        prepare_site(context["static_dir"])
        write_catalogue(context["static_dir"], build_services(load_settings(), today()))
        compress_site(context["static_dir"])

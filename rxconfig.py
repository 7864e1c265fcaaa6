"""Reflex settings, nothing else."""

import os

import reflex as rx

from ytsapp.build.plugin import PreparedSite

config = rx.Config(
    app_name="ytsapp",
    app_module_import="ytsapp.ytsapp",
    telemetry_enabled=False,
    show_built_with_reflex=False,
    # While building, the plugin compresses; while serving, these name the twins it wrote.
    frontend_compression_formats=[] if os.environ.get("YTS_BUILDING") else ["brotli", "gzip"],
    state_manager_mode="memory",  # the default would write visitors' state to disk
    plugins=[PreparedSite()],
    disable_plugins=[rx.plugins.SitemapPlugin],
)

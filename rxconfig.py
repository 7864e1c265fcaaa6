"""Reflex settings, nothing else."""

import reflex as rx

from ytsapp.build.plugin import FirstPaint

config = rx.Config(
    app_name="ytsapp",
    app_module_import="ytsapp.ytsapp",
    telemetry_enabled=False,
    show_built_with_reflex=False,
    frontend_compression_formats=["brotli", "gzip"],
    state_manager_mode="memory",  # the default would write visitors' state to disk
    plugins=[FirstPaint()],
    disable_plugins=[rx.plugins.SitemapPlugin],
)

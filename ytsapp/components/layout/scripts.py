"""The browser code of the frame and of the pages in it.

Named in one place: what is shared between two scripts must be one module in the browser, and Reflex
puts the scripts each Python module names into a folder of their own.
"""

import reflex as rx

READING = rx.asset("reading.js", shared=True).importable_path
PAGE = rx.asset("page.js", shared=True).importable_path
for _module in (
    "connecting.js", "contents.js", "copying.js", "filtering.js", "notices.js", "unveiling.js",
):  # fmt: skip
    rx.asset(_module, shared=True)

"""The browser code of the search page.

Named in one place: what is shared between two scripts must be one module in the browser, and Reflex
puts the scripts each Python module names into a folder of their own.
"""

import reflex as rx

DESK = rx.asset("desk.js", shared=True).importable_path
FIELD = rx.asset("field.js", shared=True).importable_path
EARLIER = rx.asset("earlier.js", shared=True).importable_path
for _module in ("keys.js", "options.js", "phases.js", "whole.js"):
    rx.asset(_module, shared=True)

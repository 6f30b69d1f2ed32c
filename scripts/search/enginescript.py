"""The modules of engine/, which answer queries in the worker → one script, which is what a page loads."""

from __future__ import annotations

import re
from pathlib import Path

MODULES = Path(__file__).with_name("engine")
_NOT_RUN = re.compile(r'^\s*/\*.*?\*/\n|^"use strict"\n|^\s*\n|^[ ]+', re.MULTILINE | re.DOTALL)
"""Comments that stand on lines of their own, and the space that begins lines."""


def engine_script() -> str:
    """A module does nothing but define, so that one may stand before or behind another."""
    modules = (path.read_text("utf-8") for path in sorted(MODULES.glob("*.js")))
    return '"use strict"\n' + "".join(_NOT_RUN.sub("", module) for module in modules)

"""What commands print is UTF-8, whatever the console says: a title in Chinese must not stop one."""

from __future__ import annotations

import io
import sys


def speak_utf8() -> None:
    """For this process; PYTHONUTF8 would only be for the next."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")

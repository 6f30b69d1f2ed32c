"""Zip files with the same bytes every time: entries in the order given, one date, one set of rights."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable
from datetime import UTC, datetime


def archive(files: Iterable[tuple[str, bytes]], date: int, stored: frozenset[str] = frozenset()) -> bytes:
    """`files` are names and contents; those in `stored` are not compressed; `date` in seconds since 1970."""
    moment = datetime.fromtimestamp(max(date, 315_532_800), UTC)  # a zip file knows no year before 1980
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, data in files:
            entry = zipfile.ZipInfo(name, moment.timetuple()[:6])
            entry.compress_type = zipfile.ZIP_STORED if name in stored else zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            entry.create_system = 3
            made.writestr(entry, data, compresslevel=9)
    return out.getvalue()

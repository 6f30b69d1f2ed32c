"""The contract's JSON as a file."""

from __future__ import annotations

import json


def json_file(data: dict[str, object]) -> bytes:
    """What `--json` prints, byte for byte."""
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode()

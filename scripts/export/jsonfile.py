"""The contract's JSON as a file."""

from __future__ import annotations

import json
from typing import Any


def json_file(data: dict[str, Any]) -> bytes:
    """What `--json` prints, without the problems, which are those of a working copy."""
    return (json.dumps({**data, "problems": []}, ensure_ascii=False, indent=1) + "\n").encode()

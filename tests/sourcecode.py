"""The product's own code, read once for all tests that ask something of it."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

SCRIPTS = Path(__file__).parents[1] / "scripts"
MODULES = tuple(sorted(p for p in SCRIPTS.rglob("*.py") if "node_modules" not in p.parts))


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    """All of a module, as `ast.walk` gives it."""
    return tuple(ast.walk(tree(path)))

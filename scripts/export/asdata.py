"""Records as plain data for JSON: what `dataclasses.asdict` gives, without its copies of what never changes."""

from __future__ import annotations

from typing import cast


def as_data(record: object) -> dict[str, object]:
    """The fields of a record by name; records within it, in tuples and mappings too, are made the same way."""
    return cast("dict[str, object]", _plain(record))


def _plain(value: object) -> object:
    if names := getattr(value, "__dataclass_fields__", None):
        return {name: _plain(getattr(value, name)) for name in names}
    if isinstance(value, tuple):
        return tuple(map(_plain, value))
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    return value

"""A folder of the shape of edition/ → Edition; a raw text alone → Reading."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from statute.cite import cite
from statute.files.disk import from_disk
from statute.following import without_followers
from statute.laws import dataset
from statute.material import Material, Problems, read_material, read_text
from statute.model import Statute
from statute.rebase.stale import check_current
from statute.stages import STAGES, emended
from statute.whole import Edition, Reading

__all__ = ["Edition", "Reading", "edition_in", "load", "load_source"]


def load(
    folder: Path, data_set: Path | None = None, today: date | None = None
) -> tuple[Reading | None, Problems]:
    """The edition in `folder`, as far as it could be read, and every problem, sorted by place.

    It is an `Edition` if edition.toml says which. What is measured against the text (translation, notes …) is
    checked only once the text itself is sound: a missing article would else be reported once more for everything
    that names it. `data_set` is the database of laws, if another than the one installed.
    """
    material, problems = read_material(folder, data_set or dataset.installed(), today or date.today())
    if material is None:
        return None, tuple(sorted(problems))
    statute, in_text = emended(material)
    reading = _begun(material, statute)
    in_stages: list[Problems] = []
    for stage in STAGES:
        reading, found = stage(reading, material)
        in_stages.append(found)
    sound = not any(p.severity == "error" for p in (*problems, *in_text))
    later = (problem for found in in_stages for problem in found if sound)
    readable = not any(p.severity == "error" for p in problems)
    stale = check_current(material) if readable else ()
    return reading, without_followers((*problems, *in_text, *stale, *later))


def edition_in(folder: Path) -> Edition:
    """The edition in a folder that has no errors; ValueError if it has."""
    edition, problems = load(folder)
    errors = [str(p) for p in problems if p.severity == "error"]
    if not isinstance(edition, Edition) or errors:
        raise ValueError("\n".join(errors))
    return edition


def load_source(path: Path) -> tuple[Reading | None, Problems]:
    """Any statute's raw text, with no edition around it: its tree and its citations."""
    text, problems = from_disk(path, read_text)
    if text is None:
        return None, tuple(sorted(problems))
    citations, more = cite(text.statute, path=text.source.path)
    reading = Reading(text.source, text.statute, citations=citations)
    return reading, tuple(sorted({*problems, *more}))


def _begun(material: Material, statute: Statute) -> Reading:
    """What the files alone give, before the first stage."""
    translation = material.translation
    make: Callable[..., Reading] = Reading
    if material.about is not None:
        make = partial(Edition, meta=material.about.meta, folder=str(material.folder))
    return make(
        source=material.text.source,
        statute=statute,
        translation=translation.statute if translation else None,
        translation_path=translation.source.path if translation else "",
        authorities=material.authorities,
        actor_names=material.actor_names,
        synonyms=material.synonyms,
        readers=material.readers,
        errata=material.errata,
    )

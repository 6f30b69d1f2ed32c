"""How to cite a provision, in the usual forms.

| form     | follows                                                        |
|----------|----------------------------------------------------------------|
| zh       | 法学引注手册: title in 《》, article and paragraph in words      |
| en       | plain English                                                  |
| bluebook | The Bluebook, table T2, People's Republic of China             |
| bibtex   | BibTeX, an entry for the provision                             |
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from statute.model import LANGUAGES, Meta, UnitId
from statute.view.names import unit_name

Form = Literal["zh", "en", "bluebook", "bibtex"]
_MONTHS = ["Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."]


@dataclass(frozen=True, slots=True)
class Cited:
    """A provision in one form."""

    form: Form
    text: str


def cite_forms(meta: Meta, unit: UnitId, url: str = "") -> tuple[Cited, ...]:
    """The provision `unit` (`13`, `13.p2`) in every form that the edition has words for.

    `url` is its permanent address, if there is one.
    """
    chinese = Cited("zh", f"《{meta.titles['zh']}》{unit_name('zh', unit)}")
    if "en" not in meta.titles:
        return (chinese,)
    return (
        chinese,
        Cited("en", f"{meta.titles['en']}, {_lower(unit_name('en', unit))}"),
        Cited("bluebook", _bluebook(meta, unit)),
        Cited("bibtex", _bibtex(meta, unit, url)),
    )


def _lower(name: str) -> str:
    """Article 13, paragraph 2 → art. 13, para. 2."""
    return name.replace("Article", "art.").replace("paragraph", "para.")


def _bluebook(meta: Meta, unit: UnitId) -> str:
    place = _lower(unit_name("en", unit))
    by = f"promulgated by the {meta.issuer['en']}" if meta.issuer["en"] else ""
    since = f"effective {_short(meta.in_force)}" if meta.in_force else ""
    known = ", ".join(filter(None, (by, _short(meta.adopted), since)))
    made = f" ({known})" if known else ""
    chinese = f"{meta.title_pinyin} ({meta.titles['zh']})" if meta.title_pinyin else meta.titles["zh"]
    return f"{chinese} [{meta.titles['en']}]{made}, {place} (China)"


def _short(iso: str) -> str:
    """2020-01-20 → Jan. 20, 2020."""
    if not iso:
        return ""
    year, month, day = iso.split("-")
    return f"{_MONTHS[int(month) - 1]} {int(day)}, {year}"


def _bibtex(meta: Meta, unit: UnitId, url: str) -> str:
    key = f"{meta.id}-{unit.slug}"
    since = f"In force from {LANGUAGES['en'].date(meta.in_force)}; " if meta.in_force else ""
    fields = {
        "title": f"{{{meta.titles['en']}}}",
        "titleaddon": meta.titles["zh"],
        "author": meta.issuer["en"] and f"{{{meta.issuer['en']}}}",
        "year": meta.adopted[:4],
        "date": meta.adopted,
        "pages": unit_name("en", unit),
        "note": f"{since}edition {meta.id}, version {meta.version}",
        "url": url,
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@misc{{{key},", *lines, "}"])

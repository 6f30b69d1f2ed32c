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

CiteStyle = Literal["zh", "en", "bluebook", "bibtex"]
_MONTHS = ["Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."]


@dataclass(frozen=True, slots=True)
class Citing:
    """A provision in one form."""

    form: CiteStyle
    text: str


@dataclass(frozen=True, slots=True)
class CitePlace:
    """What the forms say of a provision: its names, and its id as addresses write it."""

    zh: str
    en: str
    short: str
    slug: str


BLANK = CitePlace("{zh}", "{en}", "{short}", "{slug}")
"""In its place a page's script puts the provision that its reader chose."""


def place_of(unit: UnitId) -> CitePlace:
    """`13.p2`: 第十三条第二款; Article 13, paragraph 2; art. 13, para. 2; `13-p2`."""
    name = unit_name("en", unit)
    return CitePlace(unit_name("zh", unit), name, _lower(name), unit.slug)


def cite_forms(meta: Meta, place: CitePlace, url: str = "") -> tuple[Citing, ...]:
    """A provision in every form that the edition has words for, each with the version of the edition.

    `url` is its permanent address, if there is one.
    """
    version = "，".join(filter(None, (f"{meta.version}版", url)))
    chinese = Citing("zh", f"《{meta.titles['zh']}》{place.zh}（{version}）")
    if "en" not in meta.titles:
        return (chinese,)
    edition = ", ".join(filter(None, (f"edition {meta.version}", url)))
    return (
        chinese,
        Citing("en", f"{meta.titles['en']}, {place.short} ({edition})"),
        Citing("bluebook", f"{_bluebook(meta, place)}, {edition}"),
        Citing("bibtex", _bibtex(meta, place, url)),
    )


def _lower(name: str) -> str:
    """Article 13, paragraph 2 → art. 13, para. 2."""
    return name.replace("Article", "art.").replace("paragraph", "para.")


def _bluebook(meta: Meta, place: CitePlace) -> str:
    by = f"promulgated by the {meta.issuer['en']}" if meta.issuer["en"] else ""
    since = f"effective {_short(meta.in_force)}" if meta.in_force else ""
    known = ", ".join(filter(None, (by, _short(meta.adopted), since)))
    made = f" ({known})" if known else ""
    chinese = f"{meta.title_pinyin} ({meta.titles['zh']})" if meta.title_pinyin else meta.titles["zh"]
    return f"{chinese} [{meta.titles['en']}]{made}, {place.short} (China)"


def _short(iso: str) -> str:
    """2020-01-20 → Jan. 20, 2020."""
    if not iso:
        return ""
    year, month, day = iso.split("-")
    return f"{_MONTHS[int(month) - 1]} {int(day)}, {year}"


def _bibtex(meta: Meta, place: CitePlace, url: str) -> str:
    key = f"{meta.id}-{place.slug}"
    since = f"In force from {LANGUAGES['en'].date(meta.in_force)}; " if meta.in_force else ""
    fields = {
        "title": f"{{{meta.titles['en']}}}",
        "titleaddon": meta.titles["zh"],
        "author": meta.issuer["en"] and f"{{{meta.issuer['en']}}}",
        "year": meta.adopted[:4],
        "date": meta.adopted,
        "pages": place.en,
        "note": f"{since}edition {meta.id}, version {meta.version}",
        "url": url,
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@misc{{{key},", *lines, "}"])

"""The picture that a link to a page shows elsewhere: number, caption and title in the edition's own type.

Drawn once: what was drawn before is kept by what it says and by how, in a folder below build/.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageColor, ImageDraw, ImageFont

from statute.model import LANGUAGES, Lang, Script
from statute.view.addresses import address
from statute.view.names import article_label
from statute.view.site import Site

FONTS = Path(__file__).resolve().parents[2] / "fonts"
NAME = "share.png"
"""Beside the page's own index.html."""
WIDTH, HEIGHT = 1200, 630
MARGIN = 84
PAPER, INK, FADED, RED = "#fdfcfa", "#1c1a17", "#625c53", "#a3281c"
SHADES = 6
"""Steps from each ink to what it stands on."""
FACES: Mapping[Script, Mapping[str, str]] = {
    "han": {"head": "EditionSans-Bold", "caption": "EditionKai-Regular", "text": "EditionSerif-Bold"},
    "latin": {"head": "EditionLatin-Bold", "caption": "EditionLatin-Italic", "text": "EditionLatin-Regular"},
}
SMALL = (34, 30, 27)
LEADING = 1.35
SEAL = "条"
NO_START = "，。、；：？！）》」』”’"
"""What begins no line."""


@dataclass(frozen=True, slots=True)
class SharePicture:
    """What a picture says; an article's has its number and caption, the others' the title alone."""

    lang: Lang
    head: str
    caption: str
    title: str

    @property
    def key(self) -> str:
        """Another for other words, fonts or drawing."""
        said = "\0".join((self.lang, self.head, self.caption, self.title))
        return hashlib.sha256(f"{said}\0{_style()}".encode()).hexdigest()[:24]


def pictures(site: Site) -> Iterator[tuple[str, SharePicture]]:
    """The place of each picture below the folder of the language, and the picture: the home page's, each article's."""
    yield NAME, SharePicture(site.lang, "", "", site.title)
    for article in site.statute.articles:
        label = article_label(site, site.lang, article.id)
        picture = SharePicture(site.lang, label, site.caption(article.id), site.title)
        yield f"{address(article.id)}{NAME}", picture


def png_of(picture: SharePicture, kept: Path) -> bytes:
    """As a file, drawn now or before; `kept` is the folder of those drawn before."""
    file = kept / f"{picture.key}.png"
    if not file.is_file():
        kept.mkdir(parents=True, exist_ok=True)
        file.write_bytes(_drawn(picture))
    return file.read_bytes()


def lacking(picture: SharePicture) -> str:
    """Characters that its fonts cannot show."""
    faces = FACES[LANGUAGES[picture.lang].script]
    said = ((picture.head, "head"), (picture.caption, "caption"), (picture.title, "text"))
    return "".join(c for words, role in said for c in words if _is_missing(faces[role], c))


def _drawn(picture: SharePicture) -> bytes:
    image = Image.new("RGB", (WIDTH, HEIGHT), PAPER)
    draw = ImageDraw.Draw(image)
    faces, room = FACES[LANGUAGES[picture.lang].script], WIDTH - 2 * MARGIN
    draw.rectangle((MARGIN, 72, WIDTH - MARGIN, 81), fill=INK)
    draw.rectangle((MARGIN, 86, WIDTH - MARGIN, 87), fill=INK)
    y = 136
    if picture.head:
        y = _lines(draw, picture.head, faces["head"], (84,), room, 1, (MARGIN, y), INK) + 12
        _lines(draw, picture.caption, faces["caption"], (68, 60, 52, 46), room, 3, (MARGIN, y), RED)
        font, lines = _fitted(picture.title, faces["text"], SMALL, room - 120, 3)
        top = HEIGHT - 72 - round(len(lines) * font.size * LEADING)
        _lines(draw, picture.title, faces["text"], SMALL, room - 120, 3, (MARGIN, top), FADED)
    else:
        _lines(draw, picture.title, faces["text"], (76, 72, 66, 60, 52), room, 4, (MARGIN, y), INK)
    _seal(draw, WIDTH - MARGIN - 72, HEIGHT - 72 - 72)
    out = BytesIO()
    image.quantize(palette=_palette(), dither=Image.Dither.NONE).save(out, "PNG")
    return out.getvalue()


def _lines(
    draw: ImageDraw.ImageDraw,
    words: str,
    face: str,
    sizes: tuple[int, ...],
    room: int,
    most: int,
    at: tuple[int, int],
    color: str,
) -> int:
    """The words at the first size that fits; where they end."""
    font, lines = _fitted(words, face, sizes, room, most)
    x, y = at
    for line in lines:
        draw.text((x, y), line, font=font, fill=color)
        y += round(font.size * LEADING)
    return y


def _fitted(
    words: str, face: str, sizes: tuple[int, ...], room: int, most: int
) -> tuple[ImageFont.FreeTypeFont, list[str]]:
    """Words without blanks stay on one line where a smaller size allows it. At the smallest size what does not fit
    ends in an ellipsis.
    """
    for allowed in (most,) if " " in words else range(1, most + 1):
        for size in sizes:
            font = _font(face, size)
            lines = _broken(words, font, room)
            if len(lines) <= allowed:
                return font, lines
    return font, [*lines[: most - 1], lines[most - 1][:-1] + "…"]


def _broken(words: str, font: ImageFont.FreeTypeFont, room: int) -> list[str]:
    """In lines: between words, or between any two characters where there are no blanks."""
    parts = words.replace(" ", " \0").split("\0") if " " in words else list(words)
    lines = [""]
    for part in parts:
        fits = font.getlength((lines[-1] + part).rstrip()) <= room
        if fits or not lines[-1] or part in NO_START:
            lines[-1] += part
        else:
            lines.append(part)
    return [line.rstrip() for line in lines if line]


def _seal(draw: ImageDraw.ImageDraw, x: int, y: int) -> None:
    draw.rounded_rectangle((x, y, x + 72, y + 72), 6, fill=RED)
    draw.text((x + 36, y + 35), SEAL, font=_font("EditionSerif-Bold", 52), fill="white", anchor="mm")


@cache
def _palette() -> Image.Image:
    """The inks, and the steps between each and its ground: the paper, or the seal's red under its white."""
    pairs = ((INK, PAPER), (FADED, PAPER), (RED, PAPER), ("white", RED))
    colors: list[int] = []
    for ink, ground in pairs:
        one, other = ImageColor.getrgb(ink)[:3], ImageColor.getrgb(ground)[:3]
        for step in range(SHADES + 1):
            colors += [round(a + (b - a) * step / SHADES) for a, b in zip(one, other, strict=True)]
    palette = Image.new("P", (1, 1))
    palette.putpalette(colors)
    return palette


@cache
def _font(face: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FONTS / f"{face}.ttf", size, layout_engine=ImageFont.Layout.BASIC)


@cache
def _is_missing(face: str, character: str) -> bool:
    font = _font(face, 40)
    return not character.isspace() and bytes(font.getmask(character)) == bytes(font.getmask("\uffff"))


@cache
def _style() -> str:
    """How pictures are drawn: this module and the fonts."""
    digest = hashlib.sha256(Path(__file__).read_bytes())
    for name in sorted({face for faces in FACES.values() for face in faces.values()} | {"EditionSerif-Bold"}):
        digest.update((FONTS / f"{name}.ttf").read_bytes())
    return digest.hexdigest()

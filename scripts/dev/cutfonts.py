"""Make fonts/ anew: the fonts the PDFs are set in, cut down to what Chinese law needs.

    PYTHONPATH=scripts python -m dev.cutfonts

Fetches the fonts with npm, keeps the characters of GB 2312, of Latin, of punctuation and of everything under
edition/ and scripts/, and gives the families names of their own: the Open Font License keeps the original
names for the unmodified fonts. Needs npm, and the Python packages fonttools and brotli.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

ROOT = Path(__file__).resolve().parents[2]
FONTS = ROOT / "fonts"
EPOCH = 3_660_422_400
"""2020-01-01 in the seconds of a font's head table, which counts from 1904."""


@dataclass(frozen=True)
class Font:
    """A row of the table of fonts: what it becomes, and where it comes from."""

    name: str
    family: str
    style: str
    package: str
    path: str
    chinese: bool


FONTS_MADE = (
    Font("EditionSerif-Regular", "Edition Serif", "Regular", "@expo-google-fonts/noto-serif-sc@0.4.3",
         "400Regular/NotoSerifSC_400Regular.ttf", True),
    Font("EditionSerif-Bold", "Edition Serif", "Bold", "@expo-google-fonts/noto-serif-sc@0.4.3",
         "700Bold/NotoSerifSC_700Bold.ttf", True),
    Font("EditionSans-Bold", "Edition Sans", "Bold", "@expo-google-fonts/noto-sans-sc@0.4.3",
         "700Bold/NotoSansSC_700Bold.ttf", True),
    Font("EditionKai-Regular", "Edition Kai", "Regular", "@fontsource/lxgw-wenkai@5.3.0",
         "files/lxgw-wenkai-latin-500-normal.woff2", True),
    Font("EditionLatin-Regular", "Edition Latin", "Regular", "@expo-google-fonts/source-serif-4@0.4.1",
         "400Regular/SourceSerif4_400Regular.ttf", False),
    Font("EditionLatin-Bold", "Edition Latin", "Bold", "@expo-google-fonts/source-serif-4@0.4.1",
         "700Bold/SourceSerif4_700Bold.ttf", False),
    Font("EditionLatin-Italic", "Edition Latin", "Italic", "@expo-google-fonts/source-serif-4@0.4.1",
         "400Regular_Italic/SourceSerif4_400Regular_Italic.ttf", False),
)  # fmt: skip
LATIN = (*range(0x20, 0x7F), *range(0xA0, 0x180), 0x1CE, 0x1D0, 0x1D2, 0x1D4, 0x1D6, 0x1D8, 0x1DA, 0x1DC)
"""Latin with the letters of every European language, and those of pinyin."""
PUNCTUATION = (*range(0x2010, 0x2028), *range(0x2030, 0x203C), *range(0x2190, 0x2194), 0x20AC, 0x2116, 0x2212)
CJK_PUNCTUATION = (*range(0x3000, 0x3020), *range(0xFF01, 0xFF5F), 0xFFE5, 0x2E3A, 0x25A1, 0x2423, 0x2205)


def gb2312() -> Iterator[int]:
    """Every character of GB 2312: 6,763 Chinese ones and its signs."""
    for row in range(0xA1, 0xF8):
        for cell in range(0xA1, 0xFF):
            try:
                yield ord(bytes((row, cell)).decode("gb2312"))
            except UnicodeDecodeError:
                continue


def used() -> set[int]:
    """Every character of the editions and of what the generator says."""
    folders = (ROOT / "edition", ROOT / "scripts", ROOT / "tests/editions")
    files = (
        f for folder in folders for f in folder.rglob("*") if f.suffix in (".txt", ".md", ".toml", ".py")
    )
    text = "".join(f.read_text("utf-8", "ignore") for f in files)
    return {ord(c) for c in text if c.isprintable()}


def make(font: Font, packages: Path) -> str:
    """One font into fonts/; says how large it is and what its original lacks."""
    package = font.package.rpartition("@")[0]
    loaded = TTFont(packages / "node_modules" / package / font.path, recalcTimestamp=False)
    wanted = {*LATIN, *PUNCTUATION}
    if font.chinese:
        wanted |= {*gb2312(), *CJK_PUNCTUATION, *used()}
    options = subset.Options()
    options.hinting = False
    options.layout_features = ["kern", "liga", "locl", "ccmp", "mark", "onum", "lnum", "sups"]
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.notdef_outline = True
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=wanted)
    cutter.subset(loaded)
    _rename(loaded, font)
    loaded["head"].created = loaded["head"].modified = EPOCH
    loaded.flavor = None
    out = FONTS / f"{font.name}.ttf"
    loaded.save(out)
    lacking = {chr(c) for c in (gb2312() if font.chinese else LATIN)} - {chr(c) for c in loaded.getBestCmap()}
    size = out.stat().st_size / 1e6
    return f"{out.name}: {size:.2f} MB; not in the original: {''.join(sorted(lacking)) or 'nothing'}"


def _rename(loaded: TTFont, font: Font) -> None:
    names = loaded["name"]
    for id, text in (
        (1, font.family),
        (2, font.style),
        (3, font.name),
        (4, f"{font.family} {font.style}"),
        (6, font.name),
    ):
        for record in [r for r in names.names if r.nameID == id]:
            names.removeNames(nameID=id, platformID=record.platformID)
        names.setName(text, id, 3, 1, 0x409)


def main() -> int:
    FONTS.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        packages = sorted({font.package for font in FONTS_MADE})
        npm = ["npm", "install", "--prefix", folder, "--no-audit", "--no-fund", "--loglevel=error", *packages]
        subprocess.run(npm, check=True)
        for font in FONTS_MADE:
            print(make(font, Path(folder)), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())

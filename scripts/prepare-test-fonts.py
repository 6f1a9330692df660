"""Saves the Fandol fonts under the family names that GB/T 9704 documents ask for, so that LibreOffice breaks lines like the real ones.

Usage: prepare-test-fonts.py <folder with Fandol*.otf> <target folder>. For tests only: the result never ships.
"""

import sys
from pathlib import Path

from fontTools.ttLib import TTFont

# Family that documents name -> Fandol file; the Song in bold stands for the heavier 小标宋.
FACES = {
    "仿宋_GB2312": ("FandolFang-Regular.otf", "ChengfuTestFang"),
    "楷体_GB2312": ("FandolKai-Regular.otf", "ChengfuTestKai"),
    "黑体": ("FandolHei-Regular.otf", "ChengfuTestHei"),
    "宋体": ("FandolSong-Regular.otf", "ChengfuTestSong"),
    "方正小标宋简体": ("FandolSong-Bold.otf", "ChengfuTestXiaobiaosong"),
}

WINDOWS, UNICODE, ENGLISH, SIMPLIFIED_CHINESE = 3, 1, 0x409, 0x804


def rename(font: TTFont, family: str, postscript_name: str) -> None:
    """Replaces every family name and clears bold, so that `family` is found as a regular face."""
    table = font["name"]
    table.names = [record for record in table.names if record.nameID not in (1, 2, 3, 4, 6, 16, 17, 21, 22)]
    for language in (ENGLISH, SIMPLIFIED_CHINESE):
        for name_id, text in ((1, family), (2, "Regular"), (3, postscript_name), (4, family), (6, postscript_name)):
            table.setName(text, name_id, WINDOWS, UNICODE, language)
    font["OS/2"].usWeightClass = 400
    font["OS/2"].fsSelection = (font["OS/2"].fsSelection & ~0b0100001) | 0b1000000
    font["head"].macStyle = 0
    if "CFF " in font:
        cff = font["CFF "].cff
        cff.fontNames[0] = postscript_name
        top = cff.topDictIndex[0]
        top.FamilyName = postscript_name
        top.FullName = postscript_name
        top.Weight = "Regular"


def main(source: Path, target: Path) -> None:
    target.mkdir(parents=True, exist_ok=True)
    for family, (file_name, postscript_name) in FACES.items():
        font = TTFont(source / file_name, recalcTimestamp=False)
        rename(font, family, postscript_name)
        font.save(target / f"{postscript_name}.otf")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))

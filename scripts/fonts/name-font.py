"""Writes a copy of a font under another family name, for tests that need a face the standard names and its licence does not let us ship.

Usage: name-font.py SOURCE DESTINATION FAMILY
"""

import sys

from fontTools.ttLib import TTFont

FAMILY, STYLE, UNIQUE, FULL, POSTSCRIPT = 1, 2, 3, 4, 6
TYPOGRAPHIC_FAMILY, TYPOGRAPHIC_STYLE = 16, 17


def main(source: str, destination: str, family: str) -> None:
    font = TTFont(source)
    names = font["name"]
    names.names = [record for record in names.names if record.nameID not in (TYPOGRAPHIC_FAMILY, TYPOGRAPHIC_STYLE)]
    postscript = "Test-" + family.encode("utf-8").hex()
    values = {FAMILY: family, STYLE: "Regular", UNIQUE: postscript, FULL: family, POSTSCRIPT: postscript}
    for identifier, value in values.items():
        names.removeNames(nameID=identifier)
        for language in (0x0409, 0x0804):
            names.setName(value, identifier, 3, 1, language)
    # A bold face that stands in for a regular one must not answer as bold, or a weight would be synthesised on top.
    font["OS/2"].usWeightClass = 400
    font["OS/2"].fsSelection = (font["OS/2"].fsSelection & ~0x21) | 0x40
    font["head"].macStyle = 0
    font.save(destination)


main(*sys.argv[1:4])

#!/usr/bin/env python3
"""Writes layouts.txt: what each key of a Windows keyboard layout means, as X keysyms.

Needs Debian's x11-xkb-utils, xkb-data and x11proto-dev, and an X server ($DISPLAY is not used:
xkbcomp compiles from the files alone). Run it from this folder: ./layouts.py > FILE
"""
import re
import subprocess

LAYOUTS = """
0409 us -          United States
0809 gb -          United Kingdom
0407 de -          German
0807 ch -          Swiss German
100c ch fr         Swiss French
040c fr -          French
080c be -          Belgian
0c0c ca fr-legacy  Canadian French
1009 ca -          Canadian Multilingual
040a es -          Spanish
080a latam -       Latin American
0410 it -          Italian
0413 us intl       Dutch
20409 us intl      United States-International
0416 br -          Portuguese (Brazil)
0816 pt -          Portuguese
041d se -          Swedish
0414 no -          Norwegian
0406 dk -          Danish
040b fi -          Finnish
0415 pl -          Polish (Programmers)
0405 cz -          Czech
040e hu -          Hungarian
0418 ro -          Romanian
0424 si -          Slovenian
041a hr -          Croatian
041b sk qwerty     Slovak
0425 ee -          Estonian
0426 lv -          Latvian
0427 lt -          Lithuanian
0419 ru -          Russian
0422 ua -          Ukrainian
0402 bg -          Bulgarian
0408 gr -          Greek
041f tr -          Turkish Q
040d il -          Hebrew
0411 jp -          Japanese
"""

ROWS = [("AE", 0x02, 12), ("AD", 0x10, 12), ("AC", 0x1E, 11), ("AB", 0x2C, 10)]
KEYS = {"TLDE": 0x29, "BKSL": 0x2B, "LSGT": 0x56, "AB11": 0x73, "AE13": 0x7D}
for row, first, count in ROWS:
    for i in range(count):
        KEYS[f"{row}{i + 1:02}"] = first + i


def keysyms():
    values = {"NoSymbol": 0, "VoidSymbol": 0}
    with open("/usr/include/X11/keysymdef.h", encoding="utf-8") as header:
        for match in re.finditer(r"^#define XK_(\w+)\s+0x([0-9a-fA-F]+)", header.read(), re.M):
            values[match.group(1)] = int(match.group(2), 16)
    return values


def value(name, known):
    if name in known:
        return known[name]
    if re.fullmatch(r"U[0-9A-Fa-f]{4,6}", name):
        return 0x01000000 + int(name[1:], 16)
    return int(name, 16) if name.startswith("0x") else 0


def main():
    known = keysyms()
    print("# Made by layouts.py from xkeyboard-config (MIT licence). Per layout its Windows id, then")
    print("# scancode: keysym alone, with Shift, with AltGr, with both (hexadecimal, 0 = nothing).")
    for line in LAYOUTS.strip().splitlines():
        code, layout, variant, title = line.split(None, 3)
        variant = "" if variant == "-" else variant
        source = (
            'xkb_keymap { xkb_keycodes { include "evdev+aliases(qwerty)" };'
            ' xkb_types { include "complete" }; xkb_compat { include "complete" };'
            f' xkb_symbols {{ include "pc+{layout}{f"({variant})" if variant else ""}+inet(evdev)" }}; }};'
        )
        compiled = subprocess.run(
            ["xkbcomp", "-w0", "-xkb", "-", "-"], input=source, capture_output=True, text=True, check=True
        ).stdout
        print(f"layout {code} {title}")
        found = {}
        for match in re.finditer(r"key <(\w+)> \{([^}]*)\}", compiled):
            if match.group(1) not in KEYS:
                continue
            groups = re.findall(r"\[([^\]]*)\]", match.group(2).split("symbols", 1)[-1].split("=", 1)[-1])
            if not groups and "[" in match.group(2):
                groups = re.findall(r"\[([^\]]*)\]", match.group(2))
            if groups:
                names = [n.strip() for n in groups[0].split(",")][:4]
                levels = [value(n, known) for n in names] + [0] * (4 - len(names))
                found[KEYS[match.group(1)]] = levels
        for scancode in sorted(found):
            print(f"{scancode:02x} " + " ".join(f"{level:x}" for level in found[scancode]))


main()

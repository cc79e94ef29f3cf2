"""A catalog made from a seed: the same documents on every machine."""

import json
import random

KINDS = ["bolt", "screw", "washer", "nut", "bearing", "valve", "relay", "glove", "drill", "carton"]
MATERIALS = ["steel", "stainless", "brass", "nylon", "aluminium"]
BRANDS = ["Nordbolt", "Kestrel", "Halden", "Auriga", "Brisk"]


def document(number, version=0, seed=1):
    """The document of a number; each version of it differs in its title, stock and price."""
    chance = random.Random(f"{seed}/{number}/{version}")
    kind, material = chance.choice(KINDS), chance.choice(MATERIALS)
    return {
        "id": f"P{number:07d}",
        "title": f"{kind} {material} {chance.randrange(2, 64)} mm {word(number, version)}",
        "brand": chance.choice(BRANDS),
        "stock": chance.randrange(1000),
        "price": chance.randrange(100, 100000) / 100,
        "attributes": {"Kind": kind, "Material": material, "Finish": chance.choice(["plain", "zinc", "black"])},
    }


def word(number, version):
    """A word that no other version of any document has, far from all of them in letters."""
    letters = "abcdefghijklmnopqrst"
    value, text = number * 1000 + version, ""
    for _ in range(9):
        text = letters[value % 20] + text
        value //= 20
    return "uq" + text


def write_file(path, count, seed=1):
    """Writes the first `count` documents as JSON lines."""
    with open(path, "w", encoding="utf-8") as file:
        for number in range(count):
            file.write(json.dumps(document(number, seed=seed)) + "\n")

"""The real catalog of electronic parts, brought into the shape that the rivals' engines read.

They get eight attributes as facets; Skua gets the same eight and, besides, every attribute under `attributes.*`.
"""
import gzip
import json
import os
import sys

from small_catalog import Random, edited, words_of

NAME = "jlc"
SOURCE = "jlcparts/products.jsonl.gz"
# Facet of the comparison: attributes that may hold it, the first present counts.
FACETS = {
    "package": ["Package"], "library": ["Basic/Extended"], "status": ["Status"],
    "temperature": ["Operating temperature", "Operating temperature range"], "tolerance": ["Tolerance"],
    "voltage": ["Rated voltage", "Voltage rated", "Voltage - rated", "Supply voltage"],
}
FILTERS = ["brand", "subcategory", "package", "library", "status"]
# What the kit's `common.DS` needs to know.
DATASET = {
    "name": NAME, "q": NAME, "facets": ["brand", "subcategory", *FACETS], "num": "price", "numtype": "float",
    "search": ["title", "brand", "category", "description"], "boost": [5, 3, 2, 1],
}


def prepare(scratch, data):
    """Writes documents and queries into the scratch folder, once."""
    prepared = os.path.join(scratch, f"prep-{NAME}.jsonl")
    if os.path.exists(prepared):
        return
    source = os.path.join(data, SOURCE)
    if not os.path.exists(source):
        sys.exit(f"no {source}: name the folder of the real catalogs with --data")
    sample = []
    with gzip.open(source, "rt") as lines, open(prepared + ".tmp", "w") as output:
        for number, line in enumerate(lines):
            item = document(number, json.loads(line))
            output.write(json.dumps(item, separators=(",", ":"), ensure_ascii=False) + "\n")
            if number % 50 == 0:
                sample.append({key: value for key, value in item.items() if key != "attributes"})
    write_queries(scratch, sample)
    os.rename(prepared + ".tmp", prepared)


def document(number, part):
    attributes = {name: value for name, value in (part.get("attributes") or {}).items() if isinstance(value, (str, int, float, bool))}
    attributes = {name: value for name, value in attributes.items() if value == value and value not in (float("inf"), float("-inf"))}
    breaks = part.get("price_breaks") or []
    item = {
        "id": number, "sku": part["sku"], "title": f"{part.get('mpn') or part['sku']} {part.get('subcategory') or ''}".strip(),
        "brand": str(attributes.get("Manufacturer", "none")), "category": f"{part.get('category') or ''} > {part.get('subcategory') or ''}",
        "description": part.get("description") or "", "subcategory": part.get("subcategory") or "none",
        "price": float(breaks[0]["price"]) if breaks else 0.0, "popularity": int(part.get("stock") or 0),
        "sku_key": part["sku"].lower(), "custs": [], "attributes": attributes,
    }
    for facet, names in FACETS.items():
        item[facet] = next((str(attributes[name]) for name in names if attributes.get(name)), "none")
    return item


def write_queries(scratch, documents, count=1200, seed=20261123):
    random = Random(seed)
    kinds = {kind: [] for kind in ("q1", "q2", "q5", "q7")}
    while any(len(lines) < count for lines in kinds.values()):
        chosen = random.of(documents)
        text = f"{chosen['title']} {chosen['description']}"
        words = [word for word in dict.fromkeys(words_of(text)) if word.isascii()]
        if len(words) < 3:
            continue
        start = random.below(len(words))
        picked = words[start:start + 1 + random.below(3)]
        query = " ".join(picked)
        kinds["q1"].append({"q": query})
        first = random.below(len(FILTERS))
        second = (first + 1 + random.below(len(FILTERS) - 1)) % len(FILTERS)
        kinds["q5"].append({"q": query, "f": {FILTERS[index]: chosen[FILTERS[index]] for index in (first, second)},
                            "lo": round(chosen["price"] / 4, 4), "hi": round(chosen["price"] * 4, 4)})
        head, last = picked[:-1], picked[-1]
        kinds["q2"] += [{"q": " ".join(head + [last[:end]])} for end in range(1, len(last) + 1)]
        long = [word for word in words if len(word) > 4 and word.isalpha()]
        if long:
            word = random.of(long)
            slip = word[0] + edited(random, word[1:])
            kinds["q7"] += [{"q": slip[:end]} for end in range(4, len(slip) + 1)]
    for kind, lines in kinds.items():
        shuffled = [lines.pop(random.below(len(lines))) for _ in range(len(lines))][:count]
        with open(os.path.join(scratch, f"queries-{NAME}-{kind}.txt"), "w") as file:
            file.writelines(json.dumps(line) + "\n" for line in shuffled)

"""A small catalog with queries, the same on every machine: what the instruction counts are taken on.

Shaped like the rivals' kit's catalog (same fields, same query kinds), but made here, so that the gate needs no kit.
"""
import json
import os
import struct

NOUNS = ["hex bolt", "lock nut", "ball bearing", "gate valve", "ring seal", "pneumatic hose", "geared motor", "limit switch",
         "power supply", "twist drill", "protective gloves", "ball screw", "timing belt", "pipe flange", "shaft coupling", "set screw"]
MATERIALS = ["stainless steel", "carbon steel", "brass", "bronze", "aluminium", "titanium", "polyamide", "silicone", "ceramic", "nickel"]
COLORS = ["black", "white", "silver", "grey", "red", "blue", "green", "yellow"]
COUNTRIES = ["DE", "FR", "IT", "ES", "NL", "SE", "NO", "DK", "PL", "CZ", "US", "CN", "JP"]
THREADS = ["M3", "M4", "M5", "M6", "M8", "M10", "M12", "M16", "M20", "M24"]
LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Random:
    """SplitMix64: the same numbers in every version of Python."""

    def __init__(self, seed):
        self.state = seed

    def next(self):
        mask = (1 << 64) - 1
        self.state = (self.state + 0x9E3779B97F4A7C15) & mask
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & mask
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & mask
        return z ^ (z >> 31)

    def below(self, limit):
        return self.next() % limit

    def of(self, values):
        return values[self.below(len(values))]

    def skewed(self, values):
        """An early value more often than a late one."""
        return values[min(self.below(len(values)), self.below(len(values)), self.below(len(values)))]


def words_of(text):
    return "".join(c if c.isalnum() else " " for c in text.lower()).split()


def vocabulary(random, count):
    syllables = [a + b + c for a in "bdfgklmnprst" for b in "aeiou" for c in ("", "n", "r", "l")]
    known = []
    seen = set()
    while len(known) < count:
        word = "".join(random.of(syllables) for _ in range(2 + random.below(2)))
        if word not in seen:
            seen.add(word)
            known.append(word)
    return known


def document(random, number, vocabulary_, brands, categories):
    noun, material, thread = random.skewed(NOUNS), random.skewed(MATERIALS), random.skewed(THREADS)
    length, size = 5 * (1 + random.below(60)), 1 + random.below(400)
    code = "".join(word[0] for word in noun.split()).upper()
    sku = f"{code}-{thread}X{length}-{number:05X}"
    title = f"{noun.capitalize()} {thread} x {length} mm {material} {random.of(['DIN', 'ISO'])} {900 + random.below(120)}"
    if random.below(3) == 0:
        title += f" {random.skewed(vocabulary_).capitalize()} {size}"
    return {
        "id": number, "sku": sku, "title": title, "brand": random.skewed(brands), "category": random.skewed(categories),
        "description": " ".join(random.skewed(vocabulary_) for _ in range(20 + random.below(20))),
        "cat3": random.skewed(categories).split(" > ")[-1], "color": random.skewed(COLORS), "material": material,
        "country": random.skewed(COUNTRIES), "thread": thread, "order_type": random.skewed(["STOCK", "MTO", "ETO"]),
        "availability": random.skewed(["in_stock", "low_stock", "on_request"]), "price": (20 + random.below(100_000)) / 100,
        "popularity": random.below(1_000_000), "sku_key": "".join(words_of(sku)), "custs": [],
    }


def edited(random, word):
    place = random.below(len(word))
    return [word[:place] + random.of(LETTERS) + word[place:], word[:place] + word[place + 1:],
            word[:place] + random.of(LETTERS) + word[place + 1:]][random.below(3)]


def queries(random, documents, count):
    """By kind, the lines of its query file."""
    kinds = {kind: [] for kind in ("q1", "q2", "q3", "q4", "q5", "q6", "q7")}

    def pick():
        chosen = random.of(documents)
        words = list(dict.fromkeys(words_of(chosen["title"])))
        start = random.below(len(words))
        return chosen, words[start:start + 1 + random.below(3)]

    for _ in range(count):
        chosen, words = pick()
        kinds["q1"].append({"q": " ".join(words)})
        text = " ".join(words)
        kinds["q2"].append({"q": text[:1 + random.below(len(text))].strip()})
        kinds["q6"].append({"q": " ".join(words), "cust": random.below(20)})
        facets = ["color", "material", "country", "availability"]
        first, second = random.below(4), 1 + random.below(3)
        chosen_facets = {facet: chosen[facet] for facet in (facets[first], facets[(first + second) % 4])}
        kinds["q5"].append({"q": " ".join(words), "f": chosen_facets, "lo": round(chosen["price"] / 4, 2), "hi": round(chosen["price"] * 4, 2)})
        sku = chosen["sku"]
        whole = random.below(2)
        kinds["q4"].append({"q": sku if whole else sku[:4 + random.below(len(sku) - 4)], "exact": whole})
        long = [word for word in words_of(chosen["title"]) if len(word) > 4 and word.isalpha()]
        if long:
            word = random.of(long)
            kinds["q3"].append({"q": edited(random, word), "want": [word], "edits": 1})
            slip = word[0] + edited(random, word[1:])
            kinds["q7"].append({"q": slip[:4 + random.below(max(1, len(slip) - 3))]})
    return kinds


def write(folder, dataset="small", count=10_000, query_count=100, seed=20261123):
    """Writes catalog, customers and queries unless they are there."""
    os.makedirs(folder, exist_ok=True)
    done = os.path.join(folder, f"prep-{dataset}.jsonl")
    if os.path.exists(done):
        return
    random = Random(seed)
    vocabulary_ = vocabulary(random, 5_000)
    brands = [word.capitalize() for word in vocabulary_[1000:1080]]
    categories = [f"{random.of(vocabulary_).capitalize()} > {random.of(NOUNS).capitalize()}" for _ in range(60)]
    documents = [document(random, number, vocabulary_, brands, categories) for number in range(count)]
    rows = []
    for customer in range(20):
        chosen = sorted({random.below(count) for _ in range(count)})[:count // 2]
        rows.append(chosen + [chosen[-1]] * (count // 2 - len(chosen)))
        for number in chosen:
            documents[number]["custs"].append(customer)
    write_matrix(os.path.join(folder, f"customers-{dataset}.npy"), rows)
    for kind, lines in queries(random, documents, query_count).items():
        with open(os.path.join(folder, f"queries-B-{kind}.txt"), "w") as file:
            file.writelines(json.dumps(line) + "\n" for line in lines)
    with open(done + ".tmp", "w") as file:
        file.writelines(json.dumps(item, separators=(",", ":")) + "\n" for item in documents)
    os.rename(done + ".tmp", done)


def write_matrix(path, rows):
    """A NumPy int32 array, so that no NumPy is needed."""
    header = f"{{'descr': '<i4', 'fortran_order': False, 'shape': ({len(rows)}, {len(rows[0])}), }}"
    header += " " * (-(len(header) + 11) % 64) + "\n"
    with open(path, "wb") as file:
        file.write(b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) + header.encode())
        for row in rows:
            file.write(struct.pack(f"<{len(row)}i", *row))

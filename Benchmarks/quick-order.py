"""A paste of 1,000 real part numbers with noise against a running server: shares and time.

    python3 Benchmarks/quick-order.py http://127.0.0.1:7582 products.jsonl.gz --key KEY

One number in fifty is of no part, one in ten has a slip, half have lost their separators, half are in small letters. The
catalog must be imported in the collection that price lists are about, with `mpn` as an identifier.
"""

import argparse
import gzip
import json
import random
import string
import time
import urllib.request


def numbers_of(path):
    """Part numbers with the ids of the parts that have them."""
    owners = {}
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            try:
                part = json.loads(line)
            except ValueError:
                continue
            number = part.get("mpn") or ""
            if sum(c.isalnum() for c in number) >= 6:
                owners.setdefault(number, set()).add(str(part.get("sku") or part.get("id")))
    return owners


def slip(text, chance):
    """One letter or digit is left out, doubled, replaced, or changes places with the next."""
    places = [i for i, c in enumerate(text) if c.isalnum()][:-1]
    while True:
        letters = list(text)
        i = chance.choice(places)
        kind = chance.randrange(4)
        if kind == 0:
            del letters[i]
        elif kind == 1:
            letters.insert(i, letters[i])
        elif kind == 2:
            letters[i] = chance.choice(string.digits if letters[i].isdigit() else string.ascii_lowercase)
        elif i + 1 < len(letters):
            letters[i], letters[i + 1] = letters[i + 1], letters[i]
        if "".join(letters) != text:
            return "".join(letters)


def noisy_lines(owners, count, seed):
    chance = random.Random(seed)
    known = sorted(owners)
    for position in range(count):
        number = chance.choice(known)
        if position % 50 == 49:
            yield "ZZ" + "".join(chance.choices("ABCDEFGHJKLMNPQRSTUVWXYZ0123456789", k=10)), None, False
            continue
        text = "".join(c for c in number if c.isalnum()) if chance.random() < 0.5 else number
        text = text.lower() if chance.random() < 0.5 else text
        is_slip = position % 10 == 3
        yield (slip(text, chance) if is_slip else text), number, is_slip


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("server")
    arguments.add_argument("catalog")
    arguments.add_argument("--key")
    arguments.add_argument("--lines", type=int, default=1000)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--repeat", type=int, default=5)
    options = arguments.parse_args()

    owners = numbers_of(options.catalog)
    lines = list(noisy_lines(owners, options.lines, options.seed))
    paste = "\n".join(f"{text}\t1" for text, _, _ in lines).encode()
    headers = {"Content-Type": "text/plain"}
    if options.key:
        headers["X-TYPESENSE-API-KEY"] = options.key
    times = []
    for _ in range(options.repeat):
        request = urllib.request.Request(options.server + "/v1/quick-order", paste, headers)
        start = time.perf_counter()
        body = urllib.request.urlopen(request).read()
        times.append(time.perf_counter() - start)
    answer = json.loads(body)

    by_line = {}
    for line in answer["lines"]:
        for number in [line["line"]] + line.get("merged_lines", []):
            by_line[number] = line
    shares = {}
    for number, (text, meant, is_slip) in enumerate(lines, 1):
        found = by_line.get(number, {"status": "error", "alternatives": []})
        ids = owners.get(meant, set())
        named = found["status"] in ("resolved", "not_orderable")
        offered = [found.get("sku")] + [other["sku"] for other in found["alternatives"]]
        if named:
            outcome = "right" if found["sku"] in ids else "wrong"
        elif found["status"] in ("guess", "ambiguous"):
            outcome = "asked back, offered" if ids & set(offered) else "asked back, not offered"
        else:
            outcome = "unknown"
        kind = "of no part" if meant is None else "with a slip" if is_slip else "as it is"
        shares.setdefault(kind, {}).setdefault(outcome, 0)
        shares[kind][outcome] += 1
        if outcome == "wrong":
            print(f"wrong: {text!r} for {meant!r}: {found['sku']} by {found['matched_via']}")
    print(json.dumps({"lines": len(lines), "seconds": sorted(round(t, 3) for t in times), "shares": shares}, indent=2))


if __name__ == "__main__":
    main()

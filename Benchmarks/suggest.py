"""Every prefix of real queries through `/suggest` of a running server, one after the other: CPU and wall time of an answer.

    python3 Benchmarks/suggest.py http://127.0.0.1:7582 products.jsonl.gz --pid PID

The queries are what people type into a shop of electronic parts: part numbers, kinds of parts with a package, values with a
maker, made from random lines of the catalog. CPU time is that of the whole server process, so nothing else may ask it.
"""

import argparse
import gzip
import http.client
import json
import pathlib
import random
import time
import urllib.parse


def queries_of(path, count, seed):
    """One query of a random kind for each of some random products."""
    chance = random.Random(seed)
    lines = []
    with gzip.open(path, "rt", encoding="utf-8") as file:
        for position, line in enumerate(file):
            if len(lines) < count * 2:
                lines.append(line)
            elif (place := chance.randrange(position + 1)) < count * 2:
                lines[place] = line
    chance.shuffle(lines)
    queries = []
    for line in lines:
        part = json.loads(line)
        attributes = part.get("attributes") or {}
        maker, package = attributes.get("Manufacturer") or "", attributes.get("Package") or ""
        kind = part.get("subcategory") or part.get("category") or ""
        values = [word for word in (part.get("description") or "").split() if word[0].isdigit()][:2]
        texts = [part.get("mpn") or "", f"{kind} {package}", f"{maker} {kind}", " ".join(values + [package]), kind]
        text = " ".join(chance.choice(texts).lower().split())[:40]
        if len(text) > 2:
            queries.append(text)
        if len(queries) == count:
            break
    return queries


def cpu_nanoseconds(pid):
    """What all threads of a process ran so far; of ended ones nothing is known."""
    total = 0
    for task in pathlib.Path(f"/proc/{pid}/task").iterdir():
        try:
            total += int((task / "schedstat").read_text().split()[0])
        except (OSError, IndexError):
            continue
    return total


def percentiles(values):
    values = sorted(values)
    return {name: round(values[min(len(values) - 1, int(len(values) * share))], 3)
            for name, share in (("p50", 0.5), ("p95", 0.95), ("p99", 0.99), ("max", 1))}


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("server")
    arguments.add_argument("catalog")
    arguments.add_argument("--pid", type=int, help="the server's process, for CPU time")
    arguments.add_argument("--key")
    arguments.add_argument("--customer")
    arguments.add_argument("--queries", type=int, default=200)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--rounds", type=int, default=1)
    arguments.add_argument("--slowest", type=int, default=0)
    options = arguments.parse_args()

    queries = queries_of(options.catalog, options.queries, options.seed)
    prefixes = [query[:end] for query in queries for end in range(1, len(query) + 1) if query[end - 1] != " "]
    headers = {"X-TYPESENSE-API-KEY": options.key} if options.key else {}
    address = urllib.parse.urlsplit(options.server)
    connection = http.client.HTTPConnection(address.hostname, address.port)
    more = f"&customer={urllib.parse.quote(options.customer)}" if options.customer else ""
    for number in range(options.rounds):
        rows = []
        for prefix in prefixes:
            before = cpu_nanoseconds(options.pid) if options.pid else 0
            start = time.perf_counter()
            connection.request("GET", "/suggest?q=" + urllib.parse.quote(prefix) + more, headers=headers)
            response = connection.getresponse()
            body = response.read()
            wall = (time.perf_counter() - start) * 1000
            cpu = (cpu_nanoseconds(options.pid) - before) / 1e6 if options.pid else 0
            if response.status != 200:
                raise SystemExit(f"{prefix!r}: {response.status} {body[:200]!r}")
            rows.append((cpu, wall, prefix))
        print(json.dumps({
            "round": number + 1, "queries": len(queries), "prefixes": len(rows),
            "cpu_ms": percentiles([row[0] for row in rows]) if options.pid else None,
            "wall_ms": percentiles([row[1] for row in rows])}))
        for cpu, wall, prefix in sorted(rows, reverse=True)[:options.slowest]:
            print(f"{cpu:8.2f} {wall:8.2f}  {prefix}")


if __name__ == "__main__":
    main()

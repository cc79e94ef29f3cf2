#!/usr/bin/env python3
"""Typesense with the prices of some customers: a field for each on every document, which is the best way that it has.

  BENCH_DIR=… typesense_buyers.py KIT B-100k [CUSTOMERS]

Needs documents.jsonl and effective.jsonl in $BENCH_DIR/world-DATASET (buyer_world.py, then `skua-world effective`). Typesense 0.24 has no
joins; a field a customer holds the price that the customer's chain of lists comes to, worked out by Skua. Prints what loading, a
search with the price as filter, sort and facet, and a change of one list price cost.
"""
import json
import os
import random
import sys
import time

KIT, DATASET = sys.argv[1], sys.argv[2]
CUSTOMERS = int(sys.argv[3]) if len(sys.argv) > 3 else 20
os.environ.setdefault("TYPESENSE_PORT", "8118")
sys.path.insert(0, os.path.join(KIT, "harness"))
import common  # noqa: E402
import engine_typesense as typesense  # noqa: E402

FOLDER = f"{common.BD}/world-{DATASET}"


def percentile(values, share):
    values = sorted(values)
    return values[min(len(values) - 1, int(len(values) * share))] * 1e3


def load(connection, path, action, batch=5000):
    """Sends a file of documents; seconds within the requests."""
    seconds, lines = 0, []
    def flush():
        start = time.time()
        answer = connection.req("POST", f"/collections/p/documents/import?action={action}&batch_size=1000", "".join(lines).encode())
        bad = [line for line in answer.split(b"\n") if b'"success":true' not in line]
        if bad:
            sys.exit(f"{len(bad)} refused, first {bad[0][:300]}")
        lines.clear()
        return time.time() - start
    for line in open(path):
        lines.append(line)
        if len(lines) == batch:
            seconds += flush()
    return seconds + (flush() if lines else 0)


def queries():
    """q5 with the range of prices on the customer's field, as the kit's own script writes it."""
    for number, query in enumerate(common.load_queries("B-10k", "q5")):
        customer = number % CUSTOMERS
        filters = [f"{name}:=`{value}`" for name, value in sorted(query["f"].items())]
        yield query["q"], f"p_{customer}", " && ".join(filters + [f"p_{customer}:[{query['lo']}..{query['hi']}]"])


def search(connection, text, filters, extra):
    extra = dict(extra)
    facet_by = extra.pop("facet_by", None)
    body = dict(collection="p", q=text, query_by="title,brand,category,description", query_by_weights="5,3,2,1", prefix="false",
                num_typos=0, drop_tokens_threshold=0, per_page=20, filter_by=filters, facet_by=facet_by or ",".join(common.FB),
                max_facet_values=20, highlight_fields="none", **extra)
    start = time.time()
    answer = json.loads(connection.req("POST", "/multi_search", json.dumps({"searches": [body]}).encode()))["results"][0]
    return time.time() - start, answer


def measure(connection, name, make):
    times, errors, found = [], set(), 0
    for text, field, filters in queries():
        extra = make(field)
        facets = extra.pop("facets", "")
        if facets:
            extra["facet_by"] = ",".join(common.FB) + "," + facets
        seconds, answer = search(connection, text, filters, extra)
        if "error" in answer:
            errors.add(answer["error"])
            break
        times.append(seconds)
        found += answer["found"]
        if sum(times) > 60:
            break
    if errors:
        print(f"{name}: cannot: {errors.pop()}")
    else:
        print(f"{name}: n {len(times)}, p50 {percentile(times, .5):.2f} ms, p99 {percentile(times, .99):.2f} ms, found {found}")


def main():
    folder = f"{common.IDX}/typesense-buyers-{DATASET}"
    os.system(f"rm -rf '{folder}'")
    process, _ = typesense.start(folder)
    try:
        connection = typesense.Conn()
        schema = typesense.schema(common.DS[DATASET])
        schema["fields"] += [dict(name=f"p_{number}", type="float", facet=True, optional=True) for number in range(CUSTOMERS)]
        connection.req("POST", "/collections", json.dumps(schema).encode())
        seconds = load(connection, f"{FOLDER}/documents.jsonl", "create")
        before = common.mem(process.pid)["RssAnon"]
        print(f"documents: {seconds:.1f} s, {before} MB")
        seconds = load(connection, f"{FOLDER}/effective.jsonl", "update")
        after = common.mem(process.pid)["RssAnon"]
        count = sum(1 for _ in open(f"{FOLDER}/effective.jsonl"))
        print(f"prices of {CUSTOMERS} customers: {seconds:.1f} s, {count * CUSTOMERS / seconds:.0f} prices/s, "
              f"{after - before:.0f} MB more, {(after - before) * 1048576 / count / CUSTOMERS:.0f} bytes a price")
        measure(connection, "filter by price", lambda field: {})
        measure(connection, "filter and sort by price", lambda field: dict(sort_by=f"{field}:asc"))
        measure(connection, "filter, sort, count values of price", lambda field: dict(sort_by=f"{field}:asc", facets=field))
        measure(connection, "filter, sort, count ranges of price", lambda field: dict(
            sort_by=f"{field}:asc", facets=f"{field}(low:[0, 5], middle:[5, 50], high:[50, 500], top:[500, 1000000])"))
        ids = [json.loads(line)["id"] for _, line in zip(range(1000), open(f"{FOLDER}/effective.jsonl"))]
        times = []
        for number in range(200):
            # A list price that all customers have: every customer's field changes.
            change = {f"p_{customer}": number + customer / 100 for customer in range(CUSTOMERS)}
            start = time.time()
            connection.req("POST", "/collections/p/documents/import?action=update",
                           (json.dumps(dict(id=random.choice(ids), **change)) + "\n").encode())
            times.append(time.time() - start)
        print(f"one list price that {CUSTOMERS} customers have: p50 {percentile(times, .5):.2f} ms, p99 {percentile(times, .99):.2f} ms")
        print("memory", common.mem(process.pid))
    finally:
        typesense.stop(process)


if __name__ == "__main__":
    main()

"""The index deleted, and a byte flipped in each kind of its files: reported, rebuilt, and the answers are the same."""

import json
import os
import random
import re
import shutil
import time

from checks import COLLECTION, REBUILD, index_verifies, require, stops
from generated_catalog import document, write_file
from skua_process import Skua

SEARCHES = [
    {"q": "stainless bolt", "facet_by": "brand,attributes.Finish"},
    {"q": "bras", "facet_by": "attributes.*", "per_page": 30},
    {"q": "*", "filter_by": "attributes.Material:=nylon && stock:<500", "sort_by": "price:asc", "per_page": 50},
    {"q": "aluminum valve", "sort_by": "stock:desc"},
    {"q": "washer -steel", "facet_by": "brand", "page": 2},
]


def run(tally, binary, directory, documents, seed):
    file = f"{directory}/damage.jsonl"
    write_file(file, documents)
    skua = Skua(binary, f"{directory}/damage")
    code, output = skua.run("import", "products", file)
    if not tally.check(f"a catalog of {documents} documents to damage", lambda: require(code == 0, output[-2000:])):
        return
    index = f"{skua.data}/index"
    every_kind = scar(skua)
    with skua.serve() as server:
        server.wait_for_search(COLLECTION)
        before = answers(server)
        stops(server)
    tally.check("index directory deleted", lambda: recovers(skua, before, lambda: shutil.rmtree(index)))
    tally.check(
        "index directory of the collection deleted", lambda: recovers(skua, before, lambda: shutil.rmtree(f"{index}/{COLLECTION}"))
    )
    chance = random.Random(f"damage/{seed}")
    for kind in every_kind:
        damages = {
            f"{place} flipped in a file of kind {kind}": lambda place=place: flip(index, kind, place, chance)
            for place in ("the first byte", "a byte in the middle", "the last byte")
        }
        damages[f"a file of kind {kind} cut short"] = lambda: cut(index, kind)
        damages[f"a file of kind {kind} deleted"] = lambda: os.remove(kinds(index)[kind])
        for name, damage in damages.items():
            # A rebuilt index has no scars; where a kind went with them, they are made again.
            if kind not in kinds(index):
                scar(skua)
            tally.check(name, lambda: recovers(skua, before, damage))


def scar(skua):
    """Changes a few documents there and back, so that the index has several segments and deletions; returns the kinds of its files."""
    with skua.serve() as server:
        server.wait_for_search(COLLECTION)
        path = f"/collections/{COLLECTION}/documents"
        for number in range(0, 200, 7):
            original = document(number)
            for changed in ({**original, "stock": original["stock"] + 1}, original):
                status, body = server.request("POST", f"{path}?action=upsert", changed)
                require(status in (200, 201), f"upsert: {status} {body!r}")
        stops(server)
    return sorted(kinds(f"{skua.data}/index"))


def kinds(index):
    """The largest file of each kind; numbers and hexadecimal ids in names do not make a kind."""
    result = {}
    for folder, _, names in os.walk(f"{index}/{COLLECTION}"):
        for name in names:
            path = os.path.join(folder, name)
            if os.path.getsize(path) == 0:
                continue
            kind = re.sub(r"[0-9a-f]*[0-9][0-9a-f]*", "#", name)
            if kind not in result or os.path.getsize(path) > os.path.getsize(result[kind]):
                result[kind] = path
    return result


def flip(index, kind, place, chance):
    path = kinds(index)[kind]
    size = os.path.getsize(path)
    offset = {"the first byte": 0, "the last byte": size - 1}.get(place, chance.randrange(size))
    with open(path, "r+b") as file:
        file.seek(offset)
        byte = file.read(1)[0]
        file.seek(offset)
        file.write(bytes([byte ^ (1 << chance.randrange(8))]))


def cut(index, kind):
    path = kinds(index)[kind]
    os.truncate(path, os.path.getsize(path) // 2)


def answers(server):
    """The searches' answers without their times."""
    result = []
    for parameters in SEARCHES:
        answer = server.search(COLLECTION, query_by="title,brand,attributes", **parameters)
        answer.pop("search_time_ms", None)
        result.append(answer)
    return result


def recovers(skua, before, damage):
    """Damages the index and checks that a server reports it, rebuilds by itself and answers as before."""
    damage()
    with skua.serve() as server:
        server.wait_until(lambda: REBUILD.search(server.log), "line in the log about a rebuild", 60)
        start = time.monotonic()
        server.wait_until(lambda: answers(server) is not None, "answers after the rebuild", 180)
        server.wait_for_health()
        after = answers(server)
        for parameters, old, new in zip(SEARCHES, before, after):
            require(old == new, f"{parameters} answers differently: {json.dumps(old)[:300]} … {json.dumps(new)[:300]}")
        seconds = time.monotonic() - start
        stops(server)
    index_verifies(skua)
    return f"back after {seconds:.1f} s"

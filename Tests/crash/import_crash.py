"""kill -9 during `skua import`: what was written stays, the index follows, and the same import completes the rest."""

import json
import random
import shutil
import time

from checks import COLLECTION, index_verifies, no_rebuild, require, search_sees, stops
from generated_catalog import document, write_file
from skua_process import Skua


def run(tally, binary, directory, moments, documents, seed):
    file = f"{directory}/import.jsonl"
    write_file(file, documents)
    start = time.monotonic()
    clean = Skua(binary, f"{directory}/import-clean")
    code, output = clean.run("import", "products", file)
    whole = time.monotonic() - start
    if not tally.check(f"an import of {documents} documents that is left alone", lambda: require(code == 0, output[-2000:])):
        return
    chance = random.Random(f"import/{seed}")
    for number in range(moments):
        delay = chance.uniform(0.02, whole)
        skua = Skua(binary, f"{directory}/import-{number}")
        process = skua.start("import", "products", file)
        time.sleep(delay)
        process.kill()
        process.wait()
        tally.check(f"killed {delay:.2f} s into an import of {whole:.1f} s", lambda: survived(skua, file, documents, chance))
        shutil.rmtree(skua.data, ignore_errors=True)
    shutil.rmtree(clean.data, ignore_errors=True)


def survived(skua, file, documents, chance):
    """Checks the data directory that a killed import left; returns how many documents it held."""
    with skua.serve() as server:
        server.wait_for_health()
        status, _ = server.request("GET", f"/collections/{COLLECTION}")
        stored = {}
        if status == 200:
            stored = server.export(COLLECTION)
            wait_until_indexed(server, len(stored))
            # Batches are written in the order of the file: what is there is a beginning of it.
            require(stored == {d["id"]: d for d in map(document, range(len(stored)))}, "the store does not hold a beginning of the file")
            search_sees(server, stored, chance.sample(sorted(stored), min(50, len(stored))))
        no_rebuild(server.log)
        stops(server)
    if stored:
        index_verifies(skua)
    code, output = skua.run("import", "products", file, "--json")
    require(code == 0, f"the second import exits with {code}:\n{output[-2000:]}")
    report = json.loads(output[output.index("{") :])
    require(
        report["created"] == documents - len(stored) and report["unchanged"] == len(stored),
        f"the second import was to create {documents - len(stored)} and leave {len(stored)}: {report}",
    )
    return f"{len(stored)} documents had been written"


def wait_until_indexed(server, count, timeout=60):
    """The indexer follows the store by itself; what is stored is searchable after a moment."""
    server.wait_until(
        lambda: server.search(COLLECTION, q="*", per_page=1)["found"] == count, f"search over all {count} documents", timeout
    )

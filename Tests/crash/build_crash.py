"""kill -9 during `skua index build`: the index that was there before goes on answering."""

import random
import time

from checks import COLLECTION, index_verifies, no_rebuild, require, search_sees, stops
from generated_catalog import document, write_file
from skua_process import Skua


def run(tally, binary, directory, moments, documents, seed):
    file = f"{directory}/build.jsonl"
    write_file(file, documents)
    skua = Skua(binary, f"{directory}/build")
    code, output = skua.run("import", "products", file)
    if not tally.check(f"a catalog of {documents} documents to rebuild", lambda: require(code == 0, output[-2000:])):
        return
    start = time.monotonic()
    code, output = skua.run("index", "build")
    whole = time.monotonic() - start
    if not tally.check("an index build that is left alone", lambda: require(code == 0, output[-2000:])):
        return
    stored = {d["id"]: d for d in map(document, range(documents))}
    chance = random.Random(f"build/{seed}")
    for _ in range(moments):
        delay = chance.uniform(0.02, whole)
        process = skua.start("index", "build")
        time.sleep(delay)
        process.kill()
        process.wait()
        tally.check(f"killed {delay:.2f} s into an index build of {whole:.1f} s", lambda: survived(skua, stored, chance))


def survived(skua, stored, chance):
    index_verifies(skua)
    with skua.serve() as server:
        seconds = server.wait_for_search(COLLECTION)
        search_sees(server, stored, chance.sample(sorted(stored), 50))
        no_rebuild(server.log)
        stops(server)
    return f"first search {seconds * 1000:.0f} ms after the restart"

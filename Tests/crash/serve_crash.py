"""kill -9 during `skua serve` while several clients write: nothing that was acknowledged is lost."""

import json
import random
import threading
import time

from checks import COLLECTION, index_verifies, no_rebuild, require, search_sees, stops
from generated_catalog import document
from skua_process import Skua

WRITERS = 4
SCHEMA = {
    "name": COLLECTION,
    "fields": [
        {"name": "title", "type": "string"},
        {"name": "brand", "type": "string", "facet": True},
        {"name": "stock", "type": "int32"},
        {"name": "price", "type": "float"},
        {"name": "attributes.*", "type": "auto", "facet": True, "optional": True},
    ],
}


class Writer(threading.Thread):
    """A client that creates, replaces, patches and deletes documents of its own, and notes what the server acknowledged.

    `acknowledged` maps each id to the document the server said it has stored, None after a delete; `pending` holds, for the request
    in flight, what it would make of its ids.
    """

    def __init__(self, server, number, chance, versions):
        super().__init__(daemon=True)
        self.server = server
        self.number = number
        self.chance = chance
        self.versions = versions
        self.acknowledged = {}
        self.pending = {}
        self.requests = 0
        self.problem = None

    def run(self):
        connection = self.server.connect()
        try:
            while True:
                self.pending = self.next_change()
                self.send(connection)
                self.acknowledged.update(self.pending)
                self.pending = {}
                self.requests += 1
        except OSError:
            pass  # killed under our hands: what is pending may be stored or not
        except Exception as error:  # a wrong answer, or one cut short
            if self.server.process.poll() is None:
                time.sleep(0.2)
            if self.server.process.poll() is None:
                self.problem = repr(error)

    def next_change(self):
        """The ids that the next request writes, with what it makes of them."""
        count = 40 if self.chance.random() < 0.3 else 1
        numbers = {self.number * 100_000 + self.chance.randrange(3_000) for _ in range(count)}
        if count == 1 and self.chance.random() < 0.15:
            return {document(number)["id"]: None for number in numbers}
        return {d["id"]: d for d in (document(number, self.next_version(number)) for number in numbers)}

    def next_version(self, number):
        self.versions[number] = self.versions.get(number, 0) + 1
        return self.versions[number]

    def send(self, connection):
        path = f"/collections/{COLLECTION}/documents"
        (id, first), *more = self.pending.items()
        if more:
            lines = "\n".join(json.dumps(d) for d in self.pending.values()).encode()
            status, body = self.server.request("POST", f"{path}/import?action=upsert", lines, connection)
            answers = [json.loads(line) for line in body.splitlines()]
            require(status == 200 and all(a["success"] for a in answers) and len(answers) == len(more) + 1, f"import: {status} {body!r}")
        elif first is None:
            status, body = self.server.request("DELETE", f"{path}/{id}", None, connection)
            require(status in (200, 404), f"delete: {status} {body!r}")
        elif id in self.acknowledged and self.acknowledged[id] and self.chance.random() < 0.5:
            status, body = self.server.request("PATCH", f"{path}/{id}", first, connection)
            require(status in (200, 201), f"patch: {status} {body!r}")
        else:
            status, body = self.server.request("POST", f"{path}?action=upsert", first, connection)
            require(status in (200, 201), f"upsert: {status} {body!r}")


def run(tally, binary, directory, moments, seconds, seed):
    skua = Skua(binary, f"{directory}/serve")
    chance = random.Random(f"serve/{seed}")
    with skua.serve() as server:
        server.wait_for_health()
        status, body = server.request("POST", "/collections", SCHEMA)
        created = tally.check("a server with an empty collection", lambda: require(status == 201, f"{status} {body!r}"))
        stops(server)
    if not created:
        return
    state, versions = {}, [{} for _ in range(WRITERS)]
    for _ in range(moments):
        delay = chance.uniform(0.1, seconds)
        with skua.serve() as server:
            server.wait_for_health()
            writers = [Writer(server, n, random.Random(chance.random()), versions[n]) for n in range(WRITERS)]
            for writer in writers:
                writer.acknowledged = {id: d for id, d in state.items() if int(id[1:]) // 100_000 == writer.number}
                writer.start()
            time.sleep(delay)
            server.kill()
            for writer in writers:
                writer.join(60)
        requests = sum(writer.requests for writer in writers)
        name = f"killed {delay:.2f} s into {requests} acknowledged writes of {WRITERS} clients"
        tally.check(name, lambda: survived(skua, writers, state, chance))
        if not state:
            return


def survived(skua, writers, state, chance):
    """Checks what a killed server left; `state` becomes what is stored."""
    problems = [writer.problem for writer in writers if writer.problem]
    require(not problems, f"a write failed while the server was alive: {problems[:2]}")
    with skua.serve() as server:
        seconds = server.wait_for_search(COLLECTION)
        stored = server.export(COLLECTION)
        state.clear()
        state.update(stored)
        recent = []
        for writer in writers:
            recent += list(writer.acknowledged)[-20:]
            for id in writer.acknowledged.keys() | writer.pending.keys():
                allowed = [writer.acknowledged.get(id)]
                if id in writer.pending:
                    allowed.append(writer.pending[id])
                require(stored.get(id) in allowed, f"{id} is {stored.get(id)}, acknowledged was {allowed[0]}")
        server.wait_until(
            lambda: server.search(COLLECTION, q="*", per_page=1)["found"] == len(stored), "search over all documents", 60
        )
        sample = [id for id in recent if id in stored]
        search_sees(server, stored, sample + chance.sample(sorted(stored), min(40, len(stored))))
        no_rebuild(server.log)
        stops(server)
    index_verifies(skua)
    return f"{len(stored)} documents, first search {seconds * 1000:.0f} ms after the restart"

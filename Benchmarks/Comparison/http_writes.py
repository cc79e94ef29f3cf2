"""Searches as you type while documents are written: what writers cost those who search."""
import http.client
import json
import random
import threading
import time

# Writes a second, and in a request; every document is written whole, or its price alone, or its price and the number that orders documents.
WHOLE, PARTIAL, BATCH = 1_000, 10_000, 0.1


class Writer(threading.Thread):
    """Sends a batch each tenth of a second on one connection; when the server falls behind, the next one follows at once."""

    def __init__(self, server, collection, lines, numbers, rate):
        super().__init__(daemon=True)
        self.server, self.collection, self.lines, self.numbers = server, collection, lines, numbers
        self.action = "update" if numbers else "upsert"
        self.size = max(1, int(rate * BATCH))
        self.written, self.times, self.seen, self.failed = 0, [], [], None
        self.over = threading.Event()
        self.chance = random.Random(7)

    def run(self):
        try:
            self.connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=60)
            self.began = due = time.perf_counter()
            while not self.over.is_set():
                self.write()
                due += BATCH
                time.sleep(max(0, due - time.perf_counter()))
            self.took = time.perf_counter() - self.began
        except Exception as error:  # reported by `end`
            self.failed = error

    def write(self):
        # Exact as a float of 32 bits, too.
        mark = self.chance.randrange(1 << 23)
        body = "\n".join(self.document(mark + number) for number in range(self.size)).encode()
        start = time.perf_counter()
        answer = self.send("POST", f"/collections/{self.collection}/documents/import?action={self.action}", body)
        self.times.append(time.perf_counter() - start)
        refused = [line for line in answer.split(b"\n") if b'"success":true' not in line]
        if refused:
            raise RuntimeError(f"{len(refused)} writes refused, the first: {refused[0][:200]!r}")
        self.written += self.size
        # Every tenth batch is looked for: a number that only its last document has.
        if len(self.times) % 10 == 0:
            wanted = f"{(self.numbers or ('popularity',))[0]}:={mark + self.size - 1}"
            path = f"/collections/{self.collection}/documents/search?q=*&per_page=0&filter_by={wanted}"
            while json.loads(self.send("GET", path))["found"] == 0 and time.perf_counter() - start < 30:
                time.sleep(0.002)
            self.seen.append(time.perf_counter() - start)

    def document(self, mark):
        """A document that is there already, with other numbers."""
        document = json.loads(self.chance.choice(self.lines))
        document["id"] = str(document["id"])
        numbers = {name: mark for name in self.numbers or ("popularity", "price")}
        return json.dumps(dict(numbers, id=document["id"]) if self.numbers else dict(document, **numbers))

    def send(self, method, path, body=None):
        self.connection.request(method, path, body, {"X-TYPESENSE-API-KEY": self.server.key, "Content-Type": "application/json"})
        return self.connection.getresponse().read()

    def end(self):
        self.over.set()
        self.join()
        if self.failed:
            raise self.failed
        return self


def run(servers, collection, prepared, search):
    """A table of q2 at rest, beside whole documents, and beside updates of a price and of the static rank.

    `search(server)` runs one connection's searches for a while and returns what `skua-bench load` says.
    """
    with open(prepared) as file:
        lines = [line for number, line in enumerate(file) if number % 10 == 0]
    rows = ["#### Searches as you type (q2, one connection) while documents are written",
            "| server | writes | searches/s, p50 / p99 ms | p99 to that at rest | written/s | a batch p50 / p99 ms | seen after ms, p50 / worst | "
            "processor s for 1,000, searches included |", "|---|---|---|---|---|---|---|---|"]
    for server in servers:
        rest = search(server)
        rows.append(f"| {server.name} | none | {figures(rest)} | | | | | |")
        for what, numbers, rate in (
                ("whole documents", (), WHOLE), ("prices", ("price",), PARTIAL), ("prices and static ranks", ("price", "popularity"), PARTIAL)):
            writer = Writer(server, collection, lines, numbers, rate)
            before = server.cpu()
            writer.start()
            busy = search(server)
            writer.end()
            processor = (server.cpu() - before) / writer.written * 1000
            rows.append(
                f"| {server.name} | {what}, {rate:,}/s offered | {figures(busy)} | {busy['p99'] / rest['p99']:.2f} | {writer.written / writer.took:,.0f} "
                f"| {percentiles(writer.times)} | {percentiles(writer.seen, 1)} | {processor:.2f} |")
    return "\n".join(rows)


def figures(result):
    return f"{result['qps']:.0f}/s, {result['p50']:.2f} / {result['p99']:.2f}"


def percentiles(times, share=0.99):
    if not times:
        return "–"
    times = sorted(times)
    return f"{times[len(times) // 2] * 1000:.0f} / {times[min(len(times) - 1, int(len(times) * share))] * 1000:.0f}"

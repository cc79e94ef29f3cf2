#!/usr/bin/env python3
"""How many lines are added to carts, and how many orders are placed, at 8 and at 64 connections.

    Benchmarks/Comparison/shop_load.py --binary .build/release/skua
    Benchmarks/Comparison/shop_load.py --binary .build/release/skua --seconds 20 --connections 8 64 --json shop.json

Each connection belongs to a signed-in person and has one request under way. A line goes to a cart of the connection's own, which is
replaced by a new one after `--lines` lines; an order is of a cart of one line, made before the clock runs. Every order charges the same
credit account and holds pieces of the same stock. A request that is answered by anything but success ends the run. The client shares
the machine with the server: its share of the processors is printed beside the numbers, which are a lower bound where it is high. The
processor time that the server took for a request is printed as well: it stands longer than the clock where others use the machine.
"""

import argparse
import asyncio
import json
import os
import resource
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../Tests/crash"))
import shop  # noqa: E402
from skua_process import Skua  # noqa: E402

PEOPLE = 2


class Connection:
    """One keep-alive connection, with requests written as bytes."""

    def __init__(self, port, token):
        self.port, self.token = port, token

    async def open(self):
        self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.port)
        return self

    async def send(self, method, path, body, expected, key=None):
        """The parsed answer, which must have the expected status."""
        payload = json.dumps(body).encode()
        extra = f"Idempotency-Key: {key}\r\n" if key else ""
        self.writer.write(
            f"{method} {path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {self.token}\r\n{extra}"
            f"Content-Type: application/json\r\nContent-Length: {len(payload)}\r\n\r\n".encode() + payload
        )
        head = await self.reader.readuntil(b"\r\n\r\n")
        lines = head.decode("latin-1").split("\r\n")
        status = int(lines[0].split(" ")[1])
        length = next(int(line.split(":")[1]) for line in lines if line.lower().startswith("content-length:"))
        text = await self.reader.readexactly(length)
        if status != expected:
            raise SystemExit(f"{method} {path} answered {status}: {text[:300]!r}")
        return json.loads(text)

    async def new_cart(self):
        return (await self.send("POST", "/v1/carts", {"name": "load"}, 201))["id"]

    async def add(self, cart, reference):
        line = {"sku": shop.SKU, "quantity": 1, "reference": reference}
        return await self.send("POST", f"/v1/carts/{cart}/lines", line, 200)


async def add_lines(connection, times, deadline, lines_per_cart):
    cart, lines = await connection.new_cart(), 0
    while time.perf_counter() < deadline:
        if lines == lines_per_cart:
            cart, lines = await connection.new_cart(), 0
        start = time.perf_counter()
        await connection.add(cart, f"r{lines}")
        times.append(time.perf_counter() - start)
        lines += 1


async def place_orders(connection, times, deadline, carts, over):
    """Ends for all connections as soon as one has no cart left, so that the number under way is the same to the end."""
    for cart, version in carts:
        if over.is_set() or time.perf_counter() >= deadline:
            return
        body = {"cart": cart, "version": version, "total": {"amount": shop.PRICE, "currency": "EUR"}}
        start = time.perf_counter()
        await connection.send("POST", "/v1/orders", body, 201, key=cart)
        times.append(time.perf_counter() - start)
    over.set()


async def fill_carts(connection, count):
    carts = []
    for _ in range(count):
        cart = await connection.new_cart()
        carts.append((cart, (await connection.add(cart, ""))["version"]))
    return carts


def cpu():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def cpu_of(process):
    """Seconds of processor time that a process has used."""
    with open(f"/proc/{process}/stat") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def measure(work, what, connections, seconds, process):
    """Runs `work(connection, times, deadline, index)` on all connections; returns what was measured."""
    times = []
    start, used, used_there = time.perf_counter(), cpu(), cpu_of(process)
    await asyncio.gather(*(work(c, times, start + seconds, i) for i, c in enumerate(connections)))
    took = time.perf_counter() - start
    times.sort()
    row = {
        "what": what, "connections": len(connections), "requests": len(times), "per_second": round(len(times) / took, 1),
        "p50_ms": round(times[len(times) // 2] * 1000, 2), "p99_ms": round(times[int(len(times) * 0.99)] * 1000, 2),
        "max_ms": round(times[-1] * 1000, 2), "client_cpu": round((cpu() - used) / took, 2),
        "server_cpu_ms": round((cpu_of(process) - used_there) / len(times) * 1000, 3),
    }
    print(
        f"{what:<14} {row['connections']:>3} connections  {row['per_second']:>8.1f}/s  p50 {row['p50_ms']:>7.2f} ms  "
        f"p99 {row['p99_ms']:>7.2f} ms  max {row['max_ms']:>7.2f} ms  ({row['requests']} requests, "
        f"{row['server_cpu_ms']:.2f} ms of processor time each, client {row['client_cpu']:.2f} cores)",
        flush=True,
    )
    return row


async def run(server, tokens, options):
    rows = []
    for count in options.connections:
        connections = [await Connection(server.port, tokens[n % PEOPLE]).open() for n in range(count)]
        rows.append(
            await measure(lambda c, t, d, _: add_lines(c, t, d, options.lines), "add to cart", connections, options.seconds,
                server.process.pid))
        carts = await asyncio.gather(*(fill_carts(c, -(-options.orders // count)) for c in connections))
        over = asyncio.Event()
        place = lambda c, t, d, i: place_orders(c, t, d, carts[i], over)  # noqa: E731
        rows.append(await measure(place, "place order", connections, options.seconds, server.process.pid))
        for connection in connections:
            connection.writer.close()
    return rows


parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("--binary", required=True, help="the skua binary")
parser.add_argument("--connections", type=int, nargs="+", default=[8, 64])
parser.add_argument("--seconds", type=float, default=10, help="of each measurement (default 10)")
parser.add_argument("--lines", type=int, default=20, help="lines of a cart before the next one is begun (default 20)")
parser.add_argument(
    "--orders", type=int, default=20_000,
    help="carts that are made ready for each measurement of orders, which ends when they are used up (default 20000)",
)
parser.add_argument("--json", help="file that the numbers are written to")
options = parser.parse_args()

with tempfile.TemporaryDirectory(prefix="skua-load-") as directory:
    with Skua(options.binary, directory).serve() as server:
        server.wait_for_health()
        shop.fill(server, PEOPLE)
        shop.set_credit(server, 10**12)
        shop.set_stock(server, {"OSL": 10**9, "BGO": 10**9})
        tokens = [shop.sign_in(server, person) for person in range(PEOPLE)]
        rows = asyncio.run(run(server, tokens, options))
        owed = shop.expect(server, 200, "GET", f"/v1/credit-accounts/{shop.COMPANY}")["balance"]["amount"]
        placed = sum(row["requests"] for row in rows if row["what"] == "place order")
        if owed != placed * shop.PRICE:
            raise SystemExit(f"{placed} orders were placed, and {owed} is owed")
        print(f"{placed} orders were placed and charged", flush=True)
        server.stop()
if options.json:
    with open(options.json, "w") as file:
        json.dump(rows, file, indent=1)

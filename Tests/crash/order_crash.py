"""kill -9 while 64 clients order against one account and one stock: nothing is oversold, lost or charged twice."""

import random
import sqlite3
import threading
import time

import shop
from checks import no_rebuild, require, stops
from skua_process import Skua

CLIENTS = 64
PEOPLE = 2
# What is scarce in a round, in turn; with both, the last order that the account has room for takes the last piece.
SCARCE = ["credit", "stock", "both"]
# Orders that there is room for beyond what was ordered before a round, in what is scarce and in what is not.
TIGHT, AMPLE = 60, 100_000
# What a request is refused for by what is scarce. The stock is asked first.
REFUSALS = {"credit": "credit_refused", "stock": "out_of_stock", "both": "out_of_stock"}


class Buyer(threading.Thread):
    """A client that fills carts and orders them, and notes what it asked for and what the server answered.

    `placed` maps keys of requests to the ids of orders; `pending` is the request in flight.
    """

    def __init__(self, server, name, token):
        super().__init__(daemon=True)
        self.client = shop.Client(server, token)
        self.server = server
        self.name_of_keys = name
        self.placed = {}
        self.refused = {}
        self.pending = None
        self.problem = None

    def run(self):
        number = 0
        try:
            while True:
                cart = self.client.new_cart()
                key = f"{self.name_of_keys}/{number}"
                number += 1
                self.pending = (key, cart["id"], cart["version"])
                status, answer = self.client.place(cart["id"], cart["version"], key)
                if status == 201:
                    self.placed[key] = answer["id"]
                    # Now and then the same again, which is the same order.
                    if number % 5 == 0:
                        again, same = self.client.place(cart["id"], cart["version"], key)
                        require(again == 200 and same["id"] == answer["id"], f"a repeated request: {again} {same}")
                elif status == 409:
                    self.refused[answer["code"]] = self.refused.get(answer["code"], 0) + 1
                    time.sleep(0.05)
                elif status != 503:
                    raise AssertionError(f"an order: {status} {answer}")
                self.pending = None
        except OSError:
            pass  # killed under our hands: what is pending may be placed or not
        except Exception as error:  # a wrong answer, or one cut short
            if self.server.process.poll() is None:
                time.sleep(0.3)
            if self.server.process.poll() is None:
                self.problem = repr(error)


def run(tally, binary, directory, moments, seconds, seed):
    skua = Skua(binary, f"{directory}/orders")
    chance = random.Random(f"orders/{seed}")

    state = {"placed": {}, "orders": 0, "refused": {}}

    def prepare():
        with skua.serve() as server:
            server.wait_for_health()
            shop.fill(server, PEOPLE)
            shop.set_credit(server, 0)
            shop.set_stock(server, {"OSL": 0})
            # Sessions outlive the server, however it ends.
            state["tokens"] = [shop.sign_in(server, person) for person in range(PEOPLE)]
            stops(server)

    if not tally.check(f"a shop with {PEOPLE} people", prepare):
        return
    for number in range(moments):
        scarce = SCARCE[number % len(SCARCE)]
        delay = chance.uniform(0.3, max(seconds, 0.4)) if number % 2 == 0 else chance.uniform(0, 0.5)
        with skua.serve() as server:
            server.wait_for_health()
            limit, stock = make_room(server, skua, state["orders"], scarce)
            buyers = [Buyer(server, f"{number}/{n}", state["tokens"][n % PEOPLE]) for n in range(CLIENTS)]
            for buyer in buyers:
                buyer.start()
            # Every other time the last piece is fought over, or the last of the credit, when the end comes.
            if number % 2:
                wait_for_refusal(buyers)
            time.sleep(delay)
            server.kill()
            for buyer in buyers:
                buyer.join(60)
        placed = sum(len(buyer.placed) for buyer in buyers)
        name = f"killed {delay:.2f} s into {placed} acknowledged orders of {CLIENTS} clients, short of {scarce}"
        if not tally.check(name, lambda: survived(skua, buyers, state, limit, stock, scarce)):
            return
    tally.check("the limit and the stock were both reached while the server was killed", lambda: contested(state, moments))


def wait_for_refusal(buyers, timeout=60):
    """Returns as soon as anybody was refused, or all have ended."""
    start = time.monotonic()
    while not any(buyer.refused for buyer in buyers) and any(buyer.is_alive() for buyer in buyers):
        require(time.monotonic() - start < timeout, f"nobody was refused within {timeout} s")
        time.sleep(0.005)


def make_room(server, skua, ordered, scarce):
    """Sets the limit and the stock so that some more orders find room, and the last ones do not for what is scarce; returns both."""
    credit = AMPLE if scarce == "stock" else TIGHT
    pieces = AMPLE if scarce == "credit" else TIGHT
    limit = (ordered + credit) * shop.PRICE + shop.PRICE - 1
    shop.set_credit(server, limit)
    with open_store(skua) as store:
        reserved = dict(store.execute("SELECT warehouse, reserved FROM stock_level"))
    reserved = {name: units // 10_000 for name, units in reserved.items()}
    counts = {"OSL": reserved.get("OSL", 0) + pieces // 3, "BGO": reserved.get("BGO", 0) + pieces - pieces // 3}
    shop.set_stock(server, counts)
    return limit, sum(counts.values())


def contested(state, moments):
    """Requests were refused for either reason, where there were rounds of each kind that waited for it."""
    refused = state["refused"]
    for scarce in SCARCE if moments >= 2 * len(SCARCE) else []:
        require(refused.get(REFUSALS[scarce]), f"nothing was refused for want of {scarce}: {refused}")
    return ", ".join(f"{count} {code}" for code, count in sorted(refused.items())) or "no refusals"


def survived(skua, buyers, state, limit, stock, scarce):
    """Checks what a killed server left, and that what was in flight can be asked for again."""
    problems = [buyer.problem for buyer in buyers if buyer.problem]
    require(not problems, f"an order failed while the server was alive: {problems[:2]}")
    for buyer in buyers:
        state["placed"].update(buyer.placed)
    before = invariants(skua, state, limit, stock)
    pending = [buyer.pending for buyer in buyers if buyer.pending]
    with skua.serve() as server:
        server.wait_for_health()
        found = 0
        for buyer in buyers:
            if not buyer.pending:
                continue
            key, cart, version = buyer.pending
            # The key belongs to whoever used it.
            status, answer = shop.Client(server, buyer.client.token).place(cart, version, key)
            if key in before:
                require(status == 200 and answer["id"] == before[key], f"an order that was placed: {status} {answer}")
                found += 1
            else:
                require(status in (201, 409), f"an order that was not placed: {status} {answer}")
            if status in (200, 201):
                state["placed"][key] = answer["id"]
        no_rebuild(server.log)
        stops(server)
    invariants(skua, state, limit, stock)
    refused = {}
    for buyer in buyers:
        for code, count in buyer.refused.items():
            refused[code] = refused.get(code, 0) + count
            state["refused"][code] = state["refused"].get(code, 0) + count
    require(set(refused) <= {REFUSALS[scarce]}, f"refused for another reason than {scarce}: {refused}")
    return f"{state['orders']} orders, {len(pending)} in flight of which {found} were placed, refused: {refused or 'none'}"


def open_store(skua):
    return sqlite3.connect(f"file:{skua.data}/store.sqlite?mode=ro", uri=True)


def invariants(skua, state, limit, stock):
    """What holds at every moment; returns the orders of all keys."""
    with open_store(skua) as store:
        orders = store.execute("SELECT id, cart, total FROM placed_order WHERE status <> 'cancelled'").fetchall()
        (balance, last) = store.execute("SELECT balance, last_entry FROM credit_account").fetchone()
        entries = store.execute("SELECT number, kind, amount, order_id FROM credit_entry ORDER BY number").fetchall()
        keys = dict(store.execute("SELECT idempotency_key, order_id FROM idempotency_key").fetchall())
        levels = store.execute("SELECT warehouse, on_hand, reserved FROM stock_level").fetchall()
        held = store.execute("SELECT warehouse, SUM(quantity) FROM stock_reservation GROUP BY warehouse").fetchall()
        by_order = dict(store.execute("SELECT order_id, SUM(quantity) FROM stock_reservation GROUP BY order_id").fetchall())
        closed = store.execute("SELECT COUNT(*) FROM cart WHERE order_id IS NOT NULL").fetchone()[0]
    ids = {id for id, _, _ in orders}
    require(balance <= limit, f"{balance} is owed, the limit is {limit}")
    require(balance == sum(amount for _, _, amount, _ in entries), "the entries do not add up to the balance")
    require([number for number, _, _, _ in entries] == list(range(1, last + 1)), "entries are missing")
    charged = [order for _, kind, _, order in entries if kind == "order"]
    require(len(charged) == len(set(charged)) and set(charged) == ids, "an order was charged twice, or not at all")
    require(balance == len(orders) * shop.PRICE, f"{balance} is owed for {len(orders)} orders")
    require(len({cart for _, cart, _ in orders}) == len(orders) == closed, "a cart became two orders, or an order none")
    require(set(keys.values()) == ids and len(keys) == len(ids), "a key stands for no order, or an order has no key")
    lost = {key for key, id in state["placed"].items() if keys.get(key) != id}
    require(not lost, f"acknowledged orders are gone: {sorted(lost)[:5]}")
    for warehouse, on_hand, reserved in levels:
        require(0 <= reserved <= on_hand, f"{warehouse} has {on_hand} of which {reserved} are promised")
    require(dict(held) == {name: units for name, _, units in levels if units}, "what orders hold is not what is reserved")
    require(all(by_order.get(id) == 10_000 for id in ids) and len(by_order) == len(ids), "an order holds other than it ordered")
    require(len(ids) <= stock, f"{len(ids)} pieces are promised, {stock} are there")
    state["orders"] = len(orders)
    return keys

"""A small shop over HTTP: what the tests that place orders on the real binary share."""

import json

COMPANY = "acme"
PASSWORD = "a password for tests"
SKU = "nut"
# What one order of one piece costs, in cents.
PRICE = 990


def fill(server, people):
    """A catalog of one product, a company, and people who may order without a limit."""
    schema = {"name": "products", "fields": [{"name": "title", "type": "string"}, {"name": "price", "type": "float"}]}
    expect(server, 201, "POST", "/collections", schema)
    document = {"id": SKU, "title": "Hex nut", "price": PRICE / 100}
    expect(server, 201, "POST", "/collections/products/documents", document)
    expect(server, 201, "PUT", f"/v1/companies/{COMPANY}", {"name": "Acme", "currency": "EUR"})
    for number in range(people):
        person = {
            "name": f"Person {number}", "company": COMPANY, "roles": ["company_admin"], "login": f"p{number}@example.com",
            "password": PASSWORD,
        }
        expect(server, 201, "PUT", f"/v1/associates/p{number}", person)


def set_credit(server, limit):
    money = {"amount": limit, "currency": "EUR"}
    return expect(server, 200, "PUT", f"/v1/credit-accounts/{COMPANY}", {"limit": money})


def set_stock(server, counts):
    """`counts` maps warehouses to what lies there."""
    body = {"warehouses": [{"warehouse": name, "on_hand": units} for name, units in counts.items()]}
    return expect(server, 200, "PUT", f"/v1/stock/{SKU}", body)


def sign_in(server, number):
    """A token of a session."""
    body = {"login": f"p{number}@example.com", "password": PASSWORD}
    return expect(server, 201, "POST", "/v1/sessions", body)["token"]


def expect(server, status, method, path, body=None):
    """The parsed answer of a request that must get this status."""
    got, text = server.request(method, path, body)
    if got != status:
        raise AssertionError(f"{method} {path} answered {got}: {text[:300]!r}")
    return json.loads(text)


class Client:
    """Somebody who has signed in, with a connection of their own."""

    def __init__(self, server, token):
        self.connection = server.connect()
        self.token = token

    def send(self, method, path, body=None, key=None):
        headers = {"Authorization": f"Bearer {self.token}"}
        if body is not None:
            headers["Content-Type"] = "application/json"
        if key:
            headers["Idempotency-Key"] = key
        self.connection.request(method, path, None if body is None else json.dumps(body).encode(), headers)
        response = self.connection.getresponse()
        return response.status, json.loads(response.read())

    def new_cart(self):
        """A cart with one piece, ready to be ordered."""
        status, cart = self.send("POST", "/v1/carts", {"name": "cart"})
        if status != 201:
            raise AssertionError(f"a cart: {status} {cart}")
        status, cart = self.send("POST", f"/v1/carts/{cart['id']}/lines", {"sku": SKU, "quantity": 1})
        if status != 200:
            raise AssertionError(f"a line: {status} {cart}")
        return cart

    def place(self, cart, version, key):
        body = {"cart": cart, "version": version, "total": {"amount": PRICE, "currency": "EUR"}}
        return self.send("POST", "/v1/orders", body, key)

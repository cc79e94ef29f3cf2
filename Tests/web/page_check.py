#!/usr/bin/env python3
"""Checks the buyer's page in a real browser, against any server that has a collection `products`.

    pip install playwright axe-playwright-python
    page_check.py --url http://127.0.0.1:7582/ [--out DIR] [--browser PATH] [--query WORDS] [--only NAME]…

The browser is Chromium at --browser, $SKUA_CHROMIUM or the first `chromium` on the path; nothing is downloaded.
Every check runs in a fresh browser context; a check fails by an exception, by an error that the page throws, or by
anything it writes to the console as an error that the check did not bring about itself. Screenshots go to DIR.
Exit code 0 when all checks pass, otherwise 1.
"""
import argparse
import json
import os
import shutil
import sys
import time
import traceback
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import parse_qs, urlparse
from urllib.request import Request, urlopen

from playwright.sync_api import expect, sync_playwright

DESKTOP = {"viewport": {"width": 1440, "height": 900}}
PHONE = {"viewport": {"width": 390, "height": 844}, "device_scale_factor": 2, "is_mobile": True, "has_touch": True}
MAX_BYTES = 100_000

# Makes fetch hold back answers for the times in `heldBack` (ms, one an answer) and deaf to being aborted, so that stale
# answers do arrive.
SLOW_FETCH = """
window.heldBack = [];
const fetchNow = window.fetch;
window.fetch = async (url, options = {}) => {
  const isSearch = String(url).includes('multi_search');
  const wait = isSearch ? window.heldBack.shift() || 0 : 0;
  const { signal, ...rest } = options;
  const answer = await fetchNow(url, isSearch ? rest : options);
  await new Promise(done => setTimeout(done, wait));
  return answer;
};
"""


class Check:
    """What a check works with: the browser, the server and the words that find things in its catalog."""

    def __init__(self, browser, args):
        self.browser, self.base, self.out, self.query = browser, args.url.rstrip("/") + "/", Path(args.out), args.query
        self.problems, self.tolerated, self.contexts = [], [], []

    def open(self, path="", device=DESKTOP, dark=False, script=None, reduced=False):
        context = self.browser.new_context(
            **device, color_scheme="dark" if dark else "light", reduced_motion="reduce" if reduced else "no-preference")
        self.contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(10_000)
        page.on("pageerror", lambda error: self.problems.append(f"page error: {error}"))
        page.on("console", self._console)
        if script:
            page.add_init_script(script)
        page.goto(self.base + path)
        until(lambda: page.evaluate("!!document.querySelector('#panel > *, #list .row[data-n]')"), "the page stays empty", 10)
        return page

    def _console(self, message):
        if message.type == "error" and not any(text in message.text for text in self.tolerated):
            # A picture that the catalog names but that is not there is the catalog's fault, and the page draws one.
            if "Failed to load resource" in message.text and "/multi_search" not in (message.location or {}).get("url", ""):
                return
            self.problems.append(f"console: {message.text}")

    def shot(self, page, name):
        page.wait_for_timeout(300)
        page.screenshot(path=str(self.out / f"{name}.png"))

    def found(self, **search):
        """The number of matches by the server's own word."""
        body = json.dumps({"searches": [{"collection": "products", "per_page": 0, **search}]}).encode()
        with urlopen(Request(self.base + "multi_search", body, {"content-type": "text/plain"})) as answer:
            result = json.load(answer)["results"][0]
        assert "error" not in result, result
        return result["found"]

    def close(self):
        for context in self.contexts:
            context.close()
        self.contexts.clear()


def number(text):
    """The number that a text of the page starts with: `1,234 results` is 1234."""
    digits = text.split("in")[0] if "in" in text else text
    first = "".join(c if c.isdigit() else " " if c.isalpha() else "" for c in digits).split()
    return int(first[0])


def heading(page):
    return number(page.locator("#head h1").inner_text())


def rows(page):
    return page.locator("#list .row[data-n]")


def params(page):
    return parse_qs(page.evaluate("location.search")[1:])


def type_query(page, text):
    page.locator("#q").press_sequentially(text, delay=35)


def settled(page, expected):
    count = page.locator("#head h1")
    until(lambda: count.count() and heading(page) == expected, f"the count does not become {expected}")


def until(condition, what, seconds=5):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if condition():
            return
        time.sleep(0.05)
    raise AssertionError(what)


def first_value(page):
    """A checkbox of the first facet that has several values, none of them chosen: its label, count and box."""
    for section in page.locator(".facet:has(input[type=checkbox])").all():
        boxes = section.locator(".val:has(.n)")
        if boxes.count() > 1 and section.locator("input:checked").count() == 0:
            return boxes
    raise AssertionError("no facet with several values")


# 1
def start(check):
    """The start: one document within its weight, nothing from elsewhere, the search box ready, ways to begin."""
    with urlopen(check.base) as answer:
        html = answer.read()
    assert len(html) <= MAX_BYTES, f"the page weighs {len(html)} bytes"
    page = check.open()
    expect(page.locator("h1")).to_have_count(1)
    assert page.evaluate("document.activeElement.id") == "q"
    origin = check.base.rstrip("/")
    outside = [r["name"] for r in page.evaluate("performance.getEntriesByType('resource').map(r => ({name: r.name, kind: r.initiatorType}))")
               if not r["name"].startswith((origin, "data:")) and r["kind"] != "img"]
    assert not outside, f"asks elsewhere: {outside}"
    until(lambda: page.locator("[data-q],[data-cat],[data-all]").count() > 0, "nothing to begin with")
    check.shot(page, "desktop-start")


# 2
def typing(check):
    """Each keystroke asks once, and what stands there in the end is the server's answer to the whole text."""
    page = check.open()
    asked = []
    page.on("request", lambda r: asked.append(json.loads(r.post_data)["searches"][0]["q"]) if "multi_search" in r.url else None)
    type_query(page, check.query)
    settled(page, check.found(q=check.query))
    assert rows(page).count() > 0
    prefixes = [check.query[:n].strip() for n in range(1, len(check.query) + 1)]
    assert asked[-1] == check.query and set(asked) <= set(prefixes) | {"*"}, asked
    until(lambda: params(page).get("q") == [check.query], "the address does not hold the query")
    until(lambda: str(heading(page)) in page.locator("#live").inner_text().replace(",", ""), "the count is not announced")
    page.locator("#q").blur()
    check.shot(page, "desktop-results")


# 3
def stale(check):
    """An early answer that arrives after a later one is dropped."""
    page = check.open(script=SLOW_FETCH)
    page.evaluate("heldBack = [1200, 0]")
    page.locator("#q").press_sequentially(check.query[0])
    page.locator("#q").press_sequentially(check.query[1])
    right = check.found(q=check.query[:2])
    settled(page, right)
    page.wait_for_timeout(1600)
    assert heading(page) == right, "a stale answer was shown"


# 4
def facets(check):
    """A facet value narrows to the count it names; a second value of the facet widens; chips take both away."""
    page = check.open("?q=" + check.query)
    before = heading(page)
    boxes = first_value(page)
    n = number(boxes.nth(0).locator(".n").inner_text())
    field = boxes.nth(0).locator("input").get_attribute("data-field")
    boxes.nth(0).locator("input").click()
    settled(page, n)
    assert n <= before
    page.wait_for_timeout(100)
    assert page.evaluate("document.activeElement.dataset.field") == field, "the click lost the focus"
    assert "f." + field in params(page)
    expect(page.locator(".chip")).to_have_count(1)
    second = page.locator(f'.val:has(input[data-field="{field}"]:not(:checked))').first
    more = number(second.locator(".n").inner_text())
    second.locator("input").click()
    expect(page.locator(".chip")).to_have_count(2)
    until(lambda: heading(page) >= n, "a second value does not widen")
    assert max(n, more) <= heading(page) <= n + more
    check.shot(page, "desktop-facets")
    page.locator(".chip").first.click()
    settled(page, more)
    page.locator(".chip").first.click()
    settled(page, before)


# 5
def address(check):
    """A reload and a copied link show the same; back and forward go through the searches."""
    page = check.open("?q=" + check.query)
    before = heading(page)
    first_value(page).nth(0).locator("input").click()
    expect(page.locator(".chip")).to_have_count(1)
    page.wait_for_timeout(300)
    after, chip = heading(page), page.locator(".chip").inner_text()
    page.reload()
    settled(page, after)
    assert page.locator(".chip").inner_text() == chip
    expect(page.locator(".val input:checked")).to_have_count(1)
    twin = check.open(page.evaluate("location.search"))
    assert heading(twin) == after
    page.go_back()
    settled(page, before)
    expect(page.locator(".chip")).to_have_count(0)
    page.go_forward()
    settled(page, after)


# 6
def keyboard(check):
    """The whole way by keyboard: /, suggestions, results, product, and back to where one was."""
    page = check.open("?q=" + check.query)
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "q"
    box = page.locator("#q")
    page.keyboard.press("Control+A")
    type_query(page, check.query[:3])
    page.wait_for_timeout(500)
    if box.get_attribute("aria-expanded") == "true":
        page.keyboard.press("ArrowDown")
        option = box.get_attribute("aria-activedescendant")
        assert page.locator(f"#{option}").get_attribute("aria-selected") == "true"
        assert page.locator("#suggest").get_attribute("role") == "listbox"
        check.shot(page, "desktop-suggest")
        page.keyboard.press("Escape")
        assert box.get_attribute("aria-expanded") == "false" and box.input_value() == check.query[:3]
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    link = page.evaluate("document.activeElement.dataset.item")
    assert link == rows(page).nth(1).get_attribute("data-k"), "the arrows do not reach the second result"
    page.keyboard.press("Enter")
    expect(page.locator("#item[open]")).to_be_visible()
    assert params(page)["item"] == [link]
    for _ in range(40):
        page.keyboard.press("Tab")
        inside = page.evaluate("document.activeElement === document.body || !!document.activeElement.closest('#item')")
        assert inside, "the focus left the dialog"
    check.shot(page, "desktop-dialog")
    page.keyboard.press("Escape")
    expect(page.locator("#item[open]")).to_have_count(0)
    until(lambda: page.evaluate("document.activeElement.dataset.item") == link, "the focus did not come back")
    assert "item" not in params(page)


# 7
def product(check):
    """A product has an address; its neighbours are a step away."""
    page = check.open("?q=" + check.query)
    name = rows(page).first.locator("h2").inner_text()
    rows(page).first.locator(".cost").click()
    expect(page.locator("#item-title")).to_have_text(name)
    if rows(page).count() > 1:
        page.locator("[data-step='1']").click()
        expect(page.locator("#item-title")).to_have_text(rows(page).nth(1).locator("h2").inner_text())
        page.locator("[data-step='-1']").click()
    page.reload()
    expect(page.locator("#item-title")).to_have_text(name)
    page.locator("#item [data-close]").click()
    expect(page.locator("#item[open]")).to_have_count(0)


# 8
def phone(check):
    """On a phone the filters are a sheet that keeps the focus; nothing is wider than the screen."""
    page = check.open(device=PHONE)
    check.shot(page, "phone-start")
    page.locator("#q").fill(check.query)
    settled(page, check.found(q=check.query))
    page.keyboard.press("Enter")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390, "the page scrolls sideways"
    check.shot(page, "phone-results")
    page.locator("#open-sheet").click()
    expect(page.locator("#sheet[open]")).to_be_visible()
    for _ in range(60):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement === document.body || !!document.activeElement.closest('#sheet')"), "the focus left the sheet"
    box = first_value(page).nth(0)
    n = number(box.locator(".n").inner_text())
    box.locator("input").click()
    settled(page, n)
    check.shot(page, "phone-filters")
    page.locator("#sheet-done").click()
    expect(page.locator("#sheet[open]")).to_have_count(0)
    expect(page.locator(".chip")).to_have_count(1)
    rows(page).first.locator("h2 a").click()
    expect(page.locator("#item[open]")).to_be_visible()
    check.shot(page, "phone-dialog")


# 9
def empty(check):
    """Nothing found says so and offers a way on."""
    page = check.open("?q=qzxqzxqzxjw")
    expect(page.locator("#panel h1")).to_contain_text("qzxqzxqzxjw")
    assert rows(page).count() == 0
    page.wait_for_timeout(600)
    check.shot(page, "desktop-empty")


# 10
def failure(check):
    """A server that does not answer leaves a message and a way to try again."""
    check.tolerated = ["Failed to load resource", "net::ERR"]
    page = check.open()
    page.route("**/multi_search*", lambda route: route.abort())
    page.locator("#q").fill(check.query)
    expect(page.locator("[data-retry]")).to_be_visible()
    page.locator("#q").blur()
    check.shot(page, "desktop-error")
    page.unroute("**/multi_search*")
    page.locator("[data-retry]").click()
    settled(page, check.found(q=check.query))


# 11
def untrusted(check):
    """Whatever a catalog holds is shown as text."""
    evil = "<img src=x onerror=\"window.harmed=1\"><script>window.harmed=1</script> </mark><mark>a<b>b</mark>"

    def spoil(route):
        answer = route.fetch()
        body = answer.json()
        for result in body["results"]:
            for hit in result.get("hits", []):
                doc = hit["document"]
                doc.update(title=evil, brand=evil, sku=evil, description=evil, images=["javascript:window.harmed=1"], unit=evil,
                           attributes={evil: evil, "n": {"value": evil, "unit": evil}}, availability=evil, categories=[evil],
                           documents=[{"title": evil, "url": "javascript:window.harmed=1"}], relations={evil: [evil]})
                hit["highlight"] = {"title": {"snippet": evil, "value": evil}}
            for facet in result.get("facet_counts", []):
                for value in facet["counts"]:
                    value["value"] = value["highlighted"] = evil
        route.fulfill(response=answer, json=body)

    page = check.open()
    page.route("**/multi_search*", spoil)
    page.locator("#q").fill(check.query)
    rows(page).first.wait_for()
    page.locator("#q").blur()
    assert page.locator("#list script, #list b:not(.cost b), #filters img, #list a[href^='javascript']").count() == 0
    assert "<img src=x" in rows(page).first.locator("h2").inner_text()
    rows(page).first.locator("h2 a").click()
    expect(page.locator("#item[open]")).to_be_visible()
    page.wait_for_timeout(300)
    assert page.locator("#item script, #item a[href^='javascript'], #item img").count() == 0
    assert page.evaluate("window.harmed") is None


# 12
def search_key(check):
    """A server that wants a key is given one, which this tab keeps."""
    check.tolerated = ["401"]

    def guard(route):
        request = route.request
        given = request.headers.get("x-typesense-api-key") or parse_qs(urlparse(request.url).query).get("x-typesense-api-key", [""])[0]
        if given == "right":
            route.continue_(headers={k: v for k, v in request.headers.items() if k != "x-typesense-api-key"}, url=request.url.split("?")[0])
        else:
            route.fulfill(status=401, json={"message": "Forbidden - a valid `x-typesense-api-key` header must be sent."})

    page = check.open()
    page.route("**/multi_search*", guard)
    page.route("**/collections/**", guard)
    page.goto(check.base + "?q=" + check.query)
    page.locator("#key-input").fill("wrong")
    page.keyboard.press("Enter")
    expect(page.locator("#key-error")).not_to_be_empty()
    page.locator("#key-input").fill("right")
    page.keyboard.press("Enter")
    rows(page).first.wait_for()
    assert page.evaluate("sessionStorage.getItem('skua.key')") == "right" and "right" not in page.url
    page.reload()
    rows(page).first.wait_for()


# 13
def scrolling(check):
    """Scrolling brings further pages, and the address brings back the place."""
    page = check.open("?all=1")
    total, first = heading(page), rows(page).count()
    if total <= first:
        return
    page.mouse.move(800, 600)
    until(lambda: page.mouse.wheel(0, 4000) or rows(page).count() >= min(total, 3 * first), "no further pages", 10)
    ids = rows(page).evaluate_all("rows => rows.map(row => row.dataset.k)")
    assert len(ids) == len(set(ids)), "a product stands twice"
    until(lambda: int(params(page).get("page", ["1"])[0]) > 1, "the address does not hold the place")
    shared = check.open(page.evaluate("location.search"))
    assert shared.evaluate("scrollY") > 0 and rows(shared).count() > first


# 14
def calm(check):
    """Who asks for less motion gets none; the theme can be chosen and is kept."""
    page = check.open("?q=" + check.query, reduced=True)
    rows(page).first.locator("h2 a").click()
    assert page.evaluate("parseFloat(getComputedStyle(document.querySelector('#item')).animationDuration)") < 0.01
    page.keyboard.press("Escape")
    page.locator("#theme").click()
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    page.reload()
    assert page.evaluate("document.documentElement.dataset.theme") == "dark"
    expect(page.locator("#theme")).to_have_attribute("aria-pressed", "true")


# 15
def customers(check):
    """Where the catalog names customers: asking as each of them, side by side, and the tiers of the own price."""
    check.tolerated.append("404")
    try:
        with urlopen(check.base + "demo/customers.json") as answer:
            names = json.load(answer)["customers"]
    except HTTPError:
        return
    page = check.open(f"?q={check.query}")
    settled(page, check.found(q=check.query))
    expect(page.locator("#customer option")).to_have_count(len(names) + 1)
    for customer in names:
        page.select_option("#customer", customer["code"])
        settled(page, check.found(q=check.query, customer=customer["code"]))
        assert params(page)["customer"] == [customer["code"]]
    page.locator("#compare summary").click()
    expect(page.locator("#sides thead th")).to_have_count(len(names) + 2)
    counts = [number(cell.inner_text()) for cell in page.locator("#sides tbody tr").first.locator("td").all()]
    assert counts == [check.found(q=check.query, customer=code) for code in [""] + [c["code"] for c in names]], counts
    page.locator("#list h2 a").first.click()
    expect(page.locator("#tiers tbody tr").first).to_be_visible()
    check.shot(page, "customers")


# 16
def accessible(check):
    """axe finds nothing serious in any state, light or dark, wide or narrow."""
    from axe_playwright_python.sync_playwright import Axe
    findings = []

    def audit(page, name):
        page.wait_for_timeout(400)
        for violation in Axe().run(page).response["violations"]:
            if violation["impact"] in ("serious", "critical"):
                where = "; ".join(node["html"][:120] + " — " + (node.get("any") or node.get("all") or [{}])[0].get("message", "") for node in violation["nodes"][:3])
                findings.append(f"{name}: {violation['id']} ({violation['impact']}), {len(violation['nodes'])}×: {where}")
            else:
                print(f"      {violation['impact']}: {name}: {violation['id']}, {len(violation['nodes'])}×")

    for device, size in ((DESKTOP, "desktop"), (PHONE, "phone")):
        for dark in (False, True):
            look = f"{size}{'-dark' if dark else ''}"
            page = check.open(device=device, dark=dark)
            audit(page, f"{look} start")
            if dark:
                check.shot(page, f"{look}-start")
            type_query(page, check.query)
            rows(page).first.wait_for()
            audit(page, f"{look} suggestions")
            page.locator("#q").blur()
            if device is PHONE:
                page.locator("#open-sheet").click()
            first_value(page).nth(0).locator("input").click()
            expect(page.locator(".chip")).to_have_count(1)
            audit(page, f"{look} filters")
            if device is PHONE:
                page.locator("#sheet-done").click()
            audit(page, f"{look} results")
            if dark:
                check.shot(page, f"{look}-results")
            rows(page).first.locator("h2 a").click()
            expect(page.locator("#item[open]")).to_be_visible()
            audit(page, f"{look} product")
            if dark:
                check.shot(page, f"{look}-dialog")
            audit(check.open("?q=qzxqzxqzxjw", device, dark), f"{look} nothing found")
            check.close()
    assert not findings, "\n        ".join(["serious findings:"] + findings)


CHECKS = [start, typing, stale, facets, address, keyboard, product, phone, empty, failure, untrusted, search_key, scrolling, calm, customers, accessible]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--url", required=True, help="address of the page")
    parser.add_argument("--out", default=".build/page", help="folder for screenshots")
    parser.add_argument("--browser", default=os.environ.get("SKUA_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome"))
    parser.add_argument("--query", default="bolt", help="words that find several products (at least three letters)")
    parser.add_argument("--only", action="append", default=[], help="run this check only; may be repeated")
    args = parser.parse_args()
    if not args.browser:
        sys.exit("No Chromium found: name one by --browser or SKUA_CHROMIUM.")
    Path(args.out).mkdir(parents=True, exist_ok=True)
    passed = failed = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=args.browser, args=["--no-sandbox"])
        for run in CHECKS:
            if args.only and run.__name__ not in args.only:
                continue
            check, began = Check(browser, args), time.monotonic()
            try:
                run(check)
                assert not check.problems, "; ".join(check.problems)
                passed += 1
                print(f"ok    {run.__name__:11} {time.monotonic() - began:5.1f} s", flush=True)
            except Exception as error:  # noqa: BLE001 - every failure of a check is reported the same way
                failed += 1
                line = traceback.extract_tb(error.__traceback__)[-1] if isinstance(error, AssertionError) else ""
                print(f"FAIL  {run.__name__:11} {str(error) or line}\n      {run.__doc__}", flush=True)
                if check.problems:
                    print("      " + "; ".join(check.problems))
                for n, context in enumerate(check.contexts):
                    for page in context.pages:
                        page.screenshot(path=str(Path(args.out) / f"failed-{run.__name__}-{n}.png"))
            finally:
                check.close()
        browser.close()
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()

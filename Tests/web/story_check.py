#!/usr/bin/env python3
"""Plays the demo's story by hand in a real browser: a buyer, her manager and a seller, from the cart to the order.

    pip install playwright axe-playwright-python
    story_check.py --url http://127.0.0.1:7582/ [--out DIR] [--browser PATH] [--device desktop|phone]

It needs `skua demo`, and leaves carts, quotes and orders behind there. Every step is a check and builds on those before it, so that
the first failure ends the story on that device. Each view is looked over by axe, and a screenshot of it goes to DIR.
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
from urllib.request import urlopen

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect, sync_playwright

from page_check import DESKTOP, PHONE, until

DEVICES = {"desktop": DESKTOP, "phone": PHONE}
# A confirmation would wait for somebody to answer it.
CONFIRM = "window.confirm = () => true"


class Story:
    """The people with a browser window each, and what they have in hand."""

    def __init__(self, browser, base, out, device):
        self.browser, self.base, self.out, self.device = browser, base.rstrip("/") + "/", out, device
        self.pages, self.problems, self.findings, self.told = {}, [], [], set()

    def window(self, name):
        """A window of its own for somebody, who has not signed in yet."""
        context = self.browser.new_context(**DEVICES[self.device])
        page = self.pages[name] = context.new_page()
        page.set_default_timeout(10_000)
        page.add_init_script(CONFIRM)
        page.on("pageerror", lambda error: self.problems.append(f"{name}: {error}"))
        return page

    def sign_in(self, who):
        """Signs somebody of the demo in by one click."""
        page = self.window(who.split()[0].lower())
        page.goto(self.base + "shop")
        page.get_by_role("button", name=who).click()
        expect(page.locator("#who .face")).to_be_visible(timeout=20_000)
        return page

    def look(self, page, name):
        """Looks a view over: nothing is wider than the screen, axe finds nothing serious, and a picture is kept."""
        page.wait_for_timeout(350)
        self.told.add(name)
        width = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
        assert width[0] <= width[1], f"{name} is {width[0]} wide on a screen of {width[1]}"
        for violation in Axe().run(page).response["violations"]:
            where = "; ".join(node["html"][:140] for node in violation["nodes"][:3])
            self.findings.append(f"{name}: {violation['id']} ({violation['impact']}): {where}")
        page.screenshot(path=str(self.out / f"story-{self.device}-{name}.png"), full_page=True)

    def visit(self, page, path, heading=None):
        """Opens a view of the shop by its address."""
        page.goto(f"{self.base}shop#/{path}")
        page.reload()
        if heading:
            expect(page.locator("#view h1")).to_have_text(heading)

    def close(self):
        for page in self.pages.values():
            page.context.close()


def busy(page):
    return "busy" in (page.locator("body").get_attribute("class") or "")


def settled(page):
    until(lambda: not busy(page), "the page stays busy")


def amount(text):
    """The number in a sum such as `€1,234.50`."""
    return float("".join(c for c in text if c.isdigit() or c == "."))


def subtotal(page):
    return amount(page.locator(".side-card .total dd").first.inner_text())


def add_from_search(story, page, query, quantity):
    """Searches and adds the first product; returns the message that the page shows."""
    page.goto(f"{story.base}?q={query}")
    form = page.locator("#list .row form.add").first
    form.locator("input").fill(str(quantity))
    form.locator("button").click()
    toast = page.locator(".toast")
    expect(toast).to_contain_text("dded to")
    return toast.inner_text()


# 1
def signing_in(story):
    """The sign-in page offers the people of the demo; one click signs Bea in, and she searches at her company's prices."""
    visitor = story.window("visitor")
    visitor.goto(story.base + "?q=hex+screw+m8")
    expect(visitor.locator("#list .row[data-n]").first).to_be_visible()
    expect(visitor.locator("form.add")).to_have_count(0)
    visitor.locator("#who").click()
    expect(visitor.locator(".ready button")).to_have_count(3)
    story.look(visitor, "sign-in")
    visitor.locator("[name=login]").fill("bea@nordwerk.example")
    visitor.locator("[name=password]").fill("not this one")
    visitor.keyboard.press("Enter")
    expect(visitor.locator(".err")).to_contain_text("wrong", timeout=20_000)
    story.bea = story.sign_in("Bea Lund")
    expect(story.bea.locator("#who")).to_contain_text("Bea Lund")
    assert "/shop" not in story.bea.url, story.bea.url


# 2
def filling(story):
    """Bea adds from results and from a product; what is not sold in such quantities is rounded up, and the page says so."""
    page = story.bea
    story.visit(page, "carts", "Carts")
    page.locator("[data-do=newCart] input").fill(f"Spring, {story.device}")
    page.keyboard.press("Enter")
    expect(page.locator("#view h1")).to_have_text(f"Spring, {story.device}")
    story.cart = page.url.split("#/")[1]
    story.look(page, "empty-cart")
    message = add_from_search(story, page, "hex+head+screw+M8x25+A2", 90)
    assert "raised to" in message, message
    story.look(page, "results")
    page.locator("#list h2 a").nth(1).click()
    page.locator("#item .add button").click()
    expect(page.locator(".toast")).to_contain_text("dded to")
    expect(page.get_by_role("button", name="Ask for a quote")).to_be_visible()
    story.look(page, "product")
    page.locator("#item [data-close]").click()
    expect(page.locator("#cart .n")).to_have_text("2")


# 3
def cart(story):
    """In the cart she changes quantities and references, writes a comment, and shares it with her manager, who sees it."""
    page = story.bea
    page.locator("#cart").click()
    expect(page.locator(".lines .line")).to_have_count(2)
    before = subtotal(page)
    quantity = page.locator("[data-change=quantity]").first
    quantity.fill("250")
    quantity.press("Enter")
    expect(quantity).to_have_value("300")
    expect(page.locator(".toast")).to_contain_text("raised to 300")
    assert subtotal(page) > before
    page.locator(".line [data-field=reference]").first.fill("Machine 7")
    page.keyboard.press("Tab")
    settled(page)
    page.locator(".line [data-field=purchase_order]").last.fill("PO-2042")
    page.keyboard.press("Tab")
    settled(page)
    page.locator(".side-card [data-field=purchase_order]").fill("PO-2041")
    page.keyboard.press("Tab")
    settled(page)
    page.locator("[data-do=comment] input").fill("Enough for the spring?")
    page.keyboard.press("Enter")
    expect(page.locator(".talk li")).to_have_count(1)
    expect(page.locator("[data-do=comment] input")).to_have_value("")
    page.locator("[data-do=share] [name=associate]").select_option(label="Mona Dahl")
    page.locator("[data-do=share] button").click()
    expect(page.locator(".plain li")).to_contain_text("Mona Dahl")
    page.reload()
    expect(page.locator(".line [data-field=reference]").first).to_have_value("Machine 7")
    expect(page.locator(".line [data-field=purchase_order]").last).to_have_value("PO-2042")
    expect(page.locator(".side-card [data-field=purchase_order]")).to_have_value("PO-2041")
    story.look(page, "cart")
    story.mona = story.sign_in("Mona Dahl")
    story.visit(story.mona, "carts", "Carts")
    story.mona.get_by_role("link", name=f"Spring, {story.device}").first.click()
    expect(story.mona.locator(".talk li")).to_contain_text("Enough for the spring?")
    story.mona.locator("[data-do=comment] input").fill("Yes.")
    story.mona.keyboard.press("Enter")
    expect(story.mona.locator(".talk li")).to_have_count(2)


# 4
def addressing(story):
    """She says where the goods go and asks about one line; the next tier stands on a line, and the lines are compared."""
    page = story.bea
    story.visit(page, story.cart)
    page.get_by_text("Delivery address").click()
    for name, text in [("name", "Nordwerk"), ("street", "Havnegata 1"), ("city", "Oslo"), ("country", "NO"), ("note", "Gate 3")]:
        page.locator(f"[data-do=delivery] [name={name}]").fill(text)
    page.get_by_role("button", name="Deliver there").click()
    expect(page.locator(".fold summary").first).to_contain_text("Havnegata 1")
    page.locator("[data-do=comment] select").select_option(index=1)
    page.locator("[data-do=comment] input").fill("Zinc or stainless?")
    page.get_by_role("button", name="Comment", exact=True).click()
    expect(page.locator(".line").first).to_contain_text("Zinc or stainless?")
    expect(page.locator(".tier").first).to_contain_text("more and the price is")
    story.look(page, "cart-addressed")
    page.get_by_role("link", name="Compare these products").click()
    expect(page.locator(".compare thead th")).to_have_count(2)
    story.look(page, "compare")


# 5
def ordering(story):
    """A small cart is ordered at once; the order keeps what was bought, and can be cancelled."""
    page = story.bea
    story.visit(page, story.cart)
    total = subtotal(page)
    page.locator("[data-do=order]").click()
    expect(page.locator("#view h1")).to_contain_text("Order")
    assert subtotal(page) == total
    expect(page.locator(".lines .line")).to_have_count(2)
    expect(page.locator("main")).to_contain_text("Havnegata 1")
    expect(page.locator(".line").last).to_contain_text("PO-2042")
    story.order = page.url.split("#/")[1]
    story.look(page, "order")
    story.visit(page, "orders", "Orders")
    expect(page.locator(".card").first).to_contain_text("PO-2041")
    story.look(page, "orders")
    story.visit(page, story.cart)
    expect(page.locator(".tag").first).to_have_text("Ordered")
    expect(page.locator("[data-change=quantity]")).to_have_count(0)


# 6
def sending(story):
    """The seller confirms the order, sends it in two parts, notes that one arrived and that it was paid; Bea follows it."""
    seller = story.seller = story.sign_in("Sam Ness")
    story.visit(seller, "orders", "Orders")
    story.look(seller, "seller-orders")
    seller.locator(".card a").first.click()
    seller.get_by_role("button", name="Confirm the order").click()
    seller.locator("[data-do=ship] input[type=number]").first.fill("100")
    seller.locator("[name=carrier]").fill("Posten")
    seller.locator("[name=tracking]").fill("NO 4711")
    story.look(seller, "seller-order")
    seller.get_by_role("button", name="Send", exact=True).click()
    expect(seller.locator(".trail li")).to_have_count(1)
    seller.get_by_role("button", name="Send", exact=True).click()
    expect(seller.locator(".trail li")).to_have_count(2)
    seller.get_by_role("button", name="It has arrived").first.click()
    expect(seller.locator(".trail")).to_contain_text("Delivered")
    seller.locator("[data-do=payment] [name=reference]").fill("Bank 77")
    seller.get_by_role("button", name="Note the payment").click()
    expect(seller.get_by_role("heading", name="Payments")).to_be_visible()
    seller.get_by_role("button", name="Complete the order").click()
    expect(seller.locator(".tag").first).to_have_text("Complete")
    page = story.bea
    story.visit(page, story.order)
    expect(page.locator(".trail").first).to_contain_text("NO 4711")
    story.look(page, "order-sent")
    story.visit(page, "deliveries", "Deliveries")
    expect(page.locator(".card", has_text="NO 4711").first).to_contain_text("Havnegata 1")
    assert "€" not in page.locator("main").inner_text()
    story.look(page, "deliveries")
    story.visit(page, "orders", "Orders")
    page.locator("[name=words]").fill("PO-2042")
    page.keyboard.press("Enter")
    settled(page)
    expect(page.locator(".card").first).to_contain_text("Complete")
    with page.expect_download() as download:
        page.get_by_role("button", name="As a table").click()
    assert "PO-2042" in Path(download.value.path()).read_text(), "the table lacks the order"


# 7
def organising(story):
    """Mona keeps the people of her company, a role, a rule and a budget, and names a substitute for a time."""
    page = story.mona
    story.visit(page, "approvals", "Approvals")
    page.locator("[name=substitute]").select_option(label="Otto Berg")
    page.locator("[name=from]").fill("2030-07-01")
    page.locator("[name=until]").fill("2030-07-14")
    page.get_by_role("button", name="Name a substitute").click()
    expect(page.locator(".plain li")).to_contain_text("Otto Berg")
    story.look(page, "substitutes")
    page.get_by_role("button", name="End the substitution").click()
    expect(page.locator(".plain li")).to_have_count(0)
    page.get_by_role("link", name="Team").click()
    expect(page.locator("#view h1")).to_have_text("People")
    story.look(page, "people")
    page.locator(".card a", has_text="Otto Berg").click()
    page.locator("[name=limit]").fill("3000")
    page.get_by_text("Sees orders of others").click()
    page.locator("[name=views]").first.check()
    story.look(page, "person")
    page.get_by_role("button", name="Save").click()
    expect(page.locator(".card", has_text="Otto Berg")).to_contain_text("3,000")
    page.get_by_role("link", name="Roles").click()
    page.get_by_role("link", name="Make a role").click()
    page.locator("[name=name]").fill(f"Scout, {story.device}")
    page.locator("[name=search]").select_option("own")
    story.look(page, "role")
    page.get_by_role("button", name="Save").click()
    expect(page.locator(".card", has_text=f"Scout, {story.device}")).to_be_visible()
    story.look(page, "roles")
    page.get_by_role("link", name="Approval rules").click()
    page.get_by_role("link", name="Make a rule").click()
    page.locator("[name=name]").fill("Tools")
    page.get_by_text("Only for some carts").click()
    page.locator("[name=categories]").fill("Tools")
    page.locator(".step input").first.fill("100")
    page.get_by_role("button", name="Add a step").click()
    second = page.locator(".step").nth(1)
    second.locator("input").first.fill("5000")
    second.get_by_role("button", name="Ask somebody else too").click()
    second.locator("select").nth(1).select_option(label="Otto Berg")
    second.get_by_label("Of these").select_option("all")
    story.look(page, "rule")
    page.get_by_role("button", name="Save the rule").click()
    rule = page.locator(".card", has_text="from €100.00: Approver")
    expect(rule).to_contain_text("from €5,000.00: Approver and Otto Berg")
    rule.get_by_role("button", name="Switch off").click()
    expect(rule).to_contain_text("Off")
    story.look(page, "rules")
    rule.get_by_role("button", name="Remove Tools").click()
    expect(rule).to_have_count(0)
    page.get_by_role("link", name="Budgets").click()
    page.locator("[name=target]").select_option(label="Bea Lund")
    page.locator("[name=amount]").fill("90000")
    page.get_by_role("button", name="Set the budget").click()
    expect(page.locator(".budget")).to_contain_text("90,000")
    story.look(page, "budgets")
    story.visit(story.bea, "account")
    expect(story.bea.locator(".budget")).to_contain_text("left for you")
    story.bea.locator("[data-change=language]").select_option("nb")
    expect(story.bea.locator(".toast")).to_contain_text("Norsk")
    story.bea.locator("[data-do=enrolFactor] input").fill("skua-demo-password")
    story.bea.get_by_role("button", name="Set up a second factor").click()
    expect(story.bea.locator("[data-do=confirmFactor]")).to_be_visible(timeout=20_000)
    story.look(story.bea, "account")


# 8
def asking(story):
    """A cart above the threshold names the manager before it is submitted; while it waits nobody changes it."""
    page = story.bea
    story.visit(page, "carts", "Carts")
    page.locator("[data-do=newCart] input").fill(f"Stock, {story.device}")
    page.keyboard.press("Enter")
    expect(page.locator("#view h1")).to_have_text(f"Stock, {story.device}")
    story.large = page.url.split("#/")[1]
    add_from_search(story, page, "6204-2RS", 200)
    story.visit(page, story.large, f"Stock, {story.device}")
    expect(page.locator(".steps")).to_contain_text("Mona Dahl")
    expect(page.locator("[data-do=order]")).to_have_count(0)
    story.look(page, "approval-preview")
    page.get_by_role("button", name="Submit for approval").click()
    expect(page.locator(".tag").first).to_have_text("Pending approval")
    expect(page.locator("[data-change=quantity]")).to_have_count(0)
    page.get_by_role("button", name="Take back").click()
    expect(page.locator(".tag").first).to_have_text("Active")
    page.get_by_role("button", name="Submit for approval").click()
    expect(page.locator(".tag").first).to_have_text("Pending approval")
    story.look(page, "cart-waiting")
    story.visit(page, "approvals", "Approvals")
    expect(page.locator(".card").first).to_contain_text(f"Stock, {story.device}")


# 9
def deciding(story):
    """Her manager finds it in her inbox and rejects it with a word; Bea amends it, and then it is approved and ordered."""
    page = story.mona
    story.visit(page, "approvals", "Approvals")
    expect(page.locator(".tabs .n")).to_contain_text("1")
    story.look(page, "inbox")
    page.get_by_role("link", name=f"Stock, {story.device}").first.click()
    expect(page.locator(".lines .line")).to_have_count(1)
    story.look(page, "decision")
    page.locator("[name=comment]").fill("150 are enough.")
    page.get_by_role("button", name="Reject").click()
    expect(page.locator(".tag").first).to_have_text("Rejected")
    expect(page.locator(".trail")).to_contain_text("150 are enough.")
    buyer = story.bea
    story.visit(buyer, story.large, f"Stock, {story.device}")
    buyer.locator("[data-change=quantity]").fill("150")
    buyer.keyboard.press("Tab")
    settled(buyer)
    buyer.get_by_role("button", name="Submit for approval").click()
    expect(buyer.locator(".tag").first).to_have_text("Pending approval")
    story.visit(page, "approvals", "Approvals")
    page.locator(".card a").first.click()
    page.locator("[name=comment]").fill("Go ahead.")
    page.get_by_role("button", name="Approve").click()
    expect(page.locator(".tag").first).to_have_text("Approved")
    expect(page.locator(".trail")).to_contain_text("Go ahead.")
    story.look(page, "approved")
    story.visit(buyer, story.large, f"Stock, {story.device}")
    expect(buyer.locator(".tag").first).to_have_text("Approved")
    story.look(buyer, "cart-approved")
    buyer.locator("[data-do=order]").click()
    expect(buyer.locator("#view h1")).to_contain_text("Order")


# 10
def pasting(story):
    """A pasted list goes into the cart line by line; what is not known is said so beside the rest."""
    page = story.bea
    story.visit(page, "carts", "Carts")
    page.locator("[data-do=newCart] input").fill(f"List, {story.device}")
    page.keyboard.press("Enter")
    expect(page.locator("#view h1")).to_have_text(f"List, {story.device}")
    story.pasted = page.url.split("#/")[1]
    page.get_by_text("Quick order: paste").click()
    page.locator("[name=text]").first.fill("6204-2RS, 20\n6205-2RS 10\nno-such-part-77, 3")
    page.get_by_role("button", name="Add to the cart").click()
    expect(page.locator(".line")).to_have_count(2)
    expect(page.locator(".found")).to_have_count(3)
    story.look(page, "quick-order")


# 11
def quoting(story):
    """Bea asks for a quote, the seller prices it, she asks for less, and the seller offers again."""
    page = story.bea
    page.get_by_text("Ask for a quote").click()
    page.locator("[name=message]").fill("We take them every month.")
    page.get_by_role("button", name="Ask the seller").click()
    expect(page.locator(".tag").first).to_have_text("Requested")
    story.quote = page.url.split("#/")[1]
    story.look(page, "quote-requested")
    seller = story.seller
    story.visit(seller, "quotes", "Quotes")
    story.look(seller, "seller-inbox")
    seller.locator(".card a").first.click()
    expect(seller.locator(".talk")).to_contain_text("We take them every month.")
    seller.get_by_role("button", name="Take it up").click()
    fields = seller.locator(".line input")
    expect(fields).to_have_count(2)
    fields.nth(0).fill("3.5")
    fields.nth(1).fill("4.25")
    story.look(seller, "pricing")
    seller.get_by_role("button", name="Send the quote").click()
    expect(seller.locator(".tag").first).to_have_text("Sent")
    story.visit(page, story.quote)
    expect(page.locator(".line").first).to_contain_text("3.50")
    page.locator(".line input").first.fill("3.2")
    page.locator("[name=message]").fill("For twenty of them?")
    story.look(page, "quote-sent")
    page.get_by_role("button", name="Ask for these prices").click()
    expect(page.locator(".tag").first).to_have_text("Renegotiation requested")
    story.visit(seller, story.quote)
    expect(seller.locator(".wish")).to_contain_text("3.20")
    seller.get_by_role("button", name="Take it up").click()
    seller.locator(".line input").first.fill("3.3")
    story.look(seller, "pricing-again")
    seller.get_by_role("button", name="Send the quote").click()
    expect(seller.locator(".tag").first).to_have_text("Sent")


# 12
def accepting(story):
    """She accepts: a cart at the quoted prices, which cannot be changed any more, is ordered."""
    page = story.bea
    story.visit(page, story.quote)
    page.get_by_role("button", name="Accept").click()
    expect(page.locator(".line")).to_have_count(2)
    expect(page.locator(".line").first).to_contain_text("3.30")
    expect(page.locator("[data-change=quantity]")).to_have_count(0)
    story.look(page, "quoted-cart")
    assert subtotal(page) == 20 * 3.3 + 10 * 4.25, subtotal(page)
    page.locator("[data-do=order]").click()
    expect(page.locator("#view h1")).to_contain_text("Order")
    assert subtotal(page) == 20 * 3.3 + 10 * 4.25
    story.visit(story.seller, story.quote)
    expect(story.seller.locator(".tag").first).to_have_text("Ordered")


# 13
def showing(story):
    """A link shows the cart to somebody outside without prices; once it is ended, it shows nothing."""
    page = story.bea
    story.visit(page, story.pasted)
    page.locator("[name=prices]").select_option("none")
    page.get_by_role("button", name="Make a link").click()
    address = page.locator(".made a").get_attribute("href")
    story.look(page, "cart-links")
    guest = story.window("guest")
    guest.goto(address)
    expect(guest.locator("#view h1")).to_have_text(f"List, {story.device}")
    expect(guest.locator(".line")).to_have_count(2)
    assert "€" not in guest.locator("main").inner_text()
    story.look(guest, "shared")
    page.get_by_role("button", name="End the link").click()
    expect(page.locator("[data-do=revokeLink]")).to_have_count(0)
    guest.reload()
    expect(guest.locator("#view h1")).to_have_text("This is not there")


# 14
def keeping(story):
    """What is bought again and again is kept as a list, from which a cart is filled; regular items are at hand, and an order is ordered again."""
    page = story.bea
    story.visit(page, story.pasted)
    page.get_by_role("button", name="Keep as a list").click()
    expect(page.locator(".path")).to_contain_text("Lists")
    expect(page.locator(".line")).to_have_count(2)
    page.locator("[data-change=quantityList]").first.fill("40")
    page.keyboard.press("Tab")
    settled(page)
    story.look(page, "list")
    page.get_by_role("button", name="Put all into the cart").click()
    expect(page.locator(".toast")).to_contain_text("2 lines added")
    story.visit(page, "lists", "Lists")
    regular = page.locator("[data-do=addOne]").first
    expect(regular).to_be_visible()
    story.look(page, "lists")
    regular.click()
    expect(page.locator(".toast")).to_be_visible()
    story.visit(page, "orders", "Orders")
    page.locator(".card a").last.click()
    page.get_by_role("button", name="Order again").click()
    expect(page.locator(".toast")).to_contain_text("added")
    expect(page.locator(".line").nth(1)).to_be_visible()


# 15
def leaving(story):
    """Signing out ends the session in this window; the search shows everybody's prices again."""
    page = story.bea
    page.locator("#who").click()
    page.get_by_role("button", name="Sign out").click()
    expect(page.locator("#view h1")).to_have_text("Sign in")
    page.goto(story.base + "?q=hex+screw+m8")
    expect(page.locator("#list .row[data-n]").first).to_be_visible()
    expect(page.locator("form.add")).to_have_count(0)


# 16
def accessible(story):
    """axe found nothing in any view of the story."""
    assert not story.findings, "\n        ".join(["findings:"] + story.findings)


STEPS = [
    signing_in, filling, cart, addressing, ordering, sending, organising, asking, deciding, pasting, quoting, accepting, showing, keeping,
    leaving, accessible,
]
# Paths of the server without which a step is left out.
NEEDS = {
    asking: ["/v1/approval-rules"], deciding: ["/v1/approval-rules"], pasting: ["/v1/quick-order"],
    quoting: ["/v1/quick-order", "/v1/quotes", "/v1/sellers"], accepting: ["/v1/quick-order", "/v1/quotes", "/v1/sellers"],
    showing: ["/v1/quick-order", "/v1/shared/{token}"], keeping: ["/v1/quick-order", "/v1/shopping-lists"],
}


def offered(base):
    """The steps that can be played on a server."""
    with urlopen(base.rstrip("/") + "/openapi.json") as answer:
        paths = json.load(answer)["paths"]
    return [step for step in STEPS if all(path in paths for path in NEEDS.get(step, []))]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--url", required=True, help="address of `skua demo`")
    parser.add_argument("--out", default=".build/page", help="folder for screenshots")
    parser.add_argument("--browser", default=os.environ.get("SKUA_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome"))
    parser.add_argument("--device", action="append", default=[], choices=DEVICES, help="play on this device only")
    args = parser.parse_args()
    if not args.browser:
        sys.exit("No Chromium found: name one by --browser or SKUA_CHROMIUM.")
    out = Path(args.out)
    out.mkdir(parents=True, exist_ok=True)
    passed = failed = 0
    steps = offered(args.url)
    devices = args.device or list(DEVICES)
    skipped = (len(STEPS) - len(steps)) * len(devices)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=args.browser, args=["--no-sandbox"])
        for device in devices:
            story = Story(browser, args.url, out, device)
            for number, step in enumerate(steps):
                name, began = f"{device} {step.__name__}", time.monotonic()
                try:
                    step(story)
                    assert not story.problems, "; ".join(story.problems)
                    passed += 1
                    print(f"ok    {name:24} {time.monotonic() - began:5.1f} s", flush=True)
                except Exception as error:  # noqa: BLE001 - every failure of a step is reported the same way
                    failed += len(steps) - number
                    line = traceback.extract_tb(error.__traceback__)[1:2]
                    print(f"FAIL  {name:24} {error} {line}\n      {step.__doc__}\n      " + "; ".join(story.problems), flush=True)
                    for person, page in story.pages.items():
                        page.screenshot(path=str(out / f"failed-{device}-{person}.png"))
                    break
            story.close()
        browser.close()
    print(f"{passed} passed, {failed} failed" + (f", {skipped} skipped" if skipped else ""))
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()

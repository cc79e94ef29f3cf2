#!/usr/bin/env python3
"""A world of buyers over the generated catalog, seeded and byte-stable: customers, catalogs, price lists, price changes as CSV files.

  buyer_world.py B-1m        10,000 companies, 3,000 price lists, 30,000,000 entries, 2,000 catalogs of 20,000 to 800,000 SKUs
  buyer_world.py B-100k      a tenth of everything; B-10k a hundredth

Reads $BENCH_DIR/prep-DATASET.jsonl, writes $BENCH_DIR/world-DATASET/. The documents get their SKU as id, and their price once more as
`cost`, a plain number to compare with.
"""
import os
import random
import re
import sys

import numpy as np

SEED = 20261127
TIERS = ("1", "10", "100")
HEAD = re.compile(r'^\{"id":\d+,"sku":"([^"]*)"')


def fields(line):
    def text(name):
        start = line.index(f'"{name}":"') + len(name) + 4
        return line[start:line.index('"', start)]
    start = line.index('"price":') + 8
    return HEAD.match(line).group(1), text("brand"), text("category"), float(line[start:line.index(",", start)])


def documents(source, target):
    """Copies the documents; returns SKUs, brands, categories and prices in their order."""
    rows = []
    with open(source) as file, open(target, "w") as out:
        for line in file:
            sku, brand, category, price = fields(line)
            out.write(f'{{"id":"{sku}","cost":{price},{line[line.index(",") + 1:]}')
            rows.append((sku, brand, category, price))
    return [list(column) for column in zip(*rows)]


def price_lists(share, count, generator):
    """Code, currency, SKUs in it and factor of each list: two base lists, one a group, the rest contracts of very different sizes."""
    total, lists = int(30_000_000 * share), max(int(3_000 * share), 12)
    groups = max(int(98 * share), 4)
    found = [("base-eur", "EUR", count, 1.0), ("base-nok", "NOK", count, 11.6)]
    for number in range(groups):
        found.append((f"group-{number}", "NOK" if number % 5 == 4 else "EUR", int(count * 0.04), 0.9))
    contracts = lists - len(found)
    left = total / 1.55 - sum(item[2] for item in found)
    sizes = generator.lognormal(0, 1.0, contracts)
    sizes = np.clip((sizes / sizes.sum() * left).astype(int), 20, count // 10)
    for number, size in enumerate(sizes):
        found.append((f"contract-{number}", "NOK" if number % 5 == 4 else "EUR", int(size), 0.8))
    return found, groups


def write_prices(path, lists, skus, prices, generator):
    cents = np.maximum((np.array(prices) * 100).astype(np.int64), 2)
    heads = [f",{sku}," for sku in skus]
    entries = 0
    with open(path, "w", buffering=1 << 20) as out:
        out.write("price_list,sku,min_quantity,price,currency,valid_until\n")
        for code, currency, size, factor in lists:
            if size >= len(skus):
                chosen = np.arange(len(skus))
            else:
                chosen = np.sort(generator.choice(len(skus), size, replace=False))
            rate = 11.6 if currency == "NOK" else 1.0
            spread = 1.0 if code.startswith("base") else generator.uniform(0.75, 1.05, len(chosen)) * factor
            amounts = np.maximum((cents[chosen] * rate * spread).astype(np.int64), 1)
            tiers = generator.choice((1, 2, 3), len(chosen), p=(0.6, 0.25, 0.15))
            ends = np.where(generator.random(len(chosen)) < 0.02, generator.integers(1, 13, len(chosen)), 0)
            lines = []
            for index, amount, count, end in zip(chosen.tolist(), amounts.tolist(), tiers.tolist(), ends.tolist()):
                head = code + heads[index]
                tail = f",{currency},2027-{end:02d}-01\n" if end else f",{currency},\n"
                for tier in range(count):
                    value = max(amount * (20 - tier) // 20, 1)
                    lines.append(f"{head}{TIERS[tier]},{value // 100}.{value % 100:02d}{tail}")
            entries += len(lines)
            out.write("".join(lines))
    return entries


def write_changes(path, lists, skus, prices, total, generator):
    """New prices for entries of many lists, one after the other as an ERP would send them; two rows of three are of contracts."""
    chosen = generator.integers(0, len(skus), total).tolist()
    which = generator.integers(0, len(lists), total).tolist()
    factors = generator.uniform(0.5, 1.5, total).tolist()
    with open(path, "w", buffering=1 << 20) as out:
        out.write("price_list,sku,min_quantity,price,currency\n")
        for index, (sku, number, factor) in enumerate(zip(chosen, which, factors)):
            code, currency, _, _ = lists[number if index % 3 else index // 3 % 2]
            rate = 11.6 if currency == "NOK" else 1.0
            out.write(f"{code},{skus[sku]},1,{max(prices[sku] * factor * rate, .01):.2f},{currency}\n")


def write_catalogs(path, share, skus, brands, categories, folder, dataset, rng, generator):
    """Most catalogs are made of rules and have 2 to 80 of a hundred SKUs; a tenth list 20,000 SKUs (2 of a hundred) one by one."""
    total, count = max(int(2_000 * share), 24), len(skus)
    sizes = {}
    for category in categories:
        trail = category.split(" > ")
        for depth in (1, 2, 3):
            name = " > ".join(trail[:depth])
            sizes[name] = sizes.get(name, 0) + 1
    leaves = sorted(name for name in sizes if name.count(" > ") == 2)
    nodes = sorted(name for name in sizes if name.count(" > ") == 1)
    common = sorted(set(brands))
    listed = np.load(f"{folder}/customers-{dataset}.npy")
    codes = []
    with open(path, "w") as out:
        out.write("catalog,mode,op,sku,category,brand\n")
        for number in range(total):
            code = f"catalog-{number}"
            codes.append(code)
            if number < max(total // 10, 20):
                own = listed[number] if number < len(listed) else np.sort(generator.choice(count, len(listed[0]), replace=False))
                out.write("".join(f"{code},restrict,add,{skus[index]},,\n" for index in own.tolist()))
                continue
            wanted = count * 0.02 * 40 ** rng.random()
            have = 0
            pool = rng.sample(nodes, len(nodes)) if wanted > count * 0.2 else []
            pool += rng.sample(leaves, len(leaves))
            taken = []
            for name in pool:
                if have >= wanted:
                    break
                if any(name.startswith(other + " > ") for other in taken) or have + sizes[name] > wanted * 1.2:
                    continue
                taken.append(name)
                have += sizes[name]
                out.write(f"{code},restrict,add,,{name},\n")
            for brand in rng.sample(common, 2):
                out.write(f"{code},restrict,remove,,,{brand}\n")
        for number in range(40):
            out.write(f"overlay-{number},overlay,remove,,{rng.choice(leaves)},\n")
    return codes


def write_customers(path, share, lists, groups, catalogs, rng):
    """Companies in groups with one or two contracts each, units, and two people; nobody's chain is quite that of another."""
    companies = max(int(10_000 * share), 100)
    contracts = {currency: [code for code, own, _, _ in lists if own == currency and code.startswith("contract")] for currency in ("EUR", "NOK")}
    listing = max(len(catalogs) // 10, 20)
    with open(path, "w") as out:
        out.write("type,code,name,parent,company,unit,group,currency,price_lists,catalogs,strategy\n")
        out.write("everyone,,,,,,,,base-eur;base-nok,,\n")
        for number in range(groups):
            out.write(f"group,g{number},Group {number},,,,,,group-{number},,\n")
        for number in range(companies):
            group = number % groups
            currency = "NOK" if group % 5 == 4 else "EUR"
            own = rng.sample(contracts[currency], 2 if number % 4 == 0 else 1)
            if number % 20 == 7:
                own[0] += "!"
            # The first see everything at their own prices; those after them a list of SKUs each.
            catalog = [] if number % 20 == 0 else [catalogs[(number * 7) % len(catalogs)]]
            if number % 20 == 1:
                catalog = [catalogs[number // 20 % listing]]
            if number % 5 == 3:
                catalog.append(f"overlay-{number % 40}")
            parent = f"c{number - 9}" if number % 10 == 9 else ""
            strategy = "minimal" if number % 20 == 11 else ""
            out.write(f"company,c{number},Company {number},{parent},,,g{group},{currency},{';'.join(own)},{';'.join(catalog)},{strategy}\n")
            if number % 5 == 0:
                for unit in range(2):
                    out.write(f"unit,u{number}-{unit},Unit {unit},,c{number},,,,,,\n")
            for person in range(2):
                unit = f"u{number}-{person}" if number % 5 == 0 else ""
                out.write(f"associate,a{number}-{person},Person {person},,c{number},{unit},,,,,\n")
    return companies


def main():
    dataset = sys.argv[1]
    folder = os.environ["BENCH_DIR"]
    target = f"{folder}/world-{dataset}"
    os.makedirs(target, exist_ok=True)
    rng, generator = random.Random(SEED), np.random.default_rng(SEED)
    skus, brands, categories, prices = documents(f"{folder}/prep-{dataset}.jsonl", f"{target}/documents.jsonl")
    share = len(skus) / 1_000_000
    lists, groups = price_lists(share, len(skus), generator)
    catalogs = write_catalogs(f"{target}/catalogs.csv", share, skus, brands, categories, folder, dataset, rng, generator)
    companies = write_customers(f"{target}/customers.csv", share, lists, groups, catalogs, rng)
    write_changes(f"{target}/changes.csv", lists, skus, prices, int(1_000_000 * share), generator)
    entries = write_prices(f"{target}/prices.csv", lists, skus, prices, generator)
    print(f"{target}: {companies} companies, {len(catalogs)} catalogs, {len(lists)} price lists, {entries} entries")


if __name__ == "__main__":
    main()

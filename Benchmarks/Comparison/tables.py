"""Tables of what is in the results folder."""

NAMES = {
    "q1": "1–3 words, top 20", "q1c": "the same with the exact hit count", "q2": "as you type (prefix)",
    "q7": "as you type after a slip (fuzzy prefix)", "q3": "words with typos", "q4": "SKU, whole and prefix",
    "q5": "words, 2 filters, price range, 8 facets", "q6": "words within a customer's SKUs (tag)",
    "q6list": "words within a customer's SKUs (ids sent)",
}


def builds(kit, dataset, engines):
    """Build time, disk and memory."""
    lines = [f"#### {dataset}: index and memory",
             "| engine | build s | CPU s | peak MB | disk MB | serving RSS MB (anonymous) | restart s |", "|---|---|---|---|---|---|---|"]
    for engine in engines:
        result = kit.results(engine.name, dataset)
        index, serve = result.get("index", {}), result.get("serve", {})
        cell = lambda part, key: part.get(key, "")  # noqa: E731
        lines.append(
            f"| {engine.name} | {cell(index, 'wall_s')} | {cell(index, 'cpu_s')} | {cell(index, 'peak_mb')} | {cell(index, 'disk_mb')} "
            f"| {cell(serve, 'VmRSS')} ({cell(serve, 'RssAnon')}) | {cell(serve, 'restart_s')} |")
    return "\n".join(lines)


def latencies(kit, dataset, kinds, engines):
    """p50 / p99 of each engine and the ratios of the best rival to Skua; the best of either column may be two engines."""
    rivals = [engine for engine in engines if engine.name != "skua"]
    header = ["row"] + [engine.name for engine in rivals] + ["skua"] + (["best rival p50", "best rival p99"] if rivals else [])
    lines = [f"#### {dataset}: p50 / p99 in ms of one client, warm (q3: recall); × = how many times faster Skua is",
             "| " + " | ".join(header) + " |", "|" + "---|" * len(header)]
    for row in kinds:
        measured = results(kit, dataset, row, engines)
        cells = [f"{row} {NAMES.get(row, '')}"] + [cell(measured.get(engine.name)) for engine in rivals] + [cell(measured.get("skua"))]
        if rivals:
            cells += ["; ".join(ratios(measured, key, row)) for key in ("p50", "p99")]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


def processor(kit, dataset, kinds, engines):
    """Mean processor time a query: what remains comparable when other programs want the machine too."""
    lines = [f"#### {dataset}: processor time in ms a query, mean over all threads",
             "| row | " + " | ".join(engine.name for engine in engines) + " |", "|---|" + "---|" * len(engines)]
    for row in kinds:
        measured = results(kit, dataset, row, engines)
        cells = [number(measured[engine.name]["cpu_ms"]) if engine.name in measured else "–" for engine in engines]
        lines.append("| " + " | ".join([f"{row} {NAMES.get(row, '')}"] + cells) + " |")
    return "\n".join(lines)


def results(kit, dataset, row, engines):
    """By engine, what it measured of a row in this run."""
    found = {engine.name: kit.results(engine.name, dataset).get("query", {}).get(engine.kind(row)) for engine in engines if row in engine.measured}
    return {name: result for name, result in found.items() if result and "cannot" not in result}


def cell(result):
    if not result:
        return "–"
    text = f"{number(result['p50'])} / {number(result['p99'])}"
    if "recall" in result:
        text += f" ({result['recall']:.3f})"
    if result["n"] < 1000:
        text += f" n={result['n']}"
    return text


def ratios(measured, key, row):
    """The best rival with its ratio; for prefixes also the best without the help of an extra field."""
    skua = measured.get("skua")
    rivals = {name: result for name, result in measured.items() if name != "skua" and answers(result, measured)}
    if not skua or not rivals:
        return ["–"]
    best = min(rivals, key=lambda name: rivals[name][key])
    texts = [f"{rivals[best][key] / skua[key]:.1f} × {best}"]
    plain = {name: result for name, result in rivals.items() if name != "lucene-edge"}
    if best == "lucene-edge" and plain:
        best = min(plain, key=lambda name: plain[name][key])
        texts.append(f"{plain[best][key] / skua[key]:.1f} × {best}")
    return texts


def answers(result, measured):
    """Whether an engine gives answers at all, by the kit's rule: 85 % of the best recall or hit rate."""
    share = lambda result: result.get("recall", result.get("hit_rate", 0))  # noqa: E731
    return share(result) >= 0.85 * max(share(other) for other in measured.values())


def number(value):
    return f"{value:.3f}" if value < 0.1 else f"{value:.2f}" if value < 10 else f"{value:.1f}"


def growth(kit, kinds):
    """Skua's latest results by size of the catalog, with the factor of each step."""
    results = [kit.results("skua", dataset) for dataset in ("B-10k", "B-100k", "B-1m")]
    lines = ["| row | 10k p50 / p99 ms | 100k | 1M | ×10 → p50 / p99 | ×10 → p50 / p99 |", "|---|---|---|---|---|---|"]
    for row in kinds:
        measured = [result.get("query", {}).get(row) for result in results]
        steps = [f"{after['p50'] / before['p50']:.1f} / {after['p99'] / before['p99']:.1f}" if before and after else "–"
                 for before, after in zip(measured, measured[1:])]
        lines.append("| " + " | ".join([f"{row} {NAMES.get(row, '')}"] + [cell(result) for result in measured] + steps) + " |")
    for part, key, name in (("index", "wall_s", "build, wall s"), ("index", "disk_mb", "disk, MB"), ("serve", "RssAnon", "anonymous, MB"),
                            ("serve", "restart_s", "restart, s")):
        values = [result.get(part, {}).get(key) for result in results]
        steps = [f"{after / before:.1f}" if before and after else "–" for before, after in zip(values, values[1:])]
        lines.append("| " + " | ".join([name] + ["–" if value is None else str(value) for value in values] + steps) + " |")
    return "\n".join(lines)

"""Typesense's server and Skua's, asked the same multi_search bodies by the same client."""
import json
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request

import http_writes
import tables

KEY = "benchmark-key"
COLLECTION = "p"
FACETS = ["brand", "cat3", "color", "material", "country", "thread", "order_type", "availability"]
BASE = {
    "collection": COLLECTION, "query_by": "title,brand,category,description", "query_by_weights": "5,3,2,1", "per_page": 20,
    "include_fields": "id,sku,title,price", "highlight_fields": "none", "highlight_full_fields": "none",
}
EXACT = {"num_typos": 0, "prefix": False, "drop_tokens_threshold": 0, "typo_tokens_threshold": 0}


def fold(text):
    return "".join(c for c in text.lower() if c.isascii() and c.isalnum())


def bodies(kit, dataset, kind):
    """The bodies of a kind, as the kit asks Typesense: typos where the exact words find nothing (q3, q7), ids sent along (q6list)."""
    with open(os.path.join(kit.scratch, f"queries-B-{kind[:2]}.txt")) as file:
        queries = [json.loads(line) for line in file]
    allowed = customers(kit, dataset) if kind == "q6list" else None
    for query in queries:
        search = dict(BASE, q=query["q"], **EXACT)
        if kind in ("q2", "q7"):
            search["prefix"] = True
        if kind in ("q3", "q7"):
            del search["num_typos"], search["typo_tokens_threshold"]
        if kind == "q4":
            search.update(q=fold(query["q"]), query_by="sku_key", query_by_weights="1", prefix=not query["exact"])
        if kind == "q5":
            values = [f"{name}:=`{value}`" for name, value in query["f"].items()]
            search["filter_by"] = " && ".join(values + [f"price:[{query['lo']}..{query['hi']}]"])
            search.update(facet_by=",".join(FACETS), max_facet_values=20)
        if kind == "q6":
            search["filter_by"] = f"custs:={query['cust']}"
        if kind == "q6list":
            search["filter_by"] = f"id:[{','.join(map(str, allowed[query['cust']]))}]"
        yield json.dumps({"searches": [search]})


def bodies_file(kit, dataset, kind):
    path = os.path.join(kit.scratch, f"bodies-{dataset}-{kind}.txt")
    with open(path, "w") as file:
        file.writelines(body + "\n" for body in bodies(kit, dataset, kind))
    return path


def customers(kit, dataset):
    script = f"import numpy, json; print(json.dumps(numpy.load({os.path.join(kit.scratch, f'customers-{dataset}.npy')!r}).tolist()))"
    return json.loads(kit.run(["-c", script], stdout=subprocess.PIPE, text=True).stdout)


class Server:
    """A server process on this machine with the collection in it."""

    def __init__(self, name, port, command, environment=None):
        self.name, self.port, self.key = name, port, KEY
        log = open(f"/tmp/{name}-bench-{os.getpid()}.log", "w")
        self.log = log.name
        self.started = time.time()
        self.process = subprocess.Popen(command, env=dict(os.environ, **(environment or {})), stdout=log, stderr=log, start_new_session=True)

    def request(self, method, path, body=None, timeout=3600):
        call = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", data=body, method=method,
                                      headers={"X-TYPESENSE-API-KEY": KEY, "Content-Type": "application/json"})
        with urllib.request.urlopen(call, timeout=timeout) as answer:
            return answer.read()

    def listen(self):
        """Waits until the server answers at all."""
        while True:
            try:
                self.request("GET", "/collections", timeout=5)
                return
            except (OSError, ValueError):
                if self.process.poll() is not None:
                    sys.exit(f"{self.name} ended: see {self.log}")
                time.sleep(0.05)

    def wait(self, documents):
        """Until every document is there, a search answers with all of them and the processor is idle; returns the seconds to that answer."""
        complete, idle, before = None, 0, self.cpu()
        while idle < 3:
            if self.process.poll() is not None:
                sys.exit(f"{self.name} ended: see {self.log}")
            if complete is None:
                time.sleep(0.02)
                complete = self.answers(documents) and time.time() - self.started
            else:
                time.sleep(1)
                after = self.cpu()
                idle = idle + 1 if after - before < 0.1 else 0
                before = after
        return complete

    def answers(self, documents):
        body = json.dumps({"searches": [dict(BASE, q="*", per_page=1)]}).encode()
        try:
            result = json.loads(self.request("POST", "/multi_search", body, timeout=30))["results"][0]
            return result.get("out_of") == documents or None
        except (OSError, ValueError, KeyError):
            return None

    def cpu(self):
        with open(f"/proc/{self.process.pid}/stat") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory(self):
        with open(f"/proc/{self.process.pid}/status") as file:
            values = dict(line.split(":", 1) for line in file if line.startswith(("VmRSS", "RssAnon")))
        return {name: round(int(value.split()[0]) / 1024, 1) for name, value in values.items()}

    def load(self, schema, path):
        """Creates the collection and imports the catalog; returns the seconds it took."""
        self.request("POST", "/collections", json.dumps(schema).encode())
        took, lines = 0.0, []

        def send():
            nonlocal took, lines
            start = time.time()
            answer = self.request("POST", f"/collections/{COLLECTION}/documents/import?action=create&batch_size=1000", "".join(lines).encode())
            took += time.time() - start
            failed = [line for line in answer.split(b"\n") if b'"success":true' not in line]
            if failed:
                sys.exit(f"{self.name} refused {len(failed)} documents, the first: {failed[0][:300]!r}")
            lines = []

        with open(path) as file:
            for line in file:
                comma = line.index(",")
                lines.append('{"id":"' + line[6:comma] + '"' + line[comma:])
                if len(lines) == 10_000:
                    send()
        if lines:
            send()
        return took

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(120)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        if self.process.returncode in (0, -signal.SIGTERM, 143):
            os.remove(self.log)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def typesense(kit, folder):
    os.makedirs(folder, exist_ok=True)
    port = free_port()
    return Server("typesense", port, [
        os.path.join(kit.scratch, "typesense-server"), "--data-dir", folder, "--api-key", KEY, "--api-address", "127.0.0.1", "--api-port", str(port),
        "--peering-address", "127.0.0.1", "--peering-port", str(free_port()), "--log-dir", folder, "--thread-pool-size", "4"])


def skua(binary, folder):
    port = free_port()
    return Server("skua", port, [binary, "serve", "--data", folder, "--port", str(port)], {"SKUA_API_KEY": KEY})


def schema(workload):
    """The workload's schema for either server: fields that are not indexed are optional as Typesense wants it."""
    fields = [dict(field, optional=True) if field.get("index") is False else {key: value for key, value in field.items() if key != "weight"}
              for field in workload["schema"]["fields"]]
    return {"name": COLLECTION, "fields": fields, "default_sorting_field": workload["schema"]["default_sorting_field"],
            "token_separators": workload["schema"]["token_separators"]}


def run(kit, options, kinds):
    here = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    with open(os.path.join(here, "Workloads", "industrial.json")) as file:
        wanted = schema(json.load(file))
    prepared = os.path.join(kit.scratch, f"prep-{options.dataset}.jsonl")
    with open(prepared) as file:
        documents = sum(1 for _ in file)
    client = os.path.join(here, ".build", "release", "skua-bench")
    makers = {
        "typesense": lambda folder: typesense(kit, folder),
        "skua": lambda folder: skua(os.path.join(here, "..", ".build", "release", "skua"), folder),
    }
    chosen = [name for name in makers if name == "skua" or name in options.engines.split(",") or "typesense" not in options.engines]
    servers, facts = {}, {}
    try:
        for name in chosen:
            folder = os.path.join(kit.scratch, "http", f"{name}-{options.dataset}")
            facts[name] = {"import_s": "–"}
            if not (options.keep_index and os.path.exists(folder)):
                subprocess.run(["rm", "-rf", folder], check=True)
                server = makers[name](folder)
                servers[name] = server
                server.listen()
                facts[name]["import_s"] = round(server.load(wanted, prepared), 1)
                server.wait(documents)
                server.stop()
            servers[name] = makers[name](folder)
            facts[name]["restart_s"] = round(servers[name].wait(documents), 2)
        text = measure(kit, options, kinds, servers, client)
        if options.writes:
            # The last thing, for it changes the documents: the folders are not kept.
            text += "\n\n" + written(kit, options, servers.values(), client, prepared)
        for name, server in servers.items():
            facts[name].update(server.memory())
    finally:
        for server in servers.values():
            if server.process.poll() is None:
                server.stop()
        if options.writes:
            subprocess.run(["rm", "-rf"] + [os.path.join(kit.scratch, "http", f"{name}-{options.dataset}") for name in chosen], check=True)
    lines = [f"#### {options.dataset} over HTTP: servers", "| server | import s | restart to first complete answer s | RSS MB | anonymous MB |",
             "|---|---|---|---|---|"]
    lines += [f"| {name} | {fact['import_s']} | {fact['restart_s']} | {fact['VmRSS']} | {fact['RssAnon']} |" for name, fact in facts.items()]
    return "\n".join(lines) + "\n\n" + text


def measure(kit, options, kinds, servers, client):
    connections = [int(number) for number in options.connections.split(",")]
    header = ["row", "connections"] + [f"{name}: searches/s, p50 / p99 ms" for name in servers] + ["× searches/s", "× p99", "same `found`"]
    lines = [f"#### {options.dataset} over HTTP: the same `multi_search` bodies",
             "| " + " | ".join(header) + " |", "|" + "---|" * len(header)]
    for kind in kinds:
        if kind == "q1c":
            continue  # over HTTP every answer counts
        path = bodies_file(kit, options.dataset, kind)
        counts = {name: found(client, server, path) for name, server in servers.items()}
        agreement = "–"
        if len(counts) == 2:
            pairs = list(zip(*counts.values()))
            agreement = f"{sum(a == b for a, b in pairs)} of {len(pairs)}"
        for number, count in enumerate(connections):
            results = {name: load(client, server, path, count, options.seconds) for name, server in servers.items()}
            cells = [f"{kind} {tables.NAMES.get(kind, '')}", str(count)] + [shown(result) for result in results.values()]
            ratios = ["–", "–"]
            if len(results) == 2 and results["typesense"]["qps"] and results["skua"]["qps"]:
                ratios = [f"{results['skua']['qps'] / results['typesense']['qps']:.1f}", f"{results['typesense']['p99'] / results['skua']['p99']:.1f}"]
            lines.append("| " + " | ".join(cells + ratios + [agreement if number == 0 else ""]) + " |")
            print(lines[-1], file=sys.stderr, flush=True)
        if options.overload:
            lines.append(overload(client, servers["skua"], path, kind, options.seconds, len(header)))
            print(lines[-1], file=sys.stderr, flush=True)
    return "\n".join(lines)


def written(kit, options, servers, client, prepared):
    path = bodies_file(kit, options.dataset, "q2")
    return http_writes.run(servers, COLLECTION, prepared, lambda server: load(client, server, path, 1, 3 * options.seconds))


def overload(client, server, path, kind, seconds, columns):
    """Twice the load that the server can carry, offered evenly whatever it answers."""
    carried = load(client, server, path, 8, seconds)["qps"]
    before = server.memory()["RssAnon"]
    result = load(client, server, path, 256, seconds, rate=2 * carried)
    after = server.memory()["RssAnon"]
    refused = ", ".join(f"{count} × {status}" for status, count in result["refused"].items()) or "none refused"
    text = (f"{2 * carried:.0f}/s offered: {shown(result)}; {refused}, {result['retry_after']} with Retry-After; "
            f"anonymous memory {before} → {after} MB")
    return "| " + " | ".join([kind, "256, overload", text] + [""] * (columns - 3)) + " |"


def shown(result):
    text = f"{result['qps']:.0f}/s, {tables.number(result['p50'])} / {tables.number(result['p99'])}"
    refused = sum(result["refused"].values())
    return text + (f" ({refused} refused)" if refused else "")


def found(client, server, path, count=300):
    sample = path + ".sample"
    with open(path) as file, open(sample, "w") as output:
        output.writelines(line for _, line in zip(range(count), file))
    text = subprocess.run([client, "load", "--port", str(server.port), "--key", KEY, "--bodies", sample, "--found"], check=True,
                          stdout=subprocess.PIPE, text=True).stdout
    return [int(line) for line in text.split()]


def load(client, server, path, connections, seconds, rate=None):
    command = [client, "load", "--port", str(server.port), "--key", KEY, "--bodies", path, "--connections", str(connections),
               "--seconds", str(seconds)]
    if rate:
        command += ["--rate", str(rate)]
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout)

"""The engines: each builds its index and runs one kind of queries, and leaves its results where the kit puts them."""
import os
import subprocess
import sys

# The kind under which an engine runs a row, where it is not the row's own name.
OTHER_NAMES = {"lucene-edge": {"q2": "q2e"}}
# Rows that an engine is not run for: its other self is.
LEFT_OUT = {"lucene-edge": {"q1", "q1c", "q3", "q4", "q5", "q6", "q6list", "q7"}}
# The workload of a dataset, where it is not the kit's.
WORKLOADS = {"jlc": "electronics"}


def make(name, kit, here):
    return Skua(kit, here) if name == "skua" else Rival(name, kit)


class Rival:
    def __init__(self, name, kit):
        self.name = name
        self.kit = kit
        self.script = os.path.join(kit.harness, f"engine_{name.removesuffix('-edge')}.py")
        if not os.path.exists(self.script):
            sys.exit(f"the kit has no engine `{name}`")
        self.extra = {"LUCENE_EDGE": "1"} if name == "lucene-edge" else {}
        # A server that takes minutes to start answers all kinds in one go.
        self.interleaves = name not in ("typesense", "postgres")
        self.measured = set()

    def kind(self, row):
        return OTHER_NAMES.get(self.name, {}).get(row, row)

    def has_index(self, dataset):
        # A folder, or a file with an ending.
        path = os.path.join(self.kit.scratch, "index", f"{self.name}-{dataset}")
        return "index" in self.kit.results(self.name, dataset) and any(map(os.path.exists, (path, path + ".db")))

    def index(self, dataset):
        self._run(dataset, "--phase", "index")

    def query(self, dataset, rows, cap, total):
        rows = [row for row in rows if row not in LEFT_OUT.get(self.name, set())]
        self.measured.update(rows)
        if rows:
            kinds = ",".join(self.kind(row) for row in rows)
            self._run(dataset, "--phase", "query", "--kinds", kinds, "--cap", str(cap), "--total", str(total))

    def check(self, dataset):
        """Lines that say how many hit counts were right."""
        output = self._run(dataset, "--phase", "query", "--check", stdout=subprocess.PIPE, text=True).stdout
        return [line.removeprefix("CHECK ") for line in output.splitlines() if line.startswith("CHECK")]

    def _run(self, dataset, *arguments, **options):
        options.setdefault("stdout", sys.stderr)
        return self.kit.engine(self.script, dataset, *arguments, extra=self.extra, **options)


class Skua:
    name = "skua"
    interleaves = True

    def __init__(self, kit, here):
        self.kit = kit
        self.here = here
        self.binary = os.path.join(here, ".build", "release", "skua-bench")
        # Rows that were run just now: the results folder may hold older ones.
        self.measured = set()

    def kind(self, row):
        return row

    def has_index(self, dataset):
        return os.path.exists(os.path.join(self.kit.scratch, "index", f"skua-{dataset}", "MANIFEST"))

    def index(self, dataset):
        self._run("index", dataset)

    def query(self, dataset, rows, cap, total):
        self.measured.update(rows)
        self._run("query", dataset, "--kinds", ",".join(rows), "--cap", str(cap), "--total", str(total))

    def check(self, dataset):
        run = self._run("counts", dataset, check=False, stdout=subprocess.PIPE, text=True)
        if run.returncode not in (0, 1):
            sys.exit("skua-bench counts failed")
        return [line.removeprefix("CHECK ") for line in run.stdout.splitlines()]

    def _run(self, command, dataset, *arguments, check=True, **options):
        options.setdefault("stdout", sys.stderr)
        place = ["--bench-dir", self.kit.scratch, "--dataset", dataset, "--workload", f"Workloads/{WORKLOADS.get(dataset, 'industrial')}.json"]
        return subprocess.run([self.binary, command, *place, *arguments], cwd=self.here, check=check, **options)

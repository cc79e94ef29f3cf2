"""Do the engines agree? Hit counts against two brute forces: the kit's, and the twin of Skua's tests."""
import os
import subprocess

from engines import WORKLOADS

# The kit's brute force keeps every word of every document in Python sets: a small catalog will do.
CHECKED = "B-10k"


def counts(kit, engines):
    """Runs 300 queries a kind on each engine; the kit compares the number of hits returned, Skua the exact count."""
    kit.prepare(CHECKED)
    lines = []
    # A rival goes first: its check makes the brute force write its counts down.
    for engine in sorted(engines, key=lambda engine: engine.name == "skua"):
        if not engine.has_index(CHECKED):
            engine.index(CHECKED)
        if engine.name == "skua" and not os.path.exists(os.path.join(kit.scratch, f"truth-{CHECKED}.json")):
            script = f"import sys; sys.path.insert(0, {kit.harness!r}); import common; common.truth({CHECKED!r})"
            kit.run(["-c", script])
        lines += engine.check(CHECKED)
    return f"#### Hit counts against brute force, {CHECKED}, 300 queries a kind\n```\n" + "\n".join(lines) + "\n```"


def twin(kit, here, dataset, kinds, sample):
    """Compares whole answers with the twin: counts, hits, order, scores, facets."""
    command = [os.path.join(here, ".build", "release", "skua-check"), "--bench-dir", kit.scratch, "--dataset", dataset,
               "--workload", f"Workloads/{WORKLOADS.get(dataset, 'industrial')}.json", "--kinds", ",".join(kinds), "--sample", str(sample)]
    output = subprocess.run(command, cwd=here, stdout=subprocess.PIPE, text=True).stdout
    return f"#### Skua's whole answers against the twin, {dataset}\n```\n{output.rstrip()}\n```"

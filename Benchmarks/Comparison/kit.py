"""The rivals' kit, copied into the scratch folder: Lucene's runner compiles beside its source."""
import json
import os
import shutil
import subprocess
import sys

import jlcparts

# Datasets that the kit does not know, and what its engines must be told of them.
OWN = {jlcparts.NAME: jlcparts.DATASET}


class Kit:
    def __init__(self, source, scratch):
        self.source = os.path.abspath(source)
        self.scratch = os.path.abspath(scratch)
        self.folder = os.path.join(self.scratch, "kit")
        self.harness = os.path.join(self.folder, "harness")
        self.python = os.path.join(self.scratch, "venv", "bin", "python")
        self.environment = dict(os.environ, BENCH_DIR=self.scratch)

    def set_up(self):
        """Installs the rivals and generates catalog and queries, once."""
        if not os.path.exists(os.path.join(self.source, "setup.sh")):
            sys.exit(f"no kit in {self.source}: name its folder with --peers")
        os.makedirs(self.scratch, exist_ok=True)
        if not os.path.exists(self.folder):
            shutil.copytree(self.source, self.folder)
            subprocess.run(["chmod", "-R", "u+w", self.folder], check=True)
        ready = [self.python, os.path.join(self.scratch, "catalog-1m.jsonl"), os.path.join(self.scratch, "customers-B-1m.npy")]
        if not all(os.path.exists(path) for path in ready):
            subprocess.run([os.path.join(self.folder, "setup.sh")], env=self.environment, check=True, stdout=sys.stderr)

    def prepare(self, dataset, data=None):
        """Writes the catalog with folded SKUs and customers, which every engine reads; no engine pays for it."""
        if dataset == jlcparts.NAME:
            jlcparts.prepare(self.scratch, data)
            # Lucene's driver asks for each of twenty customers' ids before it begins.
            customers = os.path.join(self.scratch, f"customers-{dataset}.npy")
            if not os.path.exists(customers):
                self.run(["-c", f"import numpy; numpy.save({customers!r}, numpy.zeros((20, 0), dtype=int))"])
            return
        self.run(["-c", f"import sys; sys.path.insert(0, {self.harness!r}); import common; common.prep({dataset!r})"])

    def engine(self, script, dataset, *arguments, **options):
        """Runs one of the kit's engines, telling it of a dataset that it does not know."""
        command = [script, "--ds", dataset, *arguments]
        if dataset in OWN:
            facts = dict(OWN[dataset], prep=os.path.join(self.scratch, f"prep-{dataset}.jsonl"))
            module = os.path.basename(script).removesuffix(".py")
            told = f"import sys; sys.path.insert(0, {self.harness!r}); import common; common.DS[{dataset!r}] = {facts!r}; "
            # An engine finds its neighbours by the name it was started under.
            start = f"sys.argv = {command!r}; import {module}; {module}.main()"
            command = ["-c", told + start]
        return self.run(command, **options)

    def run(self, arguments, **options):
        return subprocess.run([self.python, *arguments], env=dict(self.environment, **options.pop("extra", {})), check=True, **options)

    def results(self, engine, dataset):
        path = os.path.join(self.scratch, "results", f"{engine}-{dataset}.json")
        if not os.path.exists(path):
            return {}
        with open(path) as file:
            return json.load(file)

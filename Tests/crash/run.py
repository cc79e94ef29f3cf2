#!/usr/bin/env python3
"""Kills the real binary at random moments, damages its index, and checks that nothing acknowledged is lost.

    Tests/crash/run.py --binary .build/release/skua                 quick: 6 moments of each kind
    Tests/crash/run.py --binary .build/release/skua --moments 20 --seed 7 --only serve
"""

import argparse
import shutil
import tempfile

import build_crash
import import_crash
import index_damage
import order_crash
import serve_crash
from checks import Tally

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("--binary", required=True, help="the skua binary")
parser.add_argument("--moments", type=int, default=6, help="how often to kill in each suite (default 6)")
parser.add_argument("--seed", type=int, default=1, help="chooses the moments and the writes (default 1)")
parser.add_argument("--documents", type=int, default=60_000, help="documents to import and to build over (default 60000)")
parser.add_argument("--seconds", type=float, default=4, help="longest time a server lives before it is killed (default 4)")
parser.add_argument("--only", choices=["import", "build", "serve", "orders", "damage"], help="one suite instead of all")
options = parser.parse_args()

tally = Tally()
directory = tempfile.mkdtemp(prefix="skua-crash-")
try:
    if options.only in (None, "import"):
        print("kill -9 during import", flush=True)
        import_crash.run(tally, options.binary, directory, options.moments, options.documents, options.seed)
    if options.only in (None, "build"):
        print("kill -9 during index build", flush=True)
        build_crash.run(tally, options.binary, directory, options.moments, options.documents, options.seed)
    if options.only in (None, "serve"):
        print("kill -9 during serve with concurrent writes", flush=True)
        serve_crash.run(tally, options.binary, directory, options.moments, options.seconds, options.seed)
    if options.only in (None, "orders"):
        print("kill -9 while 64 clients order against one account and one stock", flush=True)
        order_crash.run(tally, options.binary, directory, options.moments, options.seconds, options.seed)
    if options.only in (None, "damage"):
        print("damaged and missing index files", flush=True)
        index_damage.run(tally, options.binary, directory, min(options.documents, 5_000), options.seed)
finally:
    shutil.rmtree(directory, ignore_errors=True)
tally.finish()

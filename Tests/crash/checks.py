"""What must hold after every crash."""

import re
import sys
import time

COLLECTION = "products"
REBUILD = re.compile(r"rebuilt from the store")
ERROR = re.compile(r"^\S+ (error|critical) ", re.MULTILINE)


class Tally:
    """Counts checks and prints each as it comes."""

    def __init__(self):
        self.passed = 0
        self.failed = 0

    def check(self, name, action):
        """Runs a check; an exception is its failure, and the next one goes on."""
        start = time.monotonic()
        try:
            note = action()
        except Exception as error:
            self.failed += 1
            reason = str(error) if isinstance(error, AssertionError) else f"{type(error).__name__}: {error}"
            print(f"  FAILED  {name}\n          {reason}", flush=True)
            return False
        self.passed += 1
        print(f"  ok      {name}{f'  ({note})' if note else ''}  {time.monotonic() - start:.1f} s", flush=True)
        return True

    def finish(self):
        print(f"{self.passed} passed, {self.failed} failed", flush=True)
        sys.exit(1 if self.failed else 0)


def require(condition, message):
    if not condition:
        raise AssertionError(message)


def no_rebuild(log):
    """The log tells of no error, a damaged index among them: all was opened as the crash left it."""
    lines = [line.strip() for line in log.splitlines() if REBUILD.search(line) or ERROR.search(line)]
    require(not lines, f"the restart was not clean: {lines[:3]}")


def search_sees(server, expected, sample):
    """Every stored document is in the index in the very version that is stored, and sampled ones are found by their words.

    `expected` maps ids to stored documents, `sample` lists ids that are searched for one by one.
    """
    seen, page = {}, 1
    while True:
        answer = server.search(COLLECTION, q="*", per_page=250, page=page, include_fields="id,title,stock")
        for hit in answer["hits"]:
            seen[hit["document"]["id"]] = hit["document"]
        if len(answer["hits"]) < 250:
            break
        page += 1
    require(answer["found"] == len(expected), f"search finds {answer['found']} documents, the store has {len(expected)}")
    require(seen.keys() == expected.keys(), f"search misses {sorted(expected.keys() - seen.keys())[:5]}")
    for id, document in expected.items():
        require(
            seen[id]["title"] == document["title"] and seen[id]["stock"] == document["stock"],
            f"search shows another version of {id} than is stored",
        )
    for id in sample:
        words = expected[id]["title"].split()[-1]
        answer = server.search(COLLECTION, q=words, query_by="title", num_typos=0, drop_tokens_threshold=0)
        found = [hit["document"]["id"] for hit in answer["hits"]]
        require(found == [id], f"searching {words} finds {found}, expected {id}")


def index_verifies(skua):
    """`skua index verify` reads every file and finds nothing wrong."""
    code, output = skua.run("index", "verify")
    require(code == 0, f"index verify exits with {code}:\n{output[-2000:]}")


def stops(server):
    """SIGTERM ends the server with exit code 0."""
    code = server.stop()
    require(code == 0, f"the server ended with {code} on SIGTERM:\n{server.log[-2000:]}")

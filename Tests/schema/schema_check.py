#!/usr/bin/env python3
"""Sends thousands of odd requests to `skua demo` as its OpenAPI description allows them, and as it does not.

    pip install schemathesis
    schema_check.py --url http://127.0.0.1:7582/ [--seconds 60] [--seed 1] [--out DIR]

Schemathesis makes the requests: once as the seller, who needs no key on a demo server, then as a purchasing manager and as a buyer who
have signed in. A check is an operation under one of the three; it fails by an answer with a status of 500 or above, or by one that
the description does not tell of. The server's data is changed and removed on the way.
Exit code 0 when all checks pass, otherwise 1.
"""
import argparse
import json
import re
import subprocess
import sys
from pathlib import Path
from urllib.request import Request, urlopen

CHECKS = "not_a_server_error,status_code_conformance,content_type_conformance,response_headers_conformance,response_schema_conformance"
# These would end the session, or shut the door behind the next sign-in.
KEPT_OUT = ["signOut", "changePassword", "switchSession"]
LOGINS = {"seller": None, "manager": "mona@nordwerk.example", "buyer": "bea@nordwerk.example"}


def sign_in(base, login):
    people = json.load(urlopen(base + "demo/people.json"))["people"]
    person = next(p for p in people if p["login"] == login)
    body = json.dumps({"login": login, "password": person["password"]}).encode()
    return json.load(urlopen(Request(base + "v1/sessions", body, {"content-type": "application/json"})))["token"]


def run(base, name, token, args):
    """Runs schemathesis as somebody; returns how many operations were tested and the failures among them."""
    command = [
        str(Path(sys.executable).parent / "schemathesis"), "run", base + "openapi.json", "--checks", CHECKS, "--continue-on-failure",
        "--no-color", "--seed", str(args.seed), "--max-time", str(args.seconds // len(LOGINS)), "--warnings", "off",
        "--max-examples", "1000" if args.seconds > 300 else "50", "--request-timeout", "30", "--generation-database", "none",
    ]
    if token:
        command += ["--header", f"Authorization: Bearer {token}", "--include-path-regex", "^/(v1|suggest|multi_search)"]
    for operation in KEPT_OUT:
        command += ["--exclude-operation-id", operation]
    log = Path(args.out) / f"schema-{name}.log"
    with log.open("w") as output:
        code = subprocess.run(command, stdout=output, stderr=subprocess.STDOUT, check=False).returncode
    text = log.read_text()
    tested = re.search(r"Tested: (\d+)", text)
    generated = re.search(r"(\d+) generated", text)
    failures = re.findall(r"^_{2,} (.+?) _{2,}$", text, re.MULTILINE)
    print(f"{name}: {generated and generated[1]} requests to {tested and tested[1]} operations, {len(failures)} at fault; see {log}", flush=True)
    if code and not failures:
        failures = [f"schemathesis ended with {code}"]
    if failures:
        print(text[text.find("FAILURES"):][:6000])
    return int(tested[1]) if tested else 0, failures


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--url", required=True, help="address of `skua demo`")
    parser.add_argument("--seconds", type=int, default=60, help="how long all of it may take")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", default=".build/tests", help="folder for logs")
    args = parser.parse_args()
    base = args.url.rstrip("/") + "/"
    Path(args.out).mkdir(parents=True, exist_ok=True)
    tested, failures = 0, []
    # All sign in first: the requests lock logins out and block people.
    tokens = {name: login and sign_in(base, login) for name, login in LOGINS.items()}
    for name in reversed(LOGINS):
        count, broken = run(base, name, tokens[name], args)
        tested += count
        failures += [f"{name}: {operation}" for operation in broken]
    print(f"{max(tested - len(failures), 0)} passed, {len(failures)} failed")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()

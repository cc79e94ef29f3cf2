"""The real binary as a child process: commands that end, and a server that is stopped or killed."""

import http.client
import json
import os
import signal
import socket
import subprocess
import threading
import time
import urllib.parse


def free_port():
    """A loopback port that nobody listens on at the moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Skua:
    """One data directory and the binary that works on it."""

    def __init__(self, binary, data):
        self.binary = os.path.abspath(binary)
        self.data = data

    def start(self, *arguments, output=subprocess.DEVNULL):
        """Starts a command and returns its process."""
        command = [self.binary, *arguments, "--data", self.data]
        return subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)

    def run(self, *arguments, timeout=900):
        """Runs a command to its end; returns its exit code and all that it printed."""
        command = [self.binary, *arguments, "--data", self.data]
        done = subprocess.run(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, timeout=timeout
        )
        return done.returncode, done.stdout.decode("utf-8", "replace")

    def serve(self, *arguments):
        """Starts `skua serve` on a free port."""
        return Server(self, arguments)


class Server:
    """A running `skua serve`, its log and a client for it."""

    def __init__(self, skua, arguments):
        self.port = free_port()
        self.started = time.monotonic()
        self.process = skua.start("serve", "--port", str(self.port), *arguments, output=subprocess.PIPE)
        self._log = []
        self._reader = threading.Thread(target=self._read_log, daemon=True)
        self._reader.start()

    def _read_log(self):
        for line in self.process.stdout:
            self._log.append(line.decode("utf-8", "replace"))

    @property
    def log(self):
        return "".join(self._log)

    def connect(self, timeout=60):
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)

    def request(self, method, path, body=None, connection=None):
        """One request; returns the status and the body's bytes."""
        own = connection is None
        connection = connection or self.connect()
        try:
            if body is not None and not isinstance(body, bytes):
                body = json.dumps(body).encode()
            headers = {"Content-Type": "application/json"} if body is not None else {}
            connection.request(method, path, body=body, headers=headers)
            response = connection.getresponse()
            return response.status, response.read()
        finally:
            if own:
                connection.close()

    def get_json(self, path, **parameters):
        """A GET that must succeed; returns the parsed body."""
        query = "?" + urllib.parse.urlencode(parameters) if parameters else ""
        status, body = self.request("GET", path + query)
        if status != 200:
            raise AssertionError(f"GET {path}{query} answered {status}: {body[:300]!r}")
        return json.loads(body)

    def search(self, collection, **parameters):
        return self.get_json(f"/collections/{collection}/documents/search", **parameters)

    def export(self, collection):
        """Every stored document by its id."""
        status, body = self.request("GET", f"/collections/{collection}/documents/export")
        if status != 200:
            raise AssertionError(f"export answered {status}: {body[:300]!r}")
        documents = (json.loads(line) for line in body.splitlines() if line.strip())
        return {document["id"]: document for document in documents}

    def wait_until(self, condition, what, timeout=120):
        """Polls until the condition holds; returns the seconds since the process was started."""
        while True:
            if self.process.poll() is not None:
                self._reader.join(5)
                raise AssertionError(f"the server ended with {self.process.returncode} instead of {what}:\n{self.log[-3000:]}")
            try:
                if condition():
                    return time.monotonic() - self.started
            except (OSError, http.client.HTTPException, AssertionError, ValueError):
                pass
            if time.monotonic() - self.started > timeout:
                raise AssertionError(f"no {what} within {timeout} s:\n{self.log[-3000:]}")
            time.sleep(0.01)

    def wait_for_health(self, timeout=120):
        return self.wait_until(lambda: self.request("GET", "/health")[0] == 200, "health", timeout)

    def wait_for_search(self, collection, timeout=120):
        """Seconds from the start of the process to its first answered search."""
        return self.wait_until(
            lambda: self.search(collection, q="*", per_page=1)["out_of"] >= 0, "answer to a search", timeout
        )

    def kill(self):
        """The end without warning."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self._reader.join(5)

    def stop(self, timeout=60):
        """The graceful end; returns the exit code."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(timeout)
            except subprocess.TimeoutExpired:
                self.kill()
                raise AssertionError(f"the server did not stop within {timeout} s of SIGTERM:\n{self.log[-3000:]}")
        self._reader.join(5)
        return self.process.returncode

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.kill()

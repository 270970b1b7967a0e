"""A server of its own with people, tokens and a runner, for tests that look at it through a browser."""

import json
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import urllib.error
import urllib.request

POLICY = """
version: 1
rules:
  - code: plan.apply-time-code
    environment: production
    verdict: approval 2
    tests: []
  - code: plan.secrets-in-clear
    environment: production
    verdict: approval 2
    tests: []
datasets:
  courses:
    engine: postgresql
    resources: ["aws_db_instance.*"]
    accounts: 123456789012
    vaults: [/srv/vault]
    rpo: 6h
    rto: 5m
    drill-interval: 1d
approvals:
  mode: team
  count: 2
"""


class Workbench:
    """Starts `tagout-server` in a temporary folder; everything in it ends with `close`."""

    def __init__(self, programs, policy=POLICY):
        self.programs = pathlib.Path(programs)
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="tagout-browser-"))
        self.data = self.folder / "data"
        self.started = []
        self.environment = {
            key: value for key, value in os.environ.items() if not key.startswith(("AWS_", "TAGOUT_", "TF_"))
        }
        self.environment |= {
            "HOME": str(self.folder),
            "XDG_CACHE_HOME": str(self.folder / "cache"),
            "TF_CLI_CONFIG_FILE": "/dev/null",
            "CHECKPOINT_DISABLE": "1",
        }
        self.data.mkdir(mode=0o700)
        (self.data / "policy.yaml").write_text(policy)
        self.url = self.start("127.0.0.1:0", "--single-user")

    def start(self, address, *options):
        command = [self.program("tagout-server"), "server", "--data", self.data, "--listen", address, *options]
        log = open(self.folder / "server.log", "ab")
        server = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=log, env=self.environment, cwd=self.folder)
        self.started.append(server)
        line = server.stdout.readline()
        if not line:
            raise RuntimeError("the server did not start: " + self.log())
        address = json.loads(line)["listening"]
        # Passkeys know names, not addresses.
        return address.replace("127.0.0.1", "localhost")

    def log(self):
        return (self.folder / "server.log").read_text(errors="replace")[-4000:]

    def program(self, name):
        return str(self.programs / name)

    def run(self, *words, check=True):
        """What `tagout-server WORDS --data DATA` prints."""
        command = [self.program("tagout-server"), *map(str, words), "--data", str(self.data)]
        done = subprocess.run(command, capture_output=True, text=True, env=self.environment, cwd=self.folder, timeout=120)
        if check and done.returncode != 0:
            raise RuntimeError(f"{words}: {done.stderr} {done.stdout}")
        return done.stdout.strip()

    def token(self, role, name, *more):
        reason = ["--reason", "a test"] if role == "operator" else []
        return self.run("token", "create", "--role", role, "--name", name, *reason, *more)

    def key(self, name):
        path = self.folder / f"key-{name}"
        subprocess.run(
            ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", str(path)], check=True, timeout=60
        )
        return path

    def call(self, method, path, token, value=None, data=None, headers=None):
        """A request of the interface: (status, JSON or text)."""
        body = json.dumps(value).encode() if value is not None else data
        request = urllib.request.Request(self.url + path, data=body, method=method)
        if token:
            request.add_header("Authorization", "Bearer " + token)
        if value is not None:
            request.add_header("Content-Type", "application/json")
        for name, text in (headers or {}).items():
            request.add_header(name, text)
        try:
            with urllib.request.urlopen(request, timeout=90) as answer:
                return answer.status, self.read(answer)
        except urllib.error.HTTPError as error:
            return error.code, self.read(error)

    @staticmethod
    def read(answer):
        text = answer.read().decode("utf-8", "replace")
        return json.loads(text) if "json" in (answer.headers.get("Content-Type") or "") else text

    def propose(self, token, workspace, text, reason, *more):
        """Puts a configuration forward by the command line, as an agent does; gives the proposal."""
        folder = pathlib.Path(tempfile.mkdtemp(prefix="tree-", dir=self.folder))
        (folder / "main.tf").write_text(text)
        command = [self.program("tagout"), "propose", str(folder), "--workspace", workspace, "--reason", reason, "--json"]
        environment = self.environment | {"TAGOUT_SERVER": self.url, "TAGOUT_TOKEN": token}
        done = subprocess.run(
            [*command, *more], capture_output=True, text=True, env=environment, cwd=self.folder, timeout=120
        )
        if not done.stdout.strip():
            raise RuntimeError("nothing was proposed: " + done.stderr)
        return json.loads(done.stdout.strip().splitlines()[-1])["id"]

    def propose_plan(self, agent, runner, workspace, plan, *more):
        """Puts a configuration forward and stores this plan of it, as a runner does; gives the proposal."""
        proposal = self.propose(agent, workspace, 'resource "terraform_data" "one" {}', "many changes", *more)
        status, lease = self.call("POST", "/api/v1/runner/leases", runner, {"runner": "two", "kinds": ["plan"]})
        assert status == 200 and lease["proposal"] == proposal, (status, lease)
        path = f"/api/v1/runner/leases/{lease['fencing']}"
        status, stored = self.call("PUT", path + "/plan", runner, data=plan)
        assert status == 201, (status, stored)
        status, planned = self.call("POST", path + "/planned", runner, {"accounts": [], "backend": "http"})
        assert status == 200, (status, planned)
        return proposal

    def work(self, token, times=1):
        """Lets a runner do one piece of work, or find none."""
        work = self.folder / "work"
        work.mkdir(mode=0o700, exist_ok=True)
        (self.folder / "token").write_text(token)
        (self.folder / "token").chmod(0o600)
        command = [
            self.program("tagout-server"), "runner", "--server", self.url.replace("localhost", "127.0.0.1"),
            "--token-file", self.folder / "token", "--work", work, "--name", "one", "--once", "--no-sandbox",
        ]  # fmt: skip
        for _ in range(times):
            with open(self.folder / "runner.log", "ab") as log:
                subprocess.run(list(map(str, command)), stdout=log, stderr=log, env=self.environment, timeout=300)

    def state(self, id, token):
        return self.call("GET", f"/api/v1/proposals/{id}", token)[1].get("state")

    def stop(self):
        """Ends the servers, and waits until they have ended."""
        for process in self.started:
            process.send_signal(signal.SIGTERM)
        for process in self.started:
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        self.started.clear()

    def restart(self, *options):
        """At the same address, with other options."""
        self.stop()
        self.start("127.0.0.1:" + self.url.split(":")[-1], *options)

    def close(self):
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

#!/usr/bin/env python3
"""A server with a workspace of production, somebody who approves whatever is held, and a runner: for real clients.

usage: pipeline.py TAGOUT-SERVER FOLDER     prints {"url","agent"} and works until it is ended
"""
import ctypes, json, os, sqlite3, subprocess, sys, threading, time, urllib.error, urllib.request

program, folder = sys.argv[1:3]
data, base = folder + "/data", folder + "/people"
os.makedirs(base, mode=0o700)
os.makedirs(folder + "/work", mode=0o700)


def leashed():
    # Whatever ends this program ends what it started (prctl(2), PR_SET_PDEATHSIG).
    ctypes.CDLL(None).prctl(1, 9)


def run(*words):
    return subprocess.run([program, *words, "--data", data], check=True, capture_output=True, text=True).stdout.strip()


def call(token, method, path, body=None):
    request = urllib.request.Request(url + path, method=method, data=body and json.dumps(body).encode())
    request.add_header("Authorization", "Bearer " + token)
    request.add_header("Content-Type", "application/json")
    with urllib.request.urlopen(request, timeout=60) as answer:
        return json.loads(answer.read() or b"{}")


server = subprocess.Popen(
    [program, "server", "--data", data, "--listen", "127.0.0.1:0", "--single-user"], stdout=subprocess.PIPE,
    stderr=open(folder + "/server.log", "w"), text=True, preexec_fn=leashed)
url = json.loads(server.stdout.readline())["listening"]
run("workspace", "set", "shop", "--tier", "production", "--environment", "shop-live")
with open(data + "/policy.yaml", "w") as policy:
    policy.write("version: 1\napprovals:\n  mode: team\n  count: 1\n  people: [ada, grace]\n")
for person in ["ada", "grace"]:
    key = base + "/" + person
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", person, "-f", key], check=True)
    run("person", "add", person, "--ssh-key", key + ".pub")
# A key counts a day after it was brought, or once somebody vouches for it: here that day is over.
with sqlite3.connect(data + "/tagout.db", timeout=20) as database:
    for table in ["person", "person_key"]:
        database.execute(f"UPDATE {table} SET effective = created")
database.close()
agent = run("token", "create", "--role", "agent", "--name", "client", "--owner", "ada")
reader = run("token", "create", "--role", "reader", "--name", "people", "--owner", "ada")
with open(folder + "/token", "w", opener=lambda path, flags: os.open(path, flags, 0o600)) as file:
    file.write(run("token", "create", "--role", "runner", "--name", "runner"))


def approve():
    while True:
        time.sleep(0.3)
        for proposal in call(reader, "GET", "/api/v1/proposals?state=held")["proposals"]:
            path = "/api/v1/proposals/" + proposal["id"]
            text = call(reader, "GET", path + "/approval")["text"]
            signed = subprocess.run(
                ["ssh-keygen", "-q", "-Y", "sign", "-f", key, "-n", "tagout-approval-v1"], input=text.encode(),
                check=True, capture_output=True).stdout.decode()
            try:
                call(reader, "POST", path + "/approvals", {"person": "grace", "signature": signed})
            except urllib.error.HTTPError as error:
                print(error.read().decode(), file=sys.stderr, flush=True)


threading.Thread(target=approve, daemon=True).start()
print(json.dumps({"url": url, "agent": agent}), flush=True)
runner = subprocess.Popen(
    [program, "runner", "--server", url, "--token-file", folder + "/token", "--work", folder + "/work",
     *sys.argv[3:]], stderr=open(folder + "/runner.log", "w"), preexec_fn=leashed)
try:
    runner.wait()
finally:
    server.kill()

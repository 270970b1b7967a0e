"""The real agent client proposes over MCP, two people approve by their passkeys, real Terraform applies, it goes on."""

import json
import os
import pathlib
import subprocess
import time

from playwright.sync_api import expect

from suite import test

AGENTS = pathlib.Path(__file__).parent.parent / "Fixtures" / "agents"
CODE = 'resource "terraform_data" "shop" {\n  provisioner "local-exec" { command = "echo made by the runner" }\n}\n'


def started(stage, turns):
    """The client with a scripted model in place of a thinking one, and Tagout's hook and MCP server around it."""
    out = stage.bench.folder / "agent"
    (out / "work" / "infra").mkdir(parents=True)
    (out / "work" / "infra" / "main.tf").write_text(CODE)
    scenario = out / "scenario.json"
    scenario.write_text(json.dumps(turns))
    variables = {"TAGOUT_SERVER": stage.bench.url.replace("localhost", "127.0.0.1"), "TAGOUT_TOKEN": stage.agent}
    variables["XDG_STATE_HOME"] = str(out / "state")
    server = {"mcpServers": {"tagout": {"command": stage.bench.program("tagout"), "args": ["mcp"], "env": variables}}}
    command = [
        AGENTS / "run_claude.sh", stage.claude, stage.bench.program("tagout-hook"), scenario, out,
        "--permission-mode", "bypassPermissions", "--strict-mcp-config", "--mcp-config", json.dumps(server),
    ]  # fmt: skip
    environment = os.environ | {"MORE": " ".join(f"{name}={value}" for name, value in variables.items())}
    process = subprocess.Popen(list(map(str, command)), env=environment, stderr=subprocess.DEVNULL)
    stage.bench.started.append(process)
    return process, out


def results(out):
    """What the model was told of its tool calls."""
    lines = [json.loads(line) for line in (out / "stream.jsonl").read_text().splitlines()]
    parts = [part for line in lines if line["type"] == "user" for part in line["message"]["content"]]
    return [json.dumps(part.get("content")) for part in parts if part["type"] == "tool_result"]


@test("A real agent that is stopped proposes over MCP, two passkeys approve, Terraform applies, and it goes on")
def proposes(stage):
    known = {one["id"] for one in stage.bench.call("GET", "/api/v1/proposals", stage.reader)[1]["proposals"]}
    turns = [
        {"name": "Bash", "input": {"command": "terraform -chdir=infra destroy -auto-approve", "description": "a step"}},
        {"name": "mcp__tagout__propose_change",
         "input": {"workspace": "shop", "reason": "the shop needs it", "folder": "infra"}},
        {"name": "mcp__tagout__wait_for_proposal", "input": {"id": "@LAST((p-[0-9a-f]+))@", "seconds": 55}},
        {"name": "Bash", "input": {"command": "echo going on", "description": "a step"}},
    ]  # fmt: skip
    process, out = started(stage, turns)
    made = []
    for _ in range(300):
        shown = stage.bench.call("GET", "/api/v1/proposals", stage.reader)[1]["proposals"]
        made = [one["id"] for one in shown if one["id"] not in known]
        if made or process.poll() is not None:
            break
        time.sleep(0.1)
    stage.asked = made[0] if made else None
    assert made, (out / "stderr.txt").read_text()[-800:]
    stage.bench.work(stage.runner)
    stage.grace.go(f"/proposals/{made[0]}")
    expect(stage.grace.page.locator("#main")).to_contain_text("ada’s agent claude")
    trail = stage.grace.page.locator("section[aria-labelledby=trail]")
    expect(trail).to_contain_text("terraform -chdir=infra destroy -auto-approve")
    expect(trail).to_contain_text("was refused")
    stage.grace.approve(made[0])
    stage.edsger.approve(made[0])
    stage.bench.work(stage.runner)
    assert stage.bench.state(made[0], stage.reader) == "applied"
    stage.grace.go(f"/proposals/{made[0]}")
    expect(stage.grace.page.locator("[data-log]")).to_contain_text("made by the runner")
    process.wait(60)
    said = results(out)
    assert "propose_change" in said[0] and "it is done: go on" in said[2] and "going on" in said[3], said
    assert (out / "terraform.log").read_text() == "", "the agent's own Terraform was started"

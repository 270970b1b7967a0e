"""What machines tell of themselves, and what could be brought back."""

import json
import subprocess

from playwright.sync_api import expect

import drills
from stage import HOSTILE
from suite import test


@test("A machine's doctor tells the server how it is guarded, and the page Posture says so")
def posture(stage):
    stage.grace.go("/posture")
    expect(stage.grace.page.get_by_text("No machine has told anything yet.")).to_be_visible()
    folder = stage.bench.folder / "code"
    folder.mkdir()
    (folder / "main.tf").write_text('resource "aws_db_instance" "db" {\n  identifier = "courses"\n}\n')
    command = [stage.bench.program("tagout"), "doctor", "--report", "--machine", "build-1", str(folder)]
    environment = stage.bench.environment | {"TAGOUT_SERVER": stage.bench.url, "TAGOUT_TOKEN": stage.reader}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=stage.bench.folder, timeout=60)
    assert done.returncode in (0, 10, 20), done.stderr
    # The open page hears of it.
    expect(stage.grace.page.get_by_role("heading", name="build-1")).to_be_visible()
    expect(stage.grace.page.locator(".ring")).to_have_count(4)
    expect(stage.grace.page.get_by_text("told by reader reader")).to_be_visible()
    expect(stage.grace.page.get_by_text("found,")).to_be_visible()
    hostile = {"doctor": {"status": HOSTILE, "rings": [{"number": 1, "name": HOSTILE, "holds": True, "detail": HOSTILE}]}}
    status, value = stage.bench.call("PUT", "/api/v1/machines/build-2/report", stage.agent, hostile)
    assert status == 200, json.dumps(value)
    expect(stage.grace.page.get_by_role("heading", name="build-2")).to_be_visible()
    assert stage.grace.page.locator("img").count() == 0 and stage.grace.page.title() != "owned"


@test("The page Recovery draws what was proven, what was missed, and the mistake that would take both")
def recovery(stage):
    stage.grace.go("/recovery")
    expect(stage.grace.page.get_by_text("could not be counted on")).to_be_visible()
    drills.history(stage.bench)
    stage.grace.go("/recovery")
    page = stage.grace.page
    expect(page.get_by_role("heading", name="courses")).to_be_visible()
    assert page.locator("svg.broad circle.proven").count() == 3
    assert page.locator("svg.broad path.failed").count() == 1
    assert page.locator("svg.broad rect.gap").count() >= 1
    expect(page.locator("svg.plot")).to_have_count(2)
    expect(page.get_by_role("heading", name="One mistake takes both")).to_be_visible()
    expect(page.locator(".fate-map .both")).to_contain_text("aws eu-west-1")
    expect(page.get_by_text("tagout vault probe")).to_be_visible()

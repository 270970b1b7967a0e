"""Approving that data dies: by two people, by one alone, and by breaking the glass; never without a proven way back."""

import pathlib
import time

from playwright.sync_api import expect

import drills
from suite import test
from views import found, visit

PLAN = pathlib.Path(__file__).parent.parent / "Fixtures" / "plans" / "replace_db_dbname_delete_create.tfplan"

POLICY = """
version: 1
rules:
  - code: [plan.data-replaced, plan.records-destroyed]
    environment: production
    verdict: [restore-point, approval 2]
    tests: []
datasets:
  courses:
    engine: postgresql
    resources: ["aws_db_instance.*"]
    accounts: 123456789012
    rpo: 6h
    drill-interval: 1d
approvals:
"""

TEAM = POLICY + "  people: [ada, grace, edsger]\n"
SOLO = POLICY + "  mode: solo\n  people: [ada]\n"
GLASS = TEAM + "  cooling-off: 2h\n  break-glass:\n    people: [grace]\n    expires: 15m\n"


def sign(someone, id, reason=None):
    """Ticks each loss, types the name by hand, waits, and touches the key; gives the seconds until the button worked."""
    page = someone.page
    button = page.get_by_role("button", name="Sign as")
    status = page.locator("form[data-approve] [data-status]")
    start = time.monotonic()
    expect(button).to_be_disabled()
    expect(status).to_contain_text("not acknowledged yet")
    for box in page.locator("input[name=acknowledged]").all():
        box.check()
    expect(status).to_contain_text("Type the environment")
    typed = page.get_by_label("Type the environment")
    typed.press_sequentially("shop-dead")
    expect(status).to_contain_text("Type the environment")
    expect(button).to_be_disabled()
    typed.fill("")
    typed.press_sequentially("shop-live")
    if reason:
        expect(status).to_contain_text("Say why")
        page.get_by_label("Why it cannot wait").fill(reason)
    expect(status).to_contain_text("The button works in")
    expect(button).to_be_disabled()
    expect(button).to_be_enabled()
    waited = time.monotonic() - start
    button.click()
    page.wait_for_url(f"**/proposals/{id}")
    return waited


@test("Data dies only when each loss is ticked, the name typed, ten seconds have passed and two keys are touched")
def team(stage):
    with stage.beside(TEAM) as other:
        other.staff(other.grace, other.edsger)
        id = other.held(PLAN)
        other.grace.go(f"/proposals/{id}")
        expect(other.grace.page.locator("#main")).to_contain_text("tagout drill run courses")
        drills.proven(other.bench)
        other.grace.go(f"/proposals/{id}")
        expect(other.grace.page.locator("h1")).to_contain_text("production database")
        expect(other.grace.page.get_by_role("heading", name="What would be lost")).to_be_visible()
        expect(other.grace.page.locator(".picture svg.broad")).to_be_visible()
        expect(other.grace.page.get_by_text("tagout drill run courses")).to_have_count(0)
        problems = visit(other, other.grace, "proposal-loss", f"/proposals/{id}", found)
        problems += visit(other, other.edsger, "approve-loss", f"/proposals/{id}/approve", found)
        assert not problems, problems
        other.grace.go(f"/proposals/{id}/approve")
        assert sign(other.grace, id) > 8
        assert other.bench.state(id, other.reader) == "held"
        other.edsger.go(f"/proposals/{id}/approve")
        sign(other.edsger, id)
        assert other.bench.state(id, other.reader) == "approved"
        expect(other.edsger.page.locator(".tag")).to_have_count(2)
        # What was proven is proven no more: the page says so, and the runner is given nothing.
        bad = [{"evidence": "bad", "name": "checksums", "number": 2, "outcome": "red"}]
        drills.put(other.bench, drills.report("third", 0, checks=bad))
        other.bench.work(other.runner)
        assert other.bench.state(id, other.reader) != "applied"
        other.grace.go(f"/proposals/{id}")
        expect(other.grace.page.locator("#main")).to_contain_text("checksums")


@test("Alone, it needs the same looking, and then waits an hour all the same")
def solo(stage):
    with stage.beside(SOLO, drills.proven) as other:
        other.ada.enrol(other.link("ada", "admin"))
        other.ada.sign_in()
        other.agent = other.bench.token("agent", "claude", "--owner", "ada")
        id = other.held(PLAN)
        other.ada.go(f"/proposals/{id}/approve")
        expect(other.ada.page.get_by_role("heading", name="Alone")).to_be_visible()
        sign(other.ada, id)
        expect(other.ada.page.get_by_text("minutes of waiting are left")).to_be_visible()
        assert other.bench.state(id, other.reader) == "held"


@test("Who may break the glass says why, waits for nobody, and it is marked")
def glass(stage):
    with stage.beside(GLASS, drills.proven) as other:
        other.staff(other.grace, other.edsger)
        id = other.held(PLAN)
        other.edsger.go(f"/proposals/{id}/approve")
        expect(other.edsger.page.get_by_text("break the glass")).to_have_count(0)
        other.grace.go(f"/proposals/{id}/approve")
        other.grace.page.get_by_role("link", name="It cannot wait: break the glass").click()
        expect(other.grace.page.get_by_text("You are breaking the glass.")).to_be_visible()
        sign(other.grace, id, "the disk is full, and the shop is down")
        expect(other.grace.page.locator(".tag")).to_contain_text("breaking the glass")
        assert other.bench.state(id, other.reader) == "approved"
        assert other.bench.call("GET", f"/api/v1/proposals/{id}", other.reader)[1]["needsReview"] is True

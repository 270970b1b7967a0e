"""How pages look and read: at a phone's and a desk's width, in light and dark, with and without the script."""

from suite import test
from views import found, overflow, visit


def pages(stage):
    return {
        "proposals": "/proposals",
        "proposal-applied": f"/proposals/{stage.first}",
        "proposal-held": f"/proposals/{stage.third}",
        "proposal-asked": f"/proposals/{stage.asked}",
        "changes": f"/proposals/{stage.first}/changes?kind=create",
        "reject": f"/proposals/{stage.third}/reject",
        "story": f"/proposals/{stage.first}/story",
        "ledger": "/ledger",
        "record": "/ledger/3",
        "recovery": "/recovery",
        "posture": "/posture",
        "account": "/account",
        "missing": "/proposals/p-none",
    }


@test("axe finds nothing serious on any page, and none is wider than the window")
def axe(stage):
    problems = []
    for name, path in pages(stage).items():
        problems += visit(stage, stage.grace, name, path, found)
    problems += visit(stage, stage.edsger, "approve", f"/proposals/{stage.third}/approve", found)
    stage.edsger.go("/proposals")
    stage.edsger.page.get_by_role("button", name="Sign out").click()
    for name, path in {"sign-in": "/sign-in", "enrol": "/enrol#00000000"}.items():
        problems += visit(stage, stage.edsger, name, path, found)
    stage.edsger.sign_in()
    assert not problems, "\n".join(problems)


@test("A window of 320 pixels shows all of it without scrolling sideways")
def reflow(stage):
    stage.grace.page.set_viewport_size({"width": 320, "height": 640})
    for name, path in pages(stage).items():
        stage.grace.go(path)
        assert not overflow(stage.grace.page), f"{name}: {overflow(stage.grace.page)}"
    stage.grace.page.set_viewport_size({"width": 1280, "height": 900})


@test("Pages are read without their script")
def plain(stage):
    state = stage.grace.context.storage_state()
    context = stage.browser.new_context(java_script_enabled=False, storage_state=state)
    page = context.new_page()
    for path in pages(stage).values():
        page.goto(stage.bench.url + path)
        assert page.locator("h1").count() == 1, path
    page.goto(f"{stage.bench.url}/proposals/{stage.third}")
    page.locator("summary").first.click()
    context.close()


@test("The keyboard alone leads to the content and to the button")
def keyboard(stage):
    stage.edsger.go(f"/proposals/{stage.third}")
    stage.edsger.page.keyboard.press("Tab")
    assert stage.edsger.page.evaluate("document.activeElement.className") == "skip"
    stage.edsger.page.keyboard.press("Enter")
    stage.edsger.page.keyboard.press("Tab")
    assert "approve" in stage.edsger.page.evaluate("document.activeElement.textContent")
    stage.edsger.page.keyboard.press("Enter")
    stage.edsger.page.wait_for_url("**/approve")


@test("No page complained: no error of the script, nothing that the policy had to refuse")
def quiet(stage):
    expected = ("status of 4", "net::ERR_")
    for someone in (stage.ada, stage.grace, stage.edsger):
        loud = [line for line in someone.complaints if not any(word in line for word in expected)]
        assert not loud, f"{someone.name}: {loud}"

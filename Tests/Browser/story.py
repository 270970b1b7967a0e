"""From the first passkey to an apply with real Terraform."""

import subprocess

from playwright.sync_api import expect

from stage import HOSTILE, Someone
from suite import test


@test("Whoever is not signed in is led to where people sign in, and no page is open")
def closed(stage):
    stranger = Someone(stage, "stranger")
    for path in ("/", "/proposals", "/proposals/p-1", "/ledger", "/ledger/0", "/ledger/0/bundle.tar", "/account"):
        stranger.go(path)
        assert "/sign-in" in stranger.page.url, f"{path} led to {stranger.page.url}"
    expect(stranger.page.get_by_role("heading", name="Sign in")).to_be_visible()
    for path in ("/events", "/proposals/p-1/events"):
        answer = stranger.context.request.get(stage.bench.url + path, max_redirects=0)
        assert answer.status == 303, f"{path}: {answer.status}"
    stranger.context.close()


@test("Three people enrol passkeys; one that may approve counts once it is vouched for")
def enrol(stage):
    # The first counts at once where one person is everything; from then on more people are.
    assert "counts from now on" in stage.ada.enrol(stage.link("ada", "admin"))
    stage.bench.restart("--no-single-user")
    stage.ada.sign_in()
    for person in (stage.grace, stage.edsger):
        words = person.enrol(stage.link(person.name, "approver"))
        assert "vouches" in words, words
        stage.ada.vouch(person.name)
        person.sign_in()
    stage.agent = stage.bench.token("agent", "claude", "--owner", "ada")


@test("What an agent proposes comes up on an open list by itself, and waits for who may sign")
def live(stage):
    stage.grace.go("/proposals")
    stage.first = stage.propose("because " + HOSTILE)
    expect(stage.grace.page.get_by_role("heading", name="Waits for you")).to_be_visible()
    row = stage.grace.page.locator("li.mine").first
    expect(row).to_contain_text("shop-live")
    expect(row).to_contain_text("ada’s agent claude")
    stage.ada.go("/proposals")
    expect(stage.ada.page.get_by_role("heading", name="Waits for others")).to_be_visible()


@test("What happens while a list is being renewed comes up on it too")
def late(stage):
    page = stage.grace.page
    stage.grace.go("/proposals")
    late = []

    def overtake(route):
        # The list as it was before the second proposal arrives after the news of that proposal.
        answer = route.fetch()
        if not late:
            late.append(stage.bench.propose(stage.agent, "shop", "# nothing\n", "overtaken"))
            page.wait_for_timeout(2500)
        route.fulfill(response=answer)

    page.route("**/proposals", overtake)
    first = stage.bench.propose(stage.agent, "shop", "# nothing\n", "renewed")
    expect(page.locator(f"a[href='/proposals/{first}']")).to_be_visible()
    expect(page.locator(f"a[href='/proposals/{late[0]}']")).to_be_visible()
    page.unroute("**/proposals")
    for made in (first, *late):
        stage.bench.call("POST", f"/api/v1/proposals/{made}/cancellation", stage.agent, {"reason": "only a test"})
        assert stage.bench.state(made, stage.reader) == "cancelled"


@test("A proposal's page says what it does first, masks secrets, and tells what is missing")
def page(stage):
    stage.grace.go(f"/proposals/{stage.first}")
    expect(stage.grace.page.locator("h1")).to_contain_text("in shop-live")
    text = stage.grace.page.content()
    assert "hunter2" not in text
    expect(stage.grace.page.get_by_text("2 people must approve, and nobody has")).to_be_visible()
    stage.grace.page.get_by_text("terraform_data.production_database").first.click()
    expect(stage.grace.page.locator("#main")).to_contain_text("(sensitive)")


@test("Whoever answers for the proposer is told why they cannot approve")
def owner(stage):
    stage.ada.go(f"/proposals/{stage.first}")
    expect(stage.ada.page.get_by_text("somebody else must approve")).to_be_visible()
    answer = stage.ada.go(f"/proposals/{stage.first}/approve")
    assert answer.status == 403


@test("Two people approve by passkeys, and their tags hang on it")
def approve(stage):
    stage.grace.approve(stage.first)
    expect(stage.grace.page.locator(".tag").first).to_contain_text("grace")
    assert stage.bench.state(stage.first, stage.reader) == "held"
    stage.grace.go(f"/proposals/{stage.first}")
    stage.edsger.approve(stage.first)
    # The page of whoever approved first hears of it.
    expect(stage.grace.page.locator(".tag")).to_have_count(2)
    assert stage.bench.state(stage.first, stage.reader) == "approved"


@test("A runner applies it with real Terraform, the open page follows, and the log stays text")
def apply(stage):
    stage.bench.work(stage.runner)
    assert stage.bench.state(stage.first, stage.reader) == "applied"
    expect(stage.grace.page.locator(".chip", has_text="applied").first).to_be_visible()
    stage.grace.go(f"/proposals/{stage.first}")
    expect(stage.grace.page.locator("[data-log]")).to_contain_text("<script>made</script>")


@test("The page to approve is void at once when somebody rejects it")
def void(stage):
    second = stage.propose("another")
    stage.grace.go(f"/proposals/{second}/approve")
    expect(stage.grace.page.get_by_role("button", name="Sign as")).to_be_enabled()
    stage.edsger.go(f"/proposals/{second}/reject")
    stage.edsger.page.get_by_label("Why").fill("not today " + HOSTILE)
    stage.edsger.page.get_by_role("button", name="Reject as").click()
    stage.edsger.page.wait_for_url(f"**/proposals/{second}")
    expect(stage.grace.page.get_by_text("This page is void.")).to_be_visible()
    expect(stage.grace.page.get_by_role("button", name="Sign as")).to_be_disabled()
    assert stage.bench.state(second, stage.reader) == "rejected"


@test("The ledger tells the story, and a record's bundle is checked without the server")
def ledger(stage):
    stage.grace.go(f"/proposals/{stage.first}/story")
    expect(stage.grace.page.get_by_text("grace approved it by signature")).to_be_visible()
    stage.grace.go("/ledger?kind=approval.given")
    stage.grace.page.locator("a.title").first.click()
    with stage.grace.page.expect_download() as waiting:
        stage.grace.page.get_by_role("link", name="Download the proof bundle").click()
    folder = stage.bench.folder / "bundle"
    folder.mkdir()
    waiting.value.save_as(folder / "bundle.tar")
    subprocess.run(["tar", "-xf", "bundle.tar"], cwd=folder, check=True)
    proof = next(folder.glob("*.tlog-proof"))
    command = [stage.bench.program("tagout"), "ledger", "verify", "--proof", proof.name, "--key", "checkpoint.key"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stdout + done.stderr


@test("Nobody hears any more who has signed out")
def out(stage):
    leaver = stage.edsger
    leaver.go("/proposals")
    leaver.page.get_by_role("button", name="Sign out").click()
    leaver.page.wait_for_url("**/sign-in")
    leaver.go("/proposals")
    assert "/sign-in" in leaver.page.url
    leaver.sign_in()

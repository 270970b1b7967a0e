"""What all tests share: the server, a browser, and people with authenticators in software."""

import json

from playwright.sync_api import expect, sync_playwright

from workbench import POLICY, Workbench

expect.set_options(timeout=15_000)

HOSTILE = "<img src=x onerror=document.title='owned'>\"\u0301 onmouseover=document.title='owned' x=\u202e</script>"

ESTATE = """
resource "terraform_data" "production_database" {
  input            = { name = "courses", note = %s, password = "hunter2-hunter2" }
  triggers_replace = %s
  provisioner "local-exec" { command = "echo '<script>made</script>'" }
}
resource "terraform_data" "others" {
  for_each = toset(["<b>bold</b>", "plain"])
  input    = each.key
}
"""


def quoted(text):
    """A text as a string of Terraform's language."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("${", "$${")
    return f'"{escaped}"'


class Someone:
    """A person with a browser of their own and, in it, an authenticator that is always touched."""

    def __init__(self, stage, name, **options):
        self.stage = stage
        self.name = name
        self.context = stage.browser.new_context(viewport={"width": 1280, "height": 900}, **options)
        self.page = self.context.new_page()
        self.complaints = []
        self.page.on("console", lambda line: self.complaints.append(line.text) if line.type == "error" else None)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("dialog", lambda dialog: self.complaints.append("dialog " + dialog.message) or dialog.dismiss())
        self.cdp = self.context.new_cdp_session(self.page)
        self.cdp.send("WebAuthn.enable")
        made = self.cdp.send(
            "WebAuthn.addVirtualAuthenticator",
            {
                "options": {
                    "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True,
                    "isUserVerified": True, "automaticPresenceSimulation": True,
                }
            },
        )  # fmt: skip
        self.authenticator = made["authenticatorId"]

    def go(self, path):
        return self.page.goto(self.stage.bench.url + path)

    def enrol(self, link):
        self.page.goto(link)
        person = self.page.get_by_label("Your name")
        if person.is_visible():
            person.fill(self.name)
        self.page.get_by_role("button", name="Make my passkey").click()
        expect(self.page.locator("[data-done]")).to_be_visible()
        return self.page.locator("[data-done-words]").inner_text()

    def sign_in(self):
        self.go("/sign-in?next=/proposals")
        self.page.get_by_role("button", name="Sign in with a passkey").click()
        self.page.wait_for_url(self.stage.bench.url + "/proposals")

    def vouch(self, name):
        self.go("/account")
        button = self.page.get_by_role("button", name=f"I know that this is {name}’s")
        button.click()
        expect(button).to_have_count(0)

    def approve(self, id):
        self.go(f"/proposals/{id}")
        self.page.get_by_role("link", name="Look closely and approve").click()
        button = self.page.get_by_role("button", name="Sign as")
        expect(button).to_be_disabled()
        expect(button).to_be_enabled()
        button.click()
        self.page.wait_for_url(f"**/proposals/{id}")


class Browsers:
    """One headless Chromium for all stages."""

    def __init__(self, chromium):
        self.chromium = chromium

    def __enter__(self):
        self.playwright = sync_playwright().start()
        return self.playwright.chromium.launch(executable_path=self.chromium, args=["--no-sandbox"])

    def __exit__(self, *_):
        self.playwright.stop()


class Stage:
    """Everything is made once; tests go one after the other and build on those before."""

    def __init__(self, programs, browser, pictures, policy=POLICY, before=None):
        self.programs, self.browser, self.pictures, self.policy, self.before = programs, browser, pictures, policy, before
        pictures.mkdir(parents=True, exist_ok=True)

    def beside(self, policy, before=None):
        """Another server with another policy, in the same browser; `before` makes its data before it is asked."""
        return Stage(self.programs, self.browser, self.pictures, policy, before)

    def __enter__(self):
        self.bench = Workbench(self.programs, self.policy)
        self.bench.run("workspace", "set", "shop", "--tier", "production", "--environment", "shop-live")
        if self.before:
            self.before(self.bench)
        self.ada, self.grace, self.edsger = (Someone(self, name) for name in ("ada", "grace", "edsger"))
        self.runner = self.bench.token("runner", "runner")
        self.reader = self.bench.token("reader", "reader")
        self.agent = None
        self.first = None
        return self

    def __exit__(self, *_):
        for someone in (self.ada, self.grace, self.edsger):
            someone.context.close()
        self.bench.close()

    def staff(self, *people):
        """An admin ada, and approvers whom she has vouched for, all signed in."""
        self.ada.enrol(self.link("ada", "admin"))
        self.bench.restart("--no-single-user")
        self.ada.sign_in()
        for person in people:
            person.enrol(self.link(person.name, "approver"))
            self.ada.vouch(person.name)
            person.sign_in()
        self.agent = self.bench.token("agent", "claude", "--owner", "ada")

    def held(self, plan):
        """The agent proposes, and a runner has made this plan of it."""
        made = self.bench.propose_plan(self.agent, self.runner, "shop", plan.read_bytes())
        assert self.bench.state(made, self.reader) == "held", self.bench.state(made, self.reader)
        return made

    def link(self, name, role):
        said = json.loads(self.bench.run("person", "link", name, "--role", role, "--json"))
        return f"{self.bench.url}/enrol#{said['link'].split('#')[-1]}"

    def propose(self, reason="a bigger cache", text=None):
        """The agent proposes and a runner plans."""
        made = self.bench.propose(self.agent, "shop", text or ESTATE % (quoted(HOSTILE), quoted(reason)), reason)
        self.bench.work(self.runner)
        state = self.bench.state(made, self.reader)
        assert state == "held", f"{state}: " + (self.bench.folder / "runner.log").read_text()[-1500:]
        return made

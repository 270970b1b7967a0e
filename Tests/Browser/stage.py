"""What all tests share: the server, a browser, and people with authenticators in software."""

import json

from playwright.sync_api import expect, sync_playwright

from workbench import Workbench

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
        self.page.wait_for_url("**/proposals")

    def approve(self, id):
        self.go(f"/proposals/{id}")
        self.page.get_by_role("link", name="Look closely and approve").click()
        button = self.page.get_by_role("button", name="Sign as")
        expect(button).to_be_disabled()
        expect(button).to_be_enabled()
        button.click()
        self.page.wait_for_url(f"**/proposals/{id}")


class Stage:
    """Everything is made once; tests go one after the other and build on those before."""

    def __init__(self, programs, chromium, pictures):
        self.programs, self.chromium, self.pictures = programs, chromium, pictures
        pictures.mkdir(parents=True, exist_ok=True)

    def __enter__(self):
        self.bench = Workbench(self.programs)
        self.playwright = sync_playwright().start()
        self.browser = self.playwright.chromium.launch(executable_path=self.chromium, args=["--no-sandbox"])
        self.bench.run("workspace", "set", "shop", "--tier", "production", "--environment", "shop-live")
        self.ada, self.grace, self.edsger = (Someone(self, name) for name in ("ada", "grace", "edsger"))
        self.runner = self.bench.token("runner", "runner")
        self.reader = self.bench.token("reader", "reader")
        self.agent = None
        self.first = None
        return self

    def __exit__(self, *_):
        self.browser.close()
        self.playwright.stop()
        self.bench.close()

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

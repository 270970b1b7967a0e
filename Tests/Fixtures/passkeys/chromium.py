"""Makes and uses passkeys in headless Chromium with its virtual authenticator, through the server's own script.

usage: chromium.py ORIGIN CODE     (the code lets the first admin in; prints a line for each step, `done` at the end)
"""

import json, shutil, sys
from playwright.sync_api import sync_playwright

origin, code = sys.argv[1:3]

FORM = """async ({attributes, fields, csrf}) => {
  document.body.replaceChildren();
  document.querySelectorAll("meta[name=csrf]").forEach((old) => old.remove());
  const meta = document.createElement("meta");
  meta.name = "csrf"; meta.content = csrf;
  document.head.append(meta);
  const form = document.createElement("form");
  for (const [name, value] of Object.entries(attributes)) form.setAttribute(name, value);
  for (const [name, value] of Object.entries(fields)) {
    const field = document.createElement("input");
    field.name = name; field.value = value;
    form.append(field);
  }
  const message = document.createElement("p");
  message.dataset.message = "";
  form.append(message);
  document.body.append(form);
  return await new Promise((resolve) => {
    form.addEventListener("tagout:done", (event) => resolve({answer: event.detail}));
    new MutationObserver(() => message.textContent && resolve({refused: message.textContent}))
      .observe(message, {childList: true, characterData: true, subtree: true});
    form.requestSubmit();
  });
}"""


def step(name, result):
    print(json.dumps({"step": name, **result}), flush=True)
    return result.get("answer", {})


with sync_playwright() as playwright:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
    context = browser.new_context()
    page = context.new_page()
    session = context.new_cdp_session(page)
    session.send("WebAuthn.enable")

    def authenticator(verified=True):
        return session.send("WebAuthn.addVirtualAuthenticator", {"options": {
            "protocol": "ctap2", "transport": "usb", "hasResidentKey": True, "hasUserVerification": True,
            "isUserVerified": verified, "automaticPresenceSimulation": True,
        }})["authenticatorId"]

    def form(name, fields=None, csrf="", kind="passkey", **addresses):
        attributes = {f"data-{key}": value for key, value in addresses.items()}
        attributes["data-passkey" if kind == "passkey" else "data-kind"] = ""
        page.goto(origin + "/web/passkeys.js")
        page.add_script_tag(url="/web/passkeys.js")
        return step(name, page.evaluate(FORM, {"attributes": attributes, "fields": fields or {}, "csrf": csrf}))

    key = authenticator()
    enrol = {"begin": "/web/enrol/begin", "finish": "/web/enrol/finish"}
    sign_in = {"begin": "/web/sign-in/begin", "finish": "/web/sign-in/finish"}
    form("enrol", {"code": code, "person": "ada"}, **enrol)
    csrf = form("sign-in", **sign_in).get("csrf", "")
    form("codes", csrf=csrf, kind="post", post="/web/recovery-codes")
    form("forged", csrf="guess", kind="post", post="/web/recovery-codes")
    # A copy of the key, as it was before: its counter is behind.
    copy = session.send("WebAuthn.getCredentials", {"authenticatorId": key})["credentials"][0]
    form("again", csrf=csrf, **sign_in)
    session.send("WebAuthn.removeVirtualAuthenticator", {"authenticatorId": key})
    other = authenticator()
    session.send("WebAuthn.addCredential", {"authenticatorId": other, "credential": {**copy, "signCount": 0}})
    context.clear_cookies()
    form("copied", **sign_in)
    session.send("WebAuthn.removeVirtualAuthenticator", {"authenticatorId": other})
    authenticator(verified=False)
    form("nobody", **sign_in)
    browser.close()
print(json.dumps({"step": "done"}), flush=True)

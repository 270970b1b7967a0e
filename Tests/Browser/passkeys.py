"""What somebody would try with a key, or without the person who has it."""

import json

from playwright.sync_api import expect

from stage import Someone
from suite import test

USE = """async (options) => {
  const used = await navigator.credentials.get({publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options)});
  return used.toJSON();
}"""
POST = """async ([path, body]) => {
  const csrf = (document.querySelector('input[name=csrf]') || {}).value || '';
  const answer = await fetch(path, {method: 'POST', credentials: 'same-origin', body: JSON.stringify(body),
    headers: {'Content-Type': 'application/json', 'X-Tagout-CSRF': csrf}});
  return [answer.status, await answer.text()];
}"""


def begun(someone, id):
    status, text = someone.page.evaluate(POST, [f"/web/proposals/{id}/approval/begin", {}])
    assert status == 200, text
    return json.loads(text)


def finished(someone, id, ceremony, credential):
    body = {"ceremony": ceremony, "credential": credential}
    return someone.page.evaluate(POST, [f"/web/proposals/{id}/approval/finish", body])


@test("What a page of another origin had the key sign, or what signs another text, approves nothing")
def elsewhere(stage):
    stage.fourth = stage.propose("fourth")
    path = f"/proposals/{stage.fourth}/approve"
    stage.grace.go(path)
    asked = begun(stage.grace, stage.fourth)
    # The same name, another port: for the authenticator the same relying party, for the server another origin.
    stage.grace.page.route("http://localhost:1/*", lambda route: route.fulfill(body="<title>evil</title>"))
    stage.grace.page.goto("http://localhost:1/")
    credential = stage.grace.page.evaluate(USE, asked["publicKey"])
    stage.grace.go(path)
    status, text = finished(stage.grace, stage.fourth, asked["ceremony"], credential)
    assert status == 422 and "passkey.origin" in text, (status, text)
    asked = begun(stage.grace, stage.fourth)
    credential = stage.grace.page.evaluate(USE, asked["publicKey"] | {"challenge": "AAAA"})
    status, text = finished(stage.grace, stage.fourth, asked["ceremony"], credential)
    assert status == 422 and "passkey.challenge" in text, (status, text)
    # What signs one proposal is worth nothing for another.
    asked, other = begun(stage.grace, stage.fourth), begun(stage.grace, stage.third)
    credential = stage.grace.page.evaluate(USE, other["publicKey"])
    status, text = finished(stage.grace, stage.fourth, asked["ceremony"], credential)
    assert status == 422, (status, text)
    value = stage.bench.call("GET", f"/api/v1/proposals/{stage.fourth}", stage.reader)[1]
    assert value["state"] == "held" and not value["approvals"], value["approvals"]


@test("A copied key, a key that knows nobody and a planted session let nobody in; recovery codes do, once, to look")
def keys(stage):
    linus = Someone(stage, "linus")
    linus.enrol(stage.link("linus", "auditor"))
    linus.context.add_cookies([{"name": "tagout", "value": "a" * 64, "url": stage.bench.url}])
    linus.sign_in()
    [cookie] = [one for one in linus.context.cookies() if one["name"] == "tagout"]
    assert cookie["value"] != "a" * 64 and cookie["httpOnly"] and cookie["sameSite"] == "Strict", cookie
    linus.go("/account")
    linus.page.get_by_role("button", name="Make new codes").click()
    codes = linus.page.locator("[data-result]")
    expect(codes).not_to_be_empty()
    first = codes.inner_text().split()[0]
    assert len(codes.inner_text().split()) == 10
    [own] = linus.cdp.send("WebAuthn.getCredentials", {"authenticatorId": linus.authenticator})["credentials"]
    linus.cdp.send("WebAuthn.clearCredentials", {"authenticatorId": linus.authenticator})
    linus.cdp.send(
        "WebAuthn.addCredential", {"authenticatorId": linus.authenticator, "credential": own | {"signCount": 0}}
    )
    linus.context.clear_cookies()
    linus.go("/sign-in")
    linus.page.get_by_role("button", name="Sign in with a passkey").click()
    expect(linus.page.locator("form[data-passkey=sign-in] [data-status]")).to_contain_text("copy")
    linus.cdp.send("WebAuthn.setUserVerified", {"authenticatorId": linus.authenticator, "isUserVerified": False})
    linus.go("/sign-in")
    linus.page.get_by_role("button", name="Sign in with a passkey").click()
    expect(linus.page.locator("form[data-passkey=sign-in] [data-status]")).to_contain_text("not touched in time")
    for status in (True, False):
        linus.go("/sign-in")
        linus.page.get_by_text("My passkey is lost").click()
        linus.page.get_by_label("Your name here").fill("linus")
        linus.page.get_by_label("A recovery code").fill(first)
        linus.page.get_by_role("button", name="Sign in, to look").click()
        if status:
            linus.page.wait_for_url("**/account")
            assert linus.page.get_by_role("button", name="Make new codes").count() == 0
            linus.context.clear_cookies()
        else:
            expect(linus.page.locator("form[data-passkey=recovery] [data-status]")).not_to_contain_text("One moment")
            assert "/sign-in" in linus.page.url
    linus.context.close()

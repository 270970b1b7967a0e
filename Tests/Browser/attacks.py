"""What somebody would try who wants a yes that nobody gave."""

import json
import urllib.parse

from playwright.sync_api import expect

from suite import test


@test("What strangers write runs nowhere: not on a page, not in a list, not in the log")
def hostile(stage):
    paths = ["/proposals", "/ledger", "/account"]
    paths += [f"/proposals/{stage.first}{more}" for more in ("", "/story", "/changes?kind=create&find=<b>")]
    for path in paths:
        stage.grace.go(path)
        assert stage.grace.page.locator("img, b b, script:not([src])").count() == 0, path
        stage.grace.page.mouse.move(300, 300)
        assert stage.grace.page.title() != "owned", path
    violations = [line for line in stage.grace.complaints if "Content Security" in line or "Content-Security" in line]
    assert not violations, violations


@test("A form or a script without the page's own token changes nothing")
def forged(stage):
    script = """async ([path, headers]) => (await fetch(path, {method: 'POST', credentials: 'same-origin',
      headers: {'Content-Type': 'application/json', ...headers}, body: '{}'})).status"""
    stage.grace.go("/proposals")
    for path in ("/web/sign-out", f"/web/proposals/{stage.first}/approval/begin", "/web/recovery-codes"):
        for headers in ({}, {"X-Tagout-CSRF": "x"}):
            status = stage.grace.page.evaluate(script, [path, headers])
            assert status == 403, f"{path} {headers}: {status}"
    stage.grace.go("/proposals")
    assert "/sign-in" not in stage.grace.page.url


@test("A page of another origin can neither ask nor frame this server")
def foreign(stage):
    cookies = "; ".join(f"{one['name']}={one['value']}" for one in stage.grace.context.cookies())
    for origin in ("https://evil.example", "null", "http://localhost:1"):
        status, value = stage.bench.call(
            "POST", f"/web/proposals/{stage.first}/approval/begin", None, {}, headers={"Origin": origin, "Cookie": cookies}
        )
        assert status == 403, f"{origin}: {status} {value}"
    answer = stage.grace.go("/proposals")
    policy = answer.headers["content-security-policy"]
    assert "frame-ancestors 'none'" in policy and "default-src 'none'" in policy
    assert "unsafe" not in policy


@test("The cookies alone approve nothing: an answer without an authenticator is refused, and recorded")
def cookies(stage):
    third = stage.propose("third")
    stage.grace.go(f"/proposals/{third}/approve")
    tried = stage.grace.page.evaluate(
        """async (id) => {
          const csrf = document.querySelector('input[name=csrf]').value;
          const post = async (path, body) => (await fetch(path, {method: 'POST', headers: {
            'Content-Type': 'application/json', 'X-Tagout-CSRF': csrf}, body: JSON.stringify(body)}));
          const begun = await (await post(`/web/proposals/${id}/approval/begin`, {})).json();
          const bytes = 'AAAA';
          const credential = {id: begun.publicKey.allowCredentials[0].id, rawId: begun.publicKey.allowCredentials[0].id,
            type: 'public-key', response: {clientDataJSON: btoa(JSON.stringify({type: 'webauthn.get',
            challenge: begun.publicKey.challenge, origin: location.origin})).replace(/=+$/, ''),
            authenticatorData: bytes, signature: bytes}};
          const answer = await post(`/web/proposals/${id}/approval/finish`, {ceremony: begun.ceremony, credential});
          return [answer.status, await answer.text()];
        }""",
        third,
    )
    assert tried[0] in (400, 403, 422), tried
    assert stage.bench.state(third, stage.reader) == "held"
    stage.grace.go(f"/ledger?kind=approval.refused&proposal={third}")
    expect(stage.grace.page.locator("a.title").first).to_contain_text("was refused")
    stage.third = third


@test("An answer that was used once is refused the second time")
def replayed(stage):
    sent = []
    stage.grace.page.on(
        "request", lambda one: sent.append((one.url, one.post_data)) if one.url.endswith("/approval/finish") else None
    )
    stage.grace.approve(stage.third)
    url, body = sent[0]
    csrf = stage.grace.page.locator("input[name=csrf]").first.input_value()
    answer = stage.grace.context.request.post(
        url, data=body, headers={"Content-Type": "application/json", "X-Tagout-CSRF": csrf, "Origin": stage.bench.url}
    )
    assert answer.status in (403, 409), f"{answer.status} {answer.text()}"
    status, value = stage.bench.call("GET", f"/api/v1/proposals/{stage.third}", stage.reader)
    assert status == 200 and len(value["approvals"]) == 1, json.dumps(value["approvals"])


@test("A token of an agent, a runner or a reader opens no page and approves nothing")
def tokens(stage):
    for token in (stage.agent, stage.runner, stage.reader):
        status, text = stage.bench.call("GET", f"/proposals/{stage.third}", token)
        assert "Sign in" in text and stage.third not in text.split("next=")[0], status
        status, _ = stage.bench.call("POST", f"/web/proposals/{stage.third}/approval/begin", token, {})
        assert status in (401, 403), status


@test("An address that leads elsewhere after signing in is not followed")
def elsewhere(stage):
    stage.grace.go("/proposals")
    for next_page in ("https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)"):
        query = urllib.parse.urlencode({"next": next_page})
        stage.grace.page.goto(f"{stage.bench.url}/sign-in?{query}")
        assert stage.grace.page.url == stage.bench.url + "/proposals", f"{next_page}: {stage.grace.page.url}"

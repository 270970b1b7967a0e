"""A plan of thousands of changes: the page brings what is looked at first, and the rest when it is asked for."""

import pathlib

from playwright.sync_api import expect

from suite import test

PLAN = pathlib.Path(__file__).parent.parent / "Fixtures" / "plans" / "create_2000.tfplan"


@test("A page of thousands of changes brings sixty of a kind, and the rest in place, page by page, and without a script")
def many(stage):
    stage.bench.run("workspace", "set", "many", "--tier", "staging")
    id = stage.bench.propose_plan(stage.agent, stage.runner, "many", PLAN.read_bytes(), "--plan-only")
    assert stage.bench.state(id, stage.reader) == "planned"
    answer = stage.grace.go(f"/proposals/{id}")
    assert len(answer.body()) < 400_000, len(answer.body())
    page = stage.grace.page
    rows = page.locator("#g-create .changes > li")
    expect(rows).to_have_count(60)
    page.locator("#g-create > summary").click()
    assert rows.first.evaluate("(row) => getComputedStyle(row).contentVisibility") == "auto"
    assert page.locator("#main *").count() < 6000
    page.get_by_role("link", name="Show 300 more").click()
    expect(rows).to_have_count(360)
    assert page.url.endswith(id), page.url
    plain = stage.browser.new_context(java_script_enabled=False, storage_state=stage.grace.context.storage_state())
    reader = plain.new_page()
    reader.goto(f"{stage.bench.url}/proposals/{id}/changes?kind=create&from=1980")
    total = reader.locator(".changes > li").count()
    assert 0 < total <= 300, total
    assert reader.locator("a[data-more]").count() == 0
    reader.goto(f"{stage.bench.url}/proposals/{id}/changes?kind=create&find=[7]")
    assert reader.locator(".changes > li").count() >= 1
    plain.close()

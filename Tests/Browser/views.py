"""Looks at one page at each width, in light and dark, leaves its pictures, and says what is wrong with it."""

from axe_playwright_python.sync_playwright import Axe

WIDTHS = {"phone": (390, 844), "desk": (1280, 900)}


def serious(page):
    if not page.evaluate("'axe' in window"):
        page.evaluate(Axe().axe_script)
    found = page.evaluate("async () => (await axe.run({resultTypes: ['violations']})).violations")
    return [
        f"{one['id']}: {node['html'][:160]}"
        for one in found
        if one["impact"] in ("serious", "critical")
        for node in one["nodes"]
    ]


def visit(stage, someone, name, path, check):
    problems = []
    someone.go(path)
    for scheme in ("light", "dark"):
        for width, (wide, high) in WIDTHS.items():
            someone.page.set_viewport_size({"width": wide, "height": high})
            someone.page.emulate_media(color_scheme=scheme)
            someone.page.screenshot(path=stage.pictures / f"{name}-{width}-{scheme}.png", full_page=True)
            problems += [f"{name} {width} {scheme}: {problem}" for problem in check(someone.page)]
    someone.page.set_viewport_size({"width": 1280, "height": 900})
    return problems


def overflow(page):
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return [f"{wide} pixels stand out at the right"] if wide > 0 else []


def found(page):
    """What is wrong with a page: for those who do not see it, and for narrow windows."""
    return serious(page) + overflow(page)

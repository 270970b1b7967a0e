#!/usr/bin/env python3
"""How long a page of a big plan takes in headless Chromium, from a server built for release: tools/bench runs it.

Prints one JSON object: seconds until the page of the proposal is there, whole, the first time after the server has
started, and again; its bytes; and the longest frame while it is scrolled through with every group opened.
"""

import argparse
import json
import pathlib
import sys
import tempfile
import time

sys.dont_write_bytecode = True

from stage import Browsers, Stage  # noqa: E402

FRAMES = """async () => {
  document.querySelectorAll('details.group').forEach((group) => { group.open = true; });
  const frames = [];
  let last = performance.now();
  const end = document.documentElement.scrollHeight - window.innerHeight;
  for (let top = 0; top < end; top += 120) {
    window.scrollTo(0, top);
    await new Promise((next) => requestAnimationFrame(next));
    frames.push(performance.now() - last);
    last = performance.now();
  }
  frames.sort((one, other) => one - other);
  return {count: frames.length, longest: frames.at(-1), most: frames[Math.floor(frames.length * 0.99)]};
}"""


def opened(someone, path):
    """Seconds until the page is loaded, and the bytes of its document."""
    start = time.perf_counter()
    someone.go(path)
    taken = time.perf_counter() - start
    size = someone.page.evaluate("performance.getEntriesByType('navigation')[0].encodedBodySize")
    return taken, size


def measure(stage, plan):
    bench = stage.bench
    stage.ada.enrol(stage.link("ada", "admin"))
    stage.ada.sign_in()
    stage.agent = bench.token("agent", "claude", "--owner", "ada")
    proposal = bench.propose_plan(stage.agent, stage.runner, "shop", plan.read_bytes())
    figures = {"state": bench.state(proposal, stage.reader)}
    bench.restart()
    path = f"/proposals/{proposal}"
    figures["first"], figures["bytes"] = opened(stage.ada, path)
    figures["again"] = min(opened(stage.ada, path)[0] for _ in range(5))
    kinds = stage.ada.page.locator("a[data-more]").evaluate_all("(links) => links.map((one) => one.getAttribute('href'))")
    figures["more"] = max((opened(stage.ada, kind)[0] for kind in kinds), default=0)
    stage.ada.go(path)
    figures["frames"] = stage.ada.page.evaluate(FRAMES)
    figures["list"] = opened(stage.ada, "/proposals")[0]
    return figures


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--programs", required=True, type=pathlib.Path)
    options.add_argument("--chromium", required=True)
    options.add_argument("plan", type=pathlib.Path)
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as pictures, Browsers(given.chromium) as browser:
        with Stage(given.programs.resolve(), browser, pathlib.Path(pictures)) as stage:
            print(json.dumps(measure(stage, given.plan)))


if __name__ == "__main__":
    main()

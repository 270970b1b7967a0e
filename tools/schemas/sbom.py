#!/usr/bin/env python3
"""Holds what tools/sbom writes to CycloneDX's own schema, and to itself: every reference leads somewhere.

usage: tools/schemas/sbom.py FILE

Needs the package of tools/schemas/sbom-requirements.txt (tools/venv sbom tools/schemas/sbom-requirements.txt makes it).
"""
import json
import pathlib
import sys

from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator


def main():
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 64
    text = pathlib.Path(sys.argv[1]).read_text(encoding="utf-8")
    problem = JsonStrictValidator(SchemaVersion.V1_5).validate_str(text)
    if problem is not None:
        print(f"error: '{sys.argv[1]}' is no CycloneDX 1.5: {problem}", file=sys.stderr)
        return 1
    document = json.loads(text)
    known = {component["bom-ref"] for component in document["components"]} | {"tagout"}
    wanted = {name for entry in document["dependencies"] for name in [entry["ref"], *entry.get("dependsOn", [])]}
    if wanted - known:
        print(f"error: '{sys.argv[1]}' depends on what it does not list: {sorted(wanted - known)}", file=sys.stderr)
        return 1
    print(f"{sys.argv[1]}: CycloneDX 1.5, {len(known) - 1} components")
    return 0


if __name__ == "__main__":
    sys.exit(main())

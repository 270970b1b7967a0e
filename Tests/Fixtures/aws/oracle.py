#!/usr/bin/env python3
"""Answers for awscli itself: a JSON request a line in, an answer a line out, nothing is called.

{"argv": […]}       → {"service", "operation", "rest"}, {"exit": STATUS} when the parsers end, {"version": true}
{"shorthand": TEXT} → {"value": …} or {"error": true}
The first line out names the versions.
"""

import contextlib
import io
import json
import sys

import awscli
import awscli.clidriver as clidriver
import awscli.shorthand as shorthand


def parse(driver, table, argv):
    silent = io.StringIO()
    try:
        with contextlib.redirect_stdout(silent), contextlib.redirect_stderr(silent):
            parsed, rest = driver._create_parser(table).parse_known_args(argv)
            command = table[parsed.command]
            if not isinstance(command, clidriver.ServiceCommand):
                return {"service": parsed.command, "operation": None, "rest": rest}
            operations, rest = command._create_parser().parse_known_args(rest)
            return {"service": parsed.command, "operation": operations.operation, "rest": rest}
    except SystemExit as end:
        return {"version": True} if silent.getvalue().startswith("aws-cli/") else {"exit": end.code}


def main():
    driver = clidriver.create_clidriver()
    table = driver._get_command_table()
    print(json.dumps({"awscli": awscli.__version__}), flush=True)
    for line in sys.stdin:
        request = json.loads(line)
        if "argv" in request:
            answer = parse(driver, table, request["argv"])
        else:
            try:
                answer = {"value": shorthand.ShorthandParser().parse(request["shorthand"])}
            except Exception:
                answer = {"error": True}
        print(json.dumps(answer), flush=True)


main()

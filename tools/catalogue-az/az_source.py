"""Reads the table of commands and their options out of the installed azure-cli, without calling anything."""

import atexit
import os
import pathlib
import shutil
import tempfile

# It writes a profile and an index of commands where it thinks that somebody lives.
os.environ["AZURE_CONFIG_DIR"] = tempfile.mkdtemp(prefix="tagout-az-")
atexit.register(shutil.rmtree, os.environ["AZURE_CONFIG_DIR"], True)
os.environ["AZURE_CORE_COLLECT_TELEMETRY"] = "0"
os.environ["AZURE_EXTENSION_DIR"] = os.environ["AZURE_CONFIG_DIR"] + "/no-extensions"

import azure.cli.core
from azure.cli.core import get_default_cli
from azure.cli.core.file_util import create_invoker_and_load_cmds_and_args

from commands import meaningful

HERE = pathlib.Path(__file__).parent
GLOBALS = ("--debug", "--help", "--only-show-errors", "--output", "--query", "--verbose", "--subscription")


class Source:
    def __init__(self):
        cli = get_default_cli()
        create_invoker_and_load_cmds_and_args(cli)
        self.versions = f"azure-cli {azure.cli.core.__version__}"
        self.commands = {}
        for name, command in cli.invocation.commands_loader.command_table.items():
            self.commands[name] = [names(argument) for argument in command.arguments.values()]
        self.current = set(self.commands)
        for name in named("retired.txt") + named("extensions.txt"):
            self.commands.setdefault(name, [])

    def options(self):
        """{path: every spelling of every option}"""
        return {path: {name for spellings in options for name in spellings} for path, options in self.commands.items()}

    def spellings(self, path, option):
        """The spellings of the option that has this one, as "name:letters of the shortest abbreviation", by commas."""
        if option == "-":
            return option
        every = {name for spellings in self.commands[path] for name in spellings} | set(GLOBALS)
        own = next(spellings for spellings in self.commands[path] if option in spellings)
        return ",".join(f"{name}:{shortest(name, every - set(own))}" for name in sorted(own))


def names(argument):
    """The spellings of an option; none for a positional argument."""
    found = []
    for option in argument.type.settings.get("options_list") or []:
        name = option if isinstance(option, str) else getattr(option, "target", None)
        if name and name.startswith("-"):
            found.append(name)
    return found


def shortest(name, others):
    """From how many letters on argparse takes an abbreviation for this option."""
    if not name.startswith("--"):
        return len(name)
    for length in range(3, len(name)):
        if not any(other.startswith(name[:length]) for other in others):
            return length
    return len(name)


def named(file):
    """The commands of a file of `GROUP VERB…`."""
    text = "\n".join(meaningful(HERE / file)).replace("\n  ", " ")
    found = []
    for line in text.splitlines():
        group, *verbs = line.split(" ")
        prefix = "" if group == "." else group.replace("/", " ") + " "
        found += [prefix + verb for verb in verbs]
    return found

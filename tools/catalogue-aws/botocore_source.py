"""Reads the command tree and the options out of the installed awscli and botocore, without calling anything."""

import warnings

warnings.filterwarnings("ignore")

import awscli
import awscli.clidriver as clidriver
import botocore
from awscli.arguments import BooleanArgument
from awscli.customizations.toplevelbool import NegativeBooleanParameter, PositiveBooleanArgument

VERSIONS = f"botocore {botocore.__version__}, awscli {awscli.__version__}"


class Source:
    def __init__(self):
        self.driver = clidriver.create_clidriver()
        self.commands = self.driver._get_command_table()
        self.globals = sorted(self.driver._get_argument_table())

    def tables(self):
        """Service → {operation: command} of every command that has sub-commands."""
        found = {}
        for name, command in self.commands.items():
            if isinstance(command, clidriver.ServiceCommand):
                found[name] = command._get_command_table()
            elif getattr(command, "subcommand_table", None):
                found[name] = command.subcommand_table
        return found

    def has_dry_run(self, command):
        """Whether the request itself has a dry run, so that the service changes nothing."""
        if not isinstance(command, clidriver.ServiceOperation):
            return False
        # The description itself: making a shape of each request takes ten times as long.
        model = command._operation_model
        name = model._operation_model.get("input", {}).get("shape")
        members = model.service_model._service_description["shapes"].get(name, {}).get("members", {})
        return "DryRun" in members or "dryRun" in members

    def options(self, command, member):
        """The options that set a member of the request: [(name, kind, shortest)].

        The kind is "true" or "false" of a flag, "maybe" of a flag that may have a value, "value" of the rest. The
        shortest is the number of letters after "--" from which on argparse takes an abbreviation for this option.
        """
        table = command.arg_table
        if member.startswith("--"):
            return [(member[2:], "true", self.shortest(table, member[2:]))]
        found = []
        for name, argument in table.items():
            if getattr(argument, "_serialized_name", None) == member:
                found.append((name, self.kind(argument), self.shortest(table, name)))
        return found

    def kind(self, argument):
        if isinstance(argument, NegativeBooleanParameter):
            return "false"
        if isinstance(argument, PositiveBooleanArgument):
            return "maybe"
        if isinstance(argument, BooleanArgument):
            return "true" if argument._action == "store_true" else "false"
        return "value"

    def shortest(self, table, name):
        others = [other for other in table if other != name] + self.globals
        for length in range(1, len(name)):
            if not any(other.startswith(name[:length]) for other in others):
                return length
        return len(name)

    def check_path(self, command, path):
        """Stops when the request has no such member."""
        if path.startswith("--"):
            if path[2:] not in command.arg_table:
                raise SystemExit(f'conditions.tsv: no option "{path}"')
            return
        shape = command._operation_model.input_shape
        for step in path.replace("[]", ".[]").replace("[Key=", ".[Key=").split("."):
            # The value in a selector may hold full stops: what follows its first one belongs to it.
            if step.startswith("[") or step.endswith("]"):
                shape = shape.member if shape.type_name == "list" else shape
            elif step == "*":
                shape = shape.value
            elif shape.type_name == "structure" and step in shape.members:
                shape = shape.members[step]
            else:
                raise SystemExit(f'conditions.tsv: no member "{step}" of "{path}"')

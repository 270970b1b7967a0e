"""Reads the command tree that the installed Google Cloud SDK carries for completion, and what that leaves out."""

import importlib.util
import os
import pathlib
import shutil

from commands import meaningful

HERE = pathlib.Path(__file__).parent
TRACKS = ("alpha", "beta", "preview")


def root():
    """The SDK's folder; None when it is not installed."""
    named = os.environ.get("CLOUDSDK_ROOT_DIR")
    program = shutil.which("gcloud")
    folder = pathlib.Path(named) if named else pathlib.Path(program).resolve().parent.parent if program else None
    return folder if folder and (folder / "data/cli/gcloud_completions.py").is_file() else None


class Source:
    def __init__(self):
        folder = root()
        if folder is None:
            raise ImportError("no Google Cloud SDK is installed here")
        self.folder = folder
        self.versions = f"Google Cloud SDK {(folder / 'VERSION').read_text().strip()}"
        spec = importlib.util.spec_from_file_location("tree", folder / "data/cli/gcloud_completions.py")
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        self.commands, self.groups = {}, set()
        tree = module.STATIC_COMPLETION_CLI_TREE
        self.globals = dict(tree["flags"])
        self.walk(tree, [], {})
        self.tree_commands = set(self.commands)
        for path in hidden():
            if path not in self.groups:
                self.commands.setdefault(path, {})
        # A group whose commands are all hidden stands in the tree as a command.
        inner = {" ".join(words[:n]) for words in map(str.split, self.commands) for n in range(1, len(words))}
        self.commands = {path: flags for path, flags in self.commands.items() if path not in inner}

    def walk(self, node, path, flags):
        """Gathers {path without its track: flags} of all commands, those of their groups with them."""
        flags = flags | node["flags"] if path else {}
        name = " ".join(path[1:] if path[:1] and path[0] in TRACKS else path)
        if not node["commands"]:
            known = self.commands.setdefault(name, {})
            for flag, kind in flags.items():
                # Of two tracks that do not agree the one with a value counts: it decides about the word behind it.
                known[flag] = kind if kind != "bool" or flag not in known else known[flag]
            return
        if name:
            self.groups.add(name)
        for word, child in node["commands"].items():
            self.walk(child, path + [word], flags)

    def options(self):
        """{path: the names of its flags}, with the `--no-` that a flag without a value has."""
        found = {}
        for path, flags in self.commands.items():
            names = set(flags)
            names |= {"--no-" + flag[2:] for flag, kind in flags.items() if kind == "bool"}
            found[path] = names
        return found

    def flags(self):
        """Flag → whether it takes no value: True, False, or None when commands do not agree."""
        kinds = {}
        for flags in [self.globals, *self.commands.values()]:
            for flag, kind in flags.items():
                kinds.setdefault(flag, set()).add(kind == "bool")
        return {flag: None if len(kind) > 1 else kind == {True} for flag, kind in kinds.items()}


def hidden():
    """The commands that the tree leaves out."""
    text = "\n".join(meaningful(HERE / "hidden.txt")).replace("\n  ", " ")
    for line in text.splitlines():
        group, *verbs = line.split(" ")
        prefix = "" if group == "." else group.replace("/", " ") + " "
        for verb in verbs:
            yield prefix + verb

import Vocabulary

/// Commands that a platform's tool runs on a machine of its own: `heroku run`, `fly ssh console -C`, `vagrant ssh -c`.
enum RemoteCommands {
  /// How a tool is told what to run.
  private enum Form {
    /// The value of one of these options is shell text.
    case option([String])
    /// The words behind the verb and this many operands are joined to shell text.
    case words(Int)
    /// The words behind `--` are an argv.
    case marked
    /// The words behind the verb are an argv that runs here, with the platform's variables.
    case program
  }

  /// A tool's verb and its form.
  private struct Row {
    var verb: [String]
    var form: Form
    init(_ verb: String, _ form: Form) {
      self.verb = verb.split(separator: " ").map(String.init)
      self.form = form
    }
  }

  static func invocations(_ name: String, _ invocation: Invocation) -> [Invocation] {
    let rows = rows(name)
    guard !rows.isEmpty else { return [] }
    let marker = invocation.arguments.firstIndex { $0.literal == "--" } ?? invocation.arguments.count
    let line = PlatformCommandLine(Array(invocation.arguments[..<marker]), valued: valued(name))
    let words = line.words
    guard let row = rows.first(where: { words.prefix($0.verb.count).map { $0.literal ?? "" } == $0.verb }) else {
      return []
    }
    let behind = invocation.arguments[marker...].dropFirst()
    let named: [ArgumentWord] =
      if case .words(let count) = row.form { Array(words.prefix(row.verb.count + count)) } else { [] }
    let place = PlatformTarget(line, operands: named, invocation).environment
    return started(row, line, behind, name, invocation).map { inner in
      guard place.tier != .unknown, inner.place == nil else { return inner }
      var inner = inner
      inner.place = place
      return inner
    }
  }

  private static func started(
    _ row: Row, _ line: PlatformCommandLine, _ behind: ArraySlice<ArgumentWord>, _ name: String,
    _ invocation: Invocation
  ) -> [Invocation] {
    let words = line.words
    switch row.form {
    case .option(let names):
      let option = line.options.last { names.contains($0.name) }
      let script = option?.value ?? HandedWork.joined(behind)
      return script.map { [HandedWork.elsewhere($0, invocation, there)] } ?? []
    case .words(let operands):
      let rest = tail(invocation.arguments, behind: words.prefix(row.verb.count + operands).last, name)
      return HandedWork.joined(rest).map { [HandedWork.elsewhere($0, invocation, there)] } ?? []
    case .marked:
      guard var inner = NestedInvocations.program(Array(behind), in: invocation) else { return [] }
      (inner.directory, inner.variables) = (.unknown(there), Variables())
      return [inner]
    case .program:
      let rest = tail(invocation.arguments, behind: words.prefix(row.verb.count).last, name)
      return NestedInvocations.program(Array(rest), in: invocation).map { [$0] } ?? []
    }
  }

  private static let there = "the folder on the other machine"

  /// All words behind a word, the tool's own options at their front left out.
  private static func tail(
    _ arguments: [ArgumentWord], behind last: ArgumentWord?, _ name: String
  ) -> ArraySlice<ArgumentWord> {
    guard let last, let index = arguments.firstIndex(of: last) else { return [] }
    let wrapper = SimpleWrapper(
      options: .init(
        short: String(valued(name).filter { $0.utf8.count == 1 }.joined()),
        long: valued(name).filter { $0.utf8.count > 1 }.map(String.init)))
    return wrapper.dropOptions(arguments[(index + 1)...])
  }

  /// Options with a value, without dashes.
  private static func valued(_ name: String) -> [Substring] {
    switch name {
    case "gcloud": ["command", "zone", "project", "account", "ssh-key-file", "ssh-flag", "container", "worker"]
    case "fly", "flyctl":
      ["C", "command", "a", "app", "r", "region", "u", "user", "s", "select", "c", "config", "machine"]
    case "heroku": ["a", "app", "r", "remote", "s", "size", "e", "env", "type"]
    case "railway": ["s", "service", "e", "environment", "p", "project"]
    case "vagrant": ["c", "command", "p"]
    case "kamal": ["d", "destination", "c", "config-file", "h", "hosts", "r", "roles", "e", "env"]
    case "cf": ["c", "command", "i", "process"]
    case "eb": ["c", "command", "n", "e", "profile", "region"]
    case "copilot": ["c", "command", "a", "app", "e", "env", "n", "name", "container", "task-id"]
    case "az": ["scripts", "name", "n", "g", "resource-group", "command-id", "exec-command", "container-name"]
    case "doppler", "infisical", "dotenvx", "op": ["command", "p", "project", "c", "config", "env", "f"]
    case "multipass", "lxc", "incus": ["n", "user", "env", "cwd", "group", "d", "working-directory", "project"]
    case "mosh": ["p", "ssh", "user", "login", "l", "cluster", "proxy"]
    default: ["a", "app", "e", "environment", "p", "project", "region", "w", "h", "l", "user", "host", "g"]
    }
  }

  private static func rows(_ name: String) -> [Row] {
    switch name {
    case "gcloud":
      [
        Row("compute ssh", .option(["command"])), Row("alpha compute ssh", .option(["command"])),
        Row("beta compute ssh", .option(["command"])), Row("compute tpus tpu-vm ssh", .option(["command"])),
        Row("app instances ssh", .option(["command"])), Row("cloud-shell ssh", .option(["command"])),
      ]
    case "fly", "flyctl":
      [
        Row("ssh console", .option(["C", "command"])), Row("console", .option(["C", "command"])),
        Row("machine exec", .words(1)), Row("machines exec", .words(1)),
      ]
    case "heroku": [Row("run", .words(0)), Row("run:detached", .words(0)), Row("run:inside", .words(1))]
    case "railway": [Row("run", .program), Row("ssh", .words(0))]
    case "vagrant": [Row("ssh", .option(["c", "command"])), Row("winrm", .option(["c", "command"]))]
    case "kamal":
      [Row("app exec", .words(0)), Row("accessory exec", .words(1)), Row("server exec", .words(0))]
    case "cf": [Row("ssh", .option(["c", "command"])), Row("run-task", .option(["c", "command"]))]
    case "eb": [Row("ssh", .option(["c", "command"]))]
    case "copilot":
      [
        Row("svc exec", .option(["c", "command"])), Row("task exec", .option(["c", "command"])),
        Row("task run", .option(["command"])),
      ]
    case "az":
      [
        Row("vm run-command invoke", .option(["scripts"])), Row("vm run-command create", .option(["script"])),
        Row("vmss run-command invoke", .option(["scripts"])), Row("webapp ssh", .option(["command"])),
        Row("container exec", .option(["exec-command"])), Row("containerapp exec", .option(["command"])),
        Row("ssh vm", .option([])), Row("aks command invoke", .option(["command", "c"])),
      ]
    case "multipass", "lxc", "incus": [Row("exec", .marked)]
    case "dokku": [Row("run", .words(1)), Row("run:detached", .words(1)), Row("enter", .words(2))]
    case "doppler", "infisical": [Row("run", .option(["command"]))]
    case "scalingo", "aptible", "clever": [Row("run", .words(0)), Row("ssh", .words(0))]
    case "platform", "upsun": [Row("ssh", .words(0)), Row("environment:ssh", .words(0))]
    case "mosh", "pdsh", "pssh", "clush", "dsh":
      [Row("", .words(name == "mosh" ? 1 : 0))]
    case "salt": [Row("", .words(2))]
    case "pyinfra": [Row("", .words(2))]
    case "fab": [Row("", .marked)]
    case "bolt": [Row("command run", .words(0))]
    case "bosh": [Row("ssh", .option(["c", "command"]))]
    case "knife": [Row("ssh", .words(1))]
    case "vault": [Row("agent", .option(["exec"]))]
    default: []
    }
  }
}

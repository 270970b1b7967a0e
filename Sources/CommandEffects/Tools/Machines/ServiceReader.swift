import Vocabulary

/// Reads `systemctl`, `service`, `rc-service` and `supervisorctl`, and the stop signals of `nginx`: which service would
/// stop, and which would not come back (systemctl(1), service(8)).
enum ServiceReader: ToolReader {
  static let names = [
    "systemctl", "service", "rc-service", "rc-update", "supervisorctl", "initctl", "nginx", "apachectl",
  ]

  static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    guard let name = invocation.name else { return }
    let options = valued(name)
    let words = SimpleWrapper(options: options).operands(invocation.arguments).compactMap(\.literal)
    guard !words.isEmpty || name == "nginx" else { return }
    let host = host(name, invocation.arguments)
    var there = invocation
    if let host { there.place = RemoteHost(name: host, evidence: "systemctl --host \(host)").environment }
    guard let (verb, units) = command(name, words, invocation.arguments) else { return }
    note(verb, units, there, into: &inspection)
  }

  private static func valued(_ name: String) -> SimpleWrapper.Options {
    switch name {
    case "systemctl":
      .init(
        short: "HMtpnos",
        long: [
          "host", "machine", "type", "state", "property", "lines", "output", "signal", "kill-whom", "root", "image",
        ])
    case "supervisorctl": .init(short: "csup", long: ["configuration", "serverurl", "username", "password"])
    case "nginx": .init(short: "scgpe", long: [])
    default: .none
    }
  }

  private static func host(_ name: String, _ arguments: [ArgumentWord]) -> String? {
    guard name == "systemctl", let index = arguments.firstIndex(where: { ["-H", "--host"].contains($0.literal) }),
      index + 1 < arguments.count
    else { return nil }
    return arguments[index + 1].literal
  }

  /// The verb and the units it is about, in systemctl's words.
  private static func command(
    _ name: String, _ words: [String], _ arguments: [ArgumentWord]
  ) -> (verb: String, units: [String])? {
    switch name {
    case "service", "rc-service":
      guard words.count > 1 else { return nil }
      return (words[1], [words[0]])
    case "rc-update":
      guard words.count > 1 else { return nil }
      return (["del", "delete"].contains(words[0]) ? "disable" : words[0], [words[1]])
    case "nginx":
      let signal = arguments.firstIndex { $0.literal == "-s" }.flatMap { index in
        index + 1 < arguments.count ? arguments[index + 1].literal : nil
      }
      return signal == "stop" || signal == "quit" ? ("stop", ["nginx"]) : nil
    case "apachectl": return words[0].hasSuffix("stop") ? ("stop", ["apache"]) : nil
    default: return (words[0], Array(words.dropFirst()))
    }
  }

  private static func note(
    _ verb: String, _ units: [String], _ invocation: Invocation, into inspection: inout Inspection
  ) {
    let named = units.isEmpty ? "" : " " + units.prefix(4).joined(separator: ", ")
    let isSure = invocation.arguments.contains { $0.literal == "--now" }
    switch verb {
    case "poweroff", "reboot", "halt", "kexec", "rescue", "emergency", "suspend", "hibernate", "isolate":
      MachineFinding.noteStopped(
        "\(verb) stops this machine and everything that runs on it", .compute, invocation, into: &inspection)
    case "stop", "disable", "mask", "kill":
      if let guarding = units.lazy.compactMap(ServiceNames.guarded).first {
        return MachineFinding.noteDisarmed(
          "\(verb)\(named) turns off \(guarding)", .protection, invocation, into: &inspection)
      }
      guard verb != "disable" && verb != "mask" || isSure, !units.isEmpty else { return }
      MachineFinding.noteStopped(
        "\(verb)\(named) stops what others may be using", .compute, invocation, into: &inspection)
    default: return
    }
  }
}

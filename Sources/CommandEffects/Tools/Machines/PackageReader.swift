import Vocabulary

/// Reads the removal of packages: of a database's server its data may go along, and a pattern takes all there is.
///
/// What `purge` does is said by each package's `postrm`; Debian's PostgreSQL drops its clusters there.
enum PackageReader: ToolReader {
  static let names = [
    "apt", "apt-get", "aptitude", "dpkg", "dnf", "dnf5", "yum", "microdnf", "zypper", "pacman", "yay", "apk", "snap",
    "rpm", "pkg", "emerge",
  ]

  static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    guard let name = invocation.name, let removal = removal(name, invocation.arguments) else { return }
    if removal.isTrial { return }
    for package in removal.packages.prefix(64) { judge(package, removal, invocation, into: &inspection) }
  }

  /// What is removed, and whether data and settings go along.
  private struct Removal {
    var packages: [ArgumentWord]
    var isPurge: Bool
    var isTrial: Bool
  }

  private static func removal(_ name: String, _ arguments: [ArgumentWord]) -> Removal? {
    let options = arguments.filter { $0.knownPrefix.hasPrefix("-") }.compactMap(\.literal)
    let operands = SimpleWrapper(options: valued(name)).operands(arguments)
    let isTrial = options.contains {
      ["-s", "--simulate", "--dry-run", "--just-print", "--test", "-h", "--help"].contains($0)
    }
    func has(_ names: String...) -> Bool { options.contains { names.contains($0) } }
    func all(isPurge: Bool) -> Removal { Removal(packages: operands, isPurge: isPurge, isTrial: isTrial) }
    func rest(isPurge: Bool) -> Removal {
      Removal(packages: Array(operands.dropFirst()), isPurge: isPurge, isTrial: isTrial)
    }
    switch name {
    case "dpkg": return has("-r", "--remove", "-P", "--purge") ? all(isPurge: has("-P", "--purge")) : nil
    case "rpm": return has("-e", "--erase") ? all(isPurge: false) : nil
    case "emerge": return has("-C", "--unmerge", "-c", "--depclean") ? all(isPurge: false) : nil
    case "pacman", "yay":
      let letters = options.first { $0.hasPrefix("-R") }
      guard letters != nil || has("--remove") else { return nil }
      return all(isPurge: letters?.contains("n") == true || has("--nosave"))
    default:
      guard let verb = operands.first?.literal else { return nil }
      switch verb {
      case "purge": return rest(isPurge: true)
      case "remove", "erase", "rm", "del", "delete", "uninstall", "deinstall", "autoremove", "autopurge":
        return rest(isPurge: has("--purge") || verb == "autopurge" || name == "snap")
      default: return nil
      }
    }
  }

  private static func valued(_ name: String) -> SimpleWrapper.Options {
    switch name {
    case "apt", "apt-get", "aptitude": .init(short: "otac", long: ["option", "target-release", "config-file"])
    case "dnf", "dnf5", "yum", "microdnf":
      .init(
        short: "cx", long: ["config", "exclude", "installroot", "releasever", "setopt", "enablerepo", "disablerepo"])
    case "zypper": .init(short: "cRt", long: ["config", "root", "type", "repo"])
    case "pacman", "yay": .init(short: "br", long: ["dbpath", "root", "config", "cachedir", "sysroot"])
    default: .none
    }
  }

  private static func judge(
    _ package: ArgumentWord, _ removal: Removal, _ invocation: Invocation, into inspection: inout Inspection
  ) {
    let evidence = invocation.program.evidence.union(package.evidence)
    let place = invocation.place ?? .unknown
    guard let text = package.literal else {
      inspection.note(
        ToolFinding.unresolved(
          "which packages would be removed", package, remedy: "name the packages", environment: place))
      return
    }
    guard text != "*", text != ".*" else {
      return inspection.note(
        ToolFinding.destroyed(
          .unknown, "every package would be removed", evidence: evidence, remedy: "name the packages",
          environment: place))
    }
    guard let server = DataServers.server(ofPackage: text) else { return }
    inspection.note(
      Effect(
        removal.isPurge ? .destroy : .update, Resource(kind: "package", role: .data, name: text),
        reversibility: removal.isPurge ? .irreversible : .unknown, evidence: evidence))
    if removal.isPurge {
      inspection.note(
        ToolFinding.destroyed(
          .data, "purging \(text) may take the data of \(server) along", evidence: evidence,
          remedy: "take a backup that lies elsewhere first, then remove the package without purging it",
          environment: place))
    } else {
      MachineFinding.noteStopped("removing \(text) stops \(server)", .compute, invocation, into: &inspection)
    }
  }
}

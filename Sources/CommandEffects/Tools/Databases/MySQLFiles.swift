import Formats
import Vocabulary

/// The option files of MySQL's programs: `~/.my.cnf`, `--defaults-file`, `--defaults-extra-file` (MySQL manual §6.2.2.2).
enum MySQLFiles {
  /// Takes host and database from the groups that the clients read, where the command names none.
  static func fill(
    _ address: inout DatabaseAddress, _ arguments: FileArguments, _ invocation: Invocation,
    _ inspection: inout Inspection
  ) {
    fillHost(&address, arguments)
    guard address.host == nil || address.database == nil else { return }
    let named = arguments.value("defaults-file") ?? arguments.value("defaults-extra-file")
    let home = invocation.variables.text("HOME").map { $0 + "/.my.cnf" }
    guard let path = named.map({ $0.literal }) ?? home, let resolved = invocation.directory.resolve(path),
      case .contents(let bytes)? = inspection.ask(
        .contents(path: resolved, bound: 64 * 1_024), for: "which server the MySQL client connects to")
    else {
      if let named { address.host = address.host ?? .init(text: "\0", evidence: "the file \(named.display)") }
      return
    }
    let document = INIReader.read(bytes)
    let suffix = arguments.value("defaults-group-suffix")?.literal ?? ""
    for group in ["client", "mysql", "client" + suffix, "mysql" + suffix] {
      if let host = document.value("host", in: group), address.host == nil {
        address.host = .init(text: host, evidence: "[\(group)] in \(PathText.lastComponent(path))")
      }
      if let name = document.value("database", in: group), address.database == nil {
        address.database = .init(text: name, evidence: "[\(group)] in \(PathText.lastComponent(path))")
      }
    }
  }

  /// What other options than the host's say: a login path, whose file is encrypted, and the socket of a proxy.
  private static func fillHost(_ address: inout DatabaseAddress, _ arguments: FileArguments) {
    guard address.host == nil else { return }
    if let path = arguments.value("login-path") {
      address.host = .init(text: "\(DatabaseWord.text(path)) of login paths", evidence: "the command")
    } else if let socket = arguments.value("S", "socket") {
      address.host = DatabaseWord.part(socket, "the command")
    }
  }
}

import Processes

/// How MariaDB's programs reach a server: words such as `socket=/run/mysqld/mysqld.sock user=root database=shop`.
///
/// A password stands in the file that `defaults-file` names, never here: a program's words are there for all to see.
package struct MariaDBConnection: Sendable, Hashable {
  /// By their names.
  private(set) var words: [String: String] = [:]

  private static let known = ["database", "defaults-file", "host", "port", "socket", "user"]

  /// Throws for a word that is none of these.
  package init(_ source: String, dataset: String) throws(RecoveryError) {
    for word in source.split(separator: " ") {
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, MariaDBConnection.known.contains(parts[0]) else {
        throw .setting(
          dataset: dataset, name: "source",
          reason: "holds '\(word)', which is none of \(MariaDBConnection.known.joined(separator: "=, "))=")
      }
      words[parts[0]] = parts[1]
    }
  }

  /// A server of our own, behind a socket.
  init(socket: String) {
    words = ["socket": socket, "user": "root"]
  }

  /// The options that each of its programs takes; that of the file must be the first (its manual, "Option Files").
  var options: [String] {
    let first = words["defaults-file"].map { "--defaults-file=\($0)" } ?? "--no-defaults"
    return [first]
      + ["host", "port", "socket", "user"].compactMap { name in words[name].map { "--\(name)=\($0)" } }
  }
}

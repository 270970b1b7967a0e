/// An instance of RDS and how it is reached: words such as `instance=shop region=eu-central-1 profile=shop-data
/// database=shop user=tagout passfile=/etc/tagout/shop.pgpass sslrootcert=/etc/ssl/rds.pem through=127.0.0.1:15432`.
///
/// A password stands in the passfile, never here. There is no word for less than `sslmode=verify-full`: the certificate
/// alone tells whether a tunnel leads to the copy or to the source.
package struct RDSSource: Sendable, Hashable {
  package let instance: String
  package let region: String
  /// Of the AWS tools' files, for the source's account; nil: what those tools would use.
  package let profile: String?
  /// Another address than Amazon's.
  package let endpoint: String?
  /// The instance's own address; nil: the API is asked for it.
  package let host: String?
  /// The place of a tunnel to the source, and of one to what drills restore; nil: the instance's own address.
  package let through: Tunnel?
  package let drillThrough: Tunnel?
  /// Whom the server is asked as, with what, and in which database.
  package let login: Login

  /// The near end of a tunnel.
  package struct Tunnel: Sendable, Hashable {
    /// An IP address: names are the certificate's.
    package var address: String
    package var port: Int
  }

  /// What libpq is told besides the server.
  package struct Login: Sendable, Hashable {
    package var user: String
    package var database: String
    package var passfile: String?
    package var authority: String
  }

  private static let needed = ["instance", "region", "database", "user", "sslrootcert"]
  private static let known =
    needed + ["profile", "endpoint", "host", "passfile", "through", "drill-through"]

  /// Throws for a word that is none of these, and for one that lacks.
  package init(_ source: String, dataset: String) throws(RecoveryError) {
    var words: [String: String] = [:]
    for word in source.split(separator: " ") {
      let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2, RDSSource.known.contains(parts[0]) else {
        throw .setting(
          dataset: dataset, name: "source",
          reason: "holds '\(word)', which is none of \(RDSSource.known.joined(separator: "=, "))=")
      }
      words[parts[0]] = parts[1]
    }
    func value(_ name: String) throws(RecoveryError) -> String {
      guard let value = words[name] else {
        throw .setting(dataset: dataset, name: "source", reason: "lacks \(name)=")
      }
      return value
    }
    instance = try value("instance")
    region = try value("region")
    login = Login(
      user: try value("user"), database: try value("database"), passfile: words["passfile"],
      authority: try value("sslrootcert"))
    profile = words["profile"]
    endpoint = words["endpoint"]
    host = words["host"]
    through = try RDSSource.tunnel(words["through"], "through", dataset)
    drillThrough = try RDSSource.tunnel(words["drill-through"], "drill-through", dataset)
  }

  private static func tunnel(
    _ text: String?, _ name: String, _ dataset: String
  ) throws(RecoveryError) -> Tunnel? {
    guard let text else { return nil }
    if let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]) {
      let address = text[..<colon].filter { $0 != "[" && $0 != "]" }
      let isAddress = address.contains(":") || address.allSatisfy { $0.isNumber || $0 == "." }
      if isAddress, !address.isEmpty, (1...65_535).contains(port) { return Tunnel(address: address, port: port) }
    }
    throw .setting(
      dataset: dataset, name: "source", reason: "says \(name)=\(text), which is no IP address with a port")
  }
}

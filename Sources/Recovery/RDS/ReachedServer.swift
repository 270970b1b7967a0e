/// A PostgreSQL that runs somewhere else, as libpq reaches it: only over TLS, and only where the certificate bears its name.
package struct ReachedServer: Sendable, Hashable {
  /// The name that the certificate must bear.
  package var host: String
  package var port: Int
  package var through: RDSSource.Tunnel?
  package var login: RDSSource.Login

  package init(host: String, port: Int, through: RDSSource.Tunnel?, login: RDSSource.Login) {
    self.host = host
    self.port = port
    self.through = through
    self.login = login
  }

  /// Keyword and value of each of libpq's parameters.
  private func parameters(_ database: String) -> [(name: String, value: String)] {
    var all = [
      ("host", host), ("port", String(through?.port ?? port)), ("user", login.user), ("dbname", database),
      ("sslmode", "verify-full"), ("sslrootcert", login.authority),
    ]
    if let through { all.append(("hostaddr", through.address)) }
    if let passfile = login.passfile { all.append(("passfile", passfile)) }
    return all
  }

  /// As a connection string.
  package func connection(_ database: String? = nil) -> String {
    parameters(database ?? login.database).map { "\($0.name)='\(ReachedServer.escaped($0.value))'" }
      .joined(separator: " ")
  }

  /// As libpq's environment variables, for programs that take no connection string.
  package var variables: [String: String] {
    let names = [
      "host": "PGHOST", "port": "PGPORT", "user": "PGUSER", "dbname": "PGDATABASE", "sslmode": "PGSSLMODE",
      "sslrootcert": "PGSSLROOTCERT", "hostaddr": "PGHOSTADDR", "passfile": "PGPASSFILE",
    ]
    var variables = ["PGCONNECT_TIMEOUT": "10", "PGAPPNAME": "tagout"]
    for (name, value) in parameters(login.database) {
      if let variable = names[name] { variables[variable] = value }
    }
    return variables
  }

  /// Where it is asked, for people.
  package var place: String { through.map { "\(host) by way of \($0.address):\($0.port)" } ?? "\(host):\(port)" }

  private static func escaped(_ text: String) -> String {
    text.map { "'\\".contains($0) ? "\\\($0)" : String($0) }.joined()
  }
}

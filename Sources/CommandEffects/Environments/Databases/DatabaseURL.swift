/// Reads the forms in which a database is named by one text: URLs, libpq's `key=value` strings, JDBC, ADO, Go's DSN.
enum DatabaseURL {
  /// The address; nil when the text has none of the forms.
  static func address(_ text: String, from evidence: String) -> DatabaseAddress? {
    var text = Substring(text)
    if text.hasPrefix("jdbc:") { text = text.dropFirst(5) }
    if let scheme = cut(text, at: "://") { return url(scheme: scheme.before.lowercased(), scheme.after, evidence) }
    for prefix in ["file:", "sqlite:", "sqlite3:", "libsql:"] where text.hasPrefix(prefix) {
      return DatabaseAddress(file: part(text.dropFirst(prefix.utf8.count), evidence))
    }
    if let host = cut(text, at: "@tcp("), let end = cut(host.after, at: ")/") {
      return DatabaseAddress(host: hostPart(end.before, evidence), database: part(name(end.after), evidence))
    }
    return pairs(text, evidence)
  }

  private static func url(scheme: String, _ rest: Substring, _ evidence: String) -> DatabaseAddress? {
    switch scheme {
    case "sqlite", "sqlite3", "file", "duckdb": return DatabaseAddress(file: part(name(rest), evidence))
    case "http", "https", "ssh": return nil
    default: break
    }
    let (hosts, path) = HostAddress.authority(of: rest, endedBy: "/?;")
    var address = DatabaseAddress(host: hostPart(hosts, evidence))
    if !hosts.contains(",") { address.port = HostAddress.cut(hosts).port }
    if path.hasPrefix("/") { address.database = part(name(path.dropFirst()), evidence) }
    for (key, value) in parameters(path) {
      switch key {
      case "host": address.host = hostPart(value, evidence)
      case "hostaddr": address.number = hostPart(value, evidence)
      case "dbname", "database", "databasename": address.database = part(value, evidence)
      default: break
      }
    }
    return address
  }

  /// What stands before parameters.
  private static func name(_ text: Substring) -> Substring {
    text.prefix { $0 != "?" && $0 != ";" && $0 != "#" }
  }

  /// The parameters behind `?` or `;`, names in lower case.
  private static func parameters(_ text: Substring) -> [(String, Substring)] {
    guard let start = text.firstIndex(where: { $0 == "?" || $0 == ";" }) else { return [] }
    return text[text.index(after: start)...].split { $0 == "&" || $0 == ";" }.compactMap { pair in
      cut(pair, at: "=").map { ($0.before.lowercased(), $0.after) }
    }
  }

  /// `host=… dbname=…` of libpq and `Server=…;Database=…` of ADO.
  private static func pairs(_ text: Substring, _ evidence: String) -> DatabaseAddress? {
    guard text.contains("=") else { return nil }
    guard text.contains(";") else { return libpq(text, evidence) }
    let pairs = text.split(separator: ";").compactMap { pair in
      cut(pair, at: "=").map { ($0.before.lowercased(), $0.after.filter { $0 != "'" }) }
    }
    return address(of: pairs, evidence) { host in
      (host.hasPrefix("tcp:") ? host.dropFirst(4) : host).prefix { $0 != "," }
    }
  }

  /// `host=… dbname=…` as libpq reads it; nil when no key is one of an address.
  static func libpq(_ text: some StringProtocol, _ evidence: String) -> DatabaseAddress? {
    address(of: ConnectionString.pairs(text), evidence) { $0 }
  }

  private static func address(
    of pairs: [(key: String, value: String)], _ evidence: String, plain: (Substring) -> Substring
  ) -> DatabaseAddress? {
    var address = DatabaseAddress()
    var isAddress = false
    for (key, value) in pairs {
      switch key {
      case "host", "server", "data source", "addr", "address":
        address.host = hostPart(plain(value[...]), evidence)
      case "hostaddr": address.number = hostPart(value[...], evidence)
      case "port": address.port = Int(value)
      case "dbname", "database", "initial catalog": address.database = part(value[...], evidence)
      case "service", "user", "password", "uid", "pwd", "sslmode", "user id", "options", "application_name",
        "connect_timeout":
        break
      case "\0":
        // Any further pairs may be in it.
        address.host = part(key[...], evidence)
        continue
      default: continue
      }
      isAddress = true
    }
    return isAddress ? address : nil
  }

  /// Without port and brackets; of several hosts all, parted by commas; nil when it is empty.
  private static func hostPart(_ text: Substring, _ evidence: String) -> DatabaseAddress.Part? {
    let hosts = text.split(separator: ",").map { HostAddress.cut(PercentText.decoded($0)[...]).host }
    return part(Substring(hosts.joined(separator: ",")), evidence)
  }

  private static func part(_ text: Substring, _ evidence: String) -> DatabaseAddress.Part? {
    text.isEmpty ? nil : DatabaseAddress.Part(text: String(text), evidence: evidence)
  }

  private static func cut(_ text: Substring, at separator: String) -> (before: Substring, after: Substring)? {
    guard let range = text.firstRange(of: separator) else { return nil }
    return (text[..<range.lowerBound], text[range.upperBound...])
  }
}

import Vocabulary

/// Reads addresses of databases out of the variables that their clients look at.
enum DatabaseVariables {
  /// A part from a variable; nil when it is unset, or nobody knows; with a NUL when the text itself sets it to
  /// something that cannot be told.
  static func part(_ name: String, in variables: Variables) -> DatabaseAddress.Part? {
    switch variables[name] {
    case .set(""), .unset: return nil
    case .set(let text): return DatabaseAddress.Part(text: text, evidence: name)
    case .unknown:
      guard variables.assigned[name] != nil else { return nil }
      return DatabaseAddress.Part(text: "\0", evidence: name)
    }
  }

  /// What a client takes from variables for its host and its database.
  static func address(host: [String], database: [String] = [], in variables: Variables) -> DatabaseAddress {
    var address = DatabaseAddress()
    for name in host where address.host == nil { address.host = part(name, in: variables) }
    for name in database where address.database == nil { address.database = part(name, in: variables) }
    address.mayBeElsewhere = host.contains { name in
      if case .unknown = variables[name] { true } else { false }
    }
    return address
  }

  /// What libpq takes from its environment.
  static func postgres(_ variables: Variables) -> DatabaseAddress {
    var address = address(host: ["PGHOST"], database: ["PGDATABASE"], in: variables)
    address.number = part("PGHOSTADDR", in: variables)
    if case .unknown = variables["PGHOSTADDR"] { address.mayBeElsewhere = true }
    return address
  }
}

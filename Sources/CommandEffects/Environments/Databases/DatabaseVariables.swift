import Vocabulary

/// Reads addresses of databases out of the variables that their clients look at.
enum DatabaseVariables {
  /// A part from a variable: nil when it is known to be unset, with a NUL when it cannot be told.
  ///
  /// - Parameter isSure: an unknown variable counts as set to something unknown; else as unset.
  static func part(_ name: String, in variables: Variables, isSure: Bool = true) -> DatabaseAddress.Part? {
    switch variables[name] {
    case .set(""), .unset: nil
    case .set(let text): DatabaseAddress.Part(text: text, evidence: name)
    case .unknown: isSure ? DatabaseAddress.Part(text: "\0", evidence: name) : nil
    }
  }

  /// What libpq takes from its environment.
  static func postgres(_ variables: Variables) -> DatabaseAddress {
    DatabaseAddress(
      host: part("PGHOSTADDR", in: variables, isSure: false) ?? part("PGHOST", in: variables),
      database: part("PGDATABASE", in: variables, isSure: false))
  }
}

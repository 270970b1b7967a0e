/// Why a hook could not be put in place or taken out.
enum InstallError: Error, Sendable, Hashable, CustomStringConvertible {
  /// No such client.
  case unknownClient(String, known: [String])
  /// There is no home to look for the client's settings in.
  case noHome
  /// The client has no settings of an administrator's.
  case noManaged(client: String)
  /// The hook's program cannot be used: where it was looked for, and why.
  case noHook(path: String, reason: String)
  /// The hook's path cannot stand in a settings file.
  case unquotable(String)
  /// A settings file was left as it is.
  case notChanged(path: String, reason: String)
  /// This user may not write there.
  case notAllowed(path: String, command: String)

  var description: String {
    switch self {
    case .unknownClient(let name, let known):
      "there is no client \"\(name)\"; give one of \(known.joined(separator: ", "))"
    case .noHome: "it is not known where this user's settings are; set HOME, or give --managed"
    case .noManaged(let client):
      "no document names settings of \(client) that an administrator makes; give --user"
    case .noHook(let path, let reason): "\"\(path)\" \(reason); put tagout and tagout-hook into one folder"
    case .unquotable(let path): "\"\(path)\" has a quote in it; put tagout-hook into another folder"
    case .notChanged(let path, let reason): "nothing was changed in \"\(path)\": \(reason)"
    case .notAllowed(let path, let command): "\"\(path)\" cannot be written by this user; run \(command)"
    }
  }
}

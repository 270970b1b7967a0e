/// What the server could not do, in words for the person who runs it. Refusals are no errors: they are results.
package enum ServiceError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The database failed.
  case storage(operation: String, reason: String)
  /// The data folder or a file in it cannot be used.
  case folder(path: String, reason: String)
  /// The data was written by a newer version.
  case newerData(path: String)
  /// What is stored cannot be opened with the key at hand, or is not what was written.
  case sealBroken(what: String)
  /// A record cannot be made or the ledger's head does not fit its lines.
  case ledger(String)
  /// The server may not start like this, and what to do instead.
  case mayNotServe(reason: String, remedy: String)
  /// What a command was asked to do is refused, and what to do instead.
  case refused(reason: String, remedy: String)
  /// Two things that must be there once are there twice, or one is missing.
  case inconsistent(String)

  package var description: String {
    switch self {
    case .storage(let operation, let reason):
      "cannot \(operation): \(reason); look at the disk and the data folder, and start again"
    case .folder(let path, let reason): "cannot use \"\(path)\": \(reason); mend it or give another --data folder"
    case .newerData(let path):
      "\"\(path)\" was written by a newer version of tagout-server; install that version, data never goes back"
    case .sealBroken(let what):
      "cannot open the sealed \(what): it was changed, or \"keys/seal.key\" is another; restore the data folder whole"
    case .ledger(let reason): "cannot record it: \(reason); nothing was done"
    case .mayNotServe(let reason, let remedy): "the server does not start: \(reason); \(remedy)"
    case .refused(let reason, let remedy): "\(reason); \(remedy)"
    case .inconsistent(let what): "the stored data is inconsistent: \(what); restore the data folder from a backup"
    }
  }
}

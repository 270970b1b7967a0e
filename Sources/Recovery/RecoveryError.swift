/// Why a backup, a drill or a restore could not be done. It never says anything about the restore point itself.
package enum RecoveryError: Error, Sendable, Hashable {
  /// A program that drives the engine is not on this machine; the package of Debian that has it.
  case programMissing(String, package: String)
  /// A program ended with another status than 0.
  case programFailed(String, status: Int, words: String)
}

extension RecoveryError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .programMissing(let name, let package):
      "'\(name)' is not on this machine; install Debian's package '\(package)'"
    case .programFailed(let name, let status, let words):
      "'\(name)' ended with status \(status): \(words)"
    }
  }
}

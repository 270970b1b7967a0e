/// Why a backup, a drill or a restore could not be done.
package enum RecoveryError: Error, Sendable, Hashable {
  /// A program that drives the engine is not on this machine; the package of Debian that has it.
  case programMissing(String, package: String)
  /// A program ended with another status than 0.
  case programFailed(String, status: Int, words: String)
  /// A program's version is known to lose data, and why.
  case knownBad(program: String, version: String, why: String)
  /// A step of an engine failed, and what its program said.
  case failed(step: String, said: String)
  /// The source is not set up for backups: what is missing and the lines that mend it.
  case unready(source: String, missing: String, remedy: String)
  /// The source was to be asked, and does not answer.
  case silent(source: String, said: String)
  /// There is nothing to go back to.
  case noRestorePoint(dataset: String, target: String)
  /// The key of the backups is not where it is kept.
  case noKey(path: String, reason: String)
  /// The folder to restore into holds something else.
  case targetInUse(path: String, holds: String)
  /// There is not enough room, in bytes.
  case noSpace(path: String, needed: Int64, free: Int64)
  /// What should have arrived in the vault did not, in so many seconds.
  case notArchived(what: String, seconds: Int)
  /// What a cloud was at did not end, in so many seconds.
  case late(what: String, seconds: Int)
  /// A drill's instance that another drill, by its words, is still at.
  case busy(instance: String, maker: String)
  /// It is not done here: the words to type.
  case byHand(dataset: String, steps: [String])
  /// A file or folder cannot be used.
  case file(path: String, reason: String)
  /// An answer of a program that means nothing to this version.
  case strange(program: String, answer: String)
  /// A setting of the dataset is missing or wrong.
  case setting(dataset: String, name: String, reason: String)
}

extension RecoveryError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .programMissing(let name, let package):
      "'\(name)' is not on this machine; install Debian's package '\(package)'"
    case .programFailed(let name, let status, let words):
      "'\(name)' ended with status \(status): \(words)"
    case .knownBad(let program, let version, let why):
      "cannot trust '\(program)' \(version): \(why); install another version"
    case .failed(let step, let said):
      "cannot \(step): \(said.isEmpty ? "the program did not say why" : said); mend that and try again"
    case .unready(let source, let missing, let remedy):
      "cannot back up '\(source)': \(missing); set \(remedy)"
    case .silent(let source, let said):
      "cannot prove what is in '\(source)' now: it does not answer (\(said)); start it and try again"
    case .noRestorePoint(let dataset, let target):
      "cannot restore '\(dataset)' to '\(target)': no restore point reaches it; see 'tagout backup list \(dataset)'"
    case .noKey(let path, let reason):
      "cannot take the key from escrow at '\(path)': \(reason); bring back the copy that was put there"
    case .targetInUse(let path, let holds):
      "cannot restore into '\(path)': it holds \(holds); name an empty or a new folder"
    case .noSpace(let path, let needed, let free):
      "cannot restore in '\(path)': \(needed) bytes are needed and \(free) are free; free some space"
    case .notArchived(let what, let seconds):
      "cannot find '\(what)' in the vault after \(seconds) s: look at archive_command and the server's log"
    case .late(let what, let seconds):
      "cannot wait longer for \(what): it is not done after \(seconds) s; look at it in the cloud's console, then try again"
    case .busy(let instance, let maker):
      "cannot use instance '\(instance)': another drill (\(maker)) is at it; wait until that has ended"
    case .byHand(let dataset, let steps):
      "cannot restore '\(dataset)' here: Amazon makes the instance; type\n"
        + steps.map { "  \($0)" }.joined(separator: "\n")
    case .file(let path, let reason):
      "cannot use '\(path)': \(reason); check its place and its owner"
    case .strange(let program, let answer):
      "cannot read what '\(program)' answered: '\(answer)'; check its version"
    case .setting(let dataset, let name, let reason):
      "cannot use dataset '\(dataset)': \(name) \(reason); mend it in the policy"
    }
  }
}

extension RecoveryError {
  /// Whether the machine and not the backup is to blame: such a drill tells nothing.
  package var tellsNothing: Bool {
    switch self {
    case .programMissing, .knownBad, .noSpace, .targetInUse, .file, .setting, .silent, .late, .busy,
      .byHand:
      true
    case .failed(_, let said): SaidText.tellsOfNoRoom(said)
    case .programFailed, .unready, .noRestorePoint, .noKey, .notArchived, .strange: false
    }
  }
}

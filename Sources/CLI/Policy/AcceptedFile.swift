import Assessment
import Decision
import Host
import Vocabulary

/// The machine's policy file, to which accepted digests are added.
struct AcceptedFile {
  private let path: String
  private let before: [LocatedValue]
  private let isNew: Bool

  /// - Parameter machine: the file that is in force; without one, the user's is made.
  init(_ machine: PolicyText?, _ files: PolicyFiles) throws(CLIError) {
    guard let path = machine?.path ?? files.userPath else { throw .noPolicyFolder }
    self.path = path
    isNew = machine == nil
    if case .documents(let documents) = machine?.content { before = documents } else { before = [] }
  }

  /// Adds a project's digest, with its path, who and when behind it; gives the file's path.
  func add(_ project: PolicyText) throws -> String {
    let old = isNew ? [] : try HostFiles.read(path, bound: 1 << 20)
    let user = HostEnvironment.current().user.attribution.value
    let note = "\(project.path), by \(user), \(SystemClock.now())"
    guard let new = AcceptedText.adding(project.digest, note: note, to: old, holding: before),
      holds(new, project.digest)
    else { throw CLIError.cannotAddDigest(digest: project.digest, path: path) }
    // Everybody on the machine is judged by it, and it holds no secret.
    try AtomicFile.makeFolders(PathText.parent(path))
    try AtomicFile.write(new, to: path, mode: 0o644)
    return path
  }

  /// Whether the new text says what the old one said, and has the digest.
  private func holds(_ text: [UInt8], _ digest: String) -> Bool {
    guard case .documents(let documents) = FactReader.yaml(text) else { return false }
    do throws(PolicyError) {
      let old = try PolicyDecoder.decode(before, kind: .machine, name: path)
      let new = try PolicyDecoder.decode(documents, kind: .machine, name: path)
      return Set(new.accepted) == Set(old.accepted + [digest]) && new.rules.count == old.rules.count
        && new.environments.count == old.environments.count && new.datasets.count == old.datasets.count
    } catch {
      return false
    }
  }
}

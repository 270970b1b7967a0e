import CloudAPIs
import Formats
import Host
import Processes
import Vocabulary

/// All versions of a dataset's states in one folder, with an index of them: what goes into the vault.
///
/// Filled anew each time it is asked to; what is there already and can be no other is not fetched again.
struct StateCollection: Sendable {
  /// So many are fetched at once.
  private static let lanes = 8

  let ground: RecoveryGround
  let source: StateSource
  let folder: String

  init(_ ground: RecoveryGround, _ source: StateSource) {
    self.ground = ground
    self.source = source
    folder = "\(ground.scratch.path)/states"
  }

  /// Makes the folder hold what the source has now.
  func refresh() async throws {
    do {
      switch source {
      case .files(let path): try await take(FileStates(path: path))
      case .directory(let path): try await take(PulledStates(ground: ground, directory: path))
      case .bucket(let place): try await BucketStates.with(place, ground) { try await take($0) }
      case .server(let server): try await ServerStates.with(server) { try await take($0) }
      }
    } catch let error as RecoveryError {
      throw error
    } catch {
      throw RecoveryError.failed(step: "read the states", said: "\(error)")
    }
  }

  private func take(_ shelf: some StateShelf) async throws {
    let versions = try await shelf.versions()
    let known = Dictionary(StateIndex.read(folder).map { ($0.file, $0) }) { first, _ in first }
    let total = versions.reduce(0) { $0 + $1.size }
    var entries: [StateIndex.Entry] = []
    var done: Int64 = 0
    for start in stride(from: 0, to: versions.count, by: StateCollection.lanes) {
      let part = versions[start..<min(start + StateCollection.lanes, versions.count)]
      entries += try await withThrowingTaskGroup(of: (Int, StateIndex.Entry?).self) { group in
        for (index, version) in part.enumerated() {
          group.addTask { (index, try await entry(of: version, from: shelf, known)) }
        }
        var found: [(Int, StateIndex.Entry?)] = []
        for try await one in group { found.append(one) }
        return found.sorted { $0.0 < $1.0 }.compactMap(\.1)
      }
      done += part.reduce(0) { $0 + $1.size }
      if total > 0 { ground.tell(.bytes(done, of: total)) }
    }
    guard !entries.isEmpty else {
      throw RecoveryError.failed(step: "read the states", said: "there is none where the policy says")
    }
    try forget(entries)
    try StateIndex.write(entries, to: folder)
  }

  /// Nil for what a backend says of a workspace that was never applied.
  private func entry(
    of version: StateVersion, from shelf: some StateShelf, _ known: [String: StateIndex.Entry]
  ) async throws -> StateIndex.Entry? {
    let file = StateIndex.file(of: version)
    if version.isFixed, var kept = known[file] {
      kept.isCurrent = version.isCurrent
      return kept
    }
    let bytes = try await shelf.bytes(of: version)
    guard !bytes.isEmpty else { return nil }
    try AtomicFile.makeFolders(PathText.parent("\(folder)/\(file)"))
    try AtomicFile.write(bytes, to: "\(folder)/\(file)")
    return StateIndex.Entry(
      state: version.state, version: version.name, file: file, written: version.written,
      isCurrent: version.isCurrent, digest: Hexadecimal.encode(SHA256.hash(bytes)), size: Int64(bytes.count))
  }

  /// What the source has no more is not in this backup either; earlier ones have it.
  private func forget(_ entries: [StateIndex.Entry]) throws {
    let files = Set(entries.map { "\(folder)/\($0.file)" })
    for entry in FolderTree.entries(folder) where entry.isFile && !files.contains(entry.path) {
      try AtomicFile.remove(entry.path)
    }
  }
}

import Vocabulary

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What is remembered of each workspace's states on this machine: a folder with a file a workspace, lines of JSON.
package struct StateChainStore: Sendable {
  /// The most bytes of one workspace's file, about two hundred states; then the older half goes.
  package static let bound = 64 << 10

  /// The folder.
  package let directory: String

  /// A store in a folder, which is made by the first line.
  package init(directory: String) {
    self.directory = directory
  }

  /// The store of this user; nil when neither a state folder nor a home is known.
  package init?(for environment: HostEnvironment) {
    guard let state = environment.stateDirectory else { return nil }
    self.init(directory: state + "/states")
  }

  /// The lines of a workspace: `contents`, `missing`, `unreadable` or `tooBig`.
  package func lines(of key: String) -> Fact {
    guard StateChainStore.isKey(key) else { return .missing }
    return HostFiles.contents(of: path(of: key), bound: 2 * StateChainStore.bound)
  }

  /// Adds what `line` makes of the lines so far, alone among all processes; nothing for nil. It is on disk when this
  /// returns.
  package func add(to key: String, _ line: ([UInt8]) -> [UInt8]?) throws(HostError) {
    guard StateChainStore.isKey(key) else { throw .impossiblePath(key) }
    try AtomicFile.makeFolders(directory)
    let lock = try Descriptor.open(directory + "/lock", O_RDWR | O_CREAT | O_NOFOLLOW)
    defer { withExtendedLifetime(lock) {} }
    guard try lock.lock(alone: true, withinMilliseconds: 3000) else {
      throw .system(operation: "lock", path: directory, code: EWOULDBLOCK)
    }
    var old: [UInt8] = []
    if case .contents(let bytes) = lines(of: key) { old = bytes }
    guard let new = line(old) else { return }
    try AtomicFile.write(StateChainStore.shortened(old) + new, to: path(of: key))
  }

  /// Begins a workspace anew with one line.
  package func begin(_ key: String, with line: [UInt8]) throws(HostError) {
    guard StateChainStore.isKey(key) else { throw .impossiblePath(key) }
    try AtomicFile.makeFolders(directory)
    try AtomicFile.write(line, to: path(of: key))
  }

  private func path(of key: String) -> String { "\(directory)/\(key).jsonl" }

  /// A digest in hexadecimal.
  private static func isKey(_ key: String) -> Bool {
    key.utf8.count == 64
      && key.utf8.allSatisfy { ($0 >= 48 && $0 <= 57) || ($0 >= 97 && $0 <= 102) }
  }

  /// The newer half of too many lines.
  private static func shortened(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.count > bound else { return bytes }
    let half = bytes.dropFirst(bytes.count / 2)
    return Array(half.drop { $0 != UInt8(ascii: "\n") }.dropFirst())
  }
}

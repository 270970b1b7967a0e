import Formats
import Vocabulary

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The memories of sessions on this machine: a folder with a file for each, JSON lines, used by many processes at once.
///
/// A file is locked from being read to being written, so that of two calls that a client makes at once the second sees
/// what the first was answered. It never grows over `bound`: it is then written anew with what is still remembered.
package struct SessionStore: Sendable {
  /// The most bytes of one session's file.
  package static let bound = 64 << 10
  /// For how long an untouched file is kept, in seconds.
  package static let lifetime: Int64 = 12 * 3600

  /// The folder.
  package let directory: String
  /// How long to wait for another process, in milliseconds.
  package var patience = 3000

  /// A store in a folder, which is made by the first line.
  package init(directory: String) {
    self.directory = directory
  }

  /// The store of this user; nil when neither a state folder nor a home is known.
  package init?(for environment: HostEnvironment) {
    guard let state = environment.stateDirectory else { return nil }
    self.init(directory: state + "/sessions")
  }

  /// What a judgement leaves to be kept.
  package struct Addition: Sendable {
    /// The line; nil when there is nothing to keep.
    package var line: StructuredValue?
    /// Whether it has to survive a power cut before the answer goes out.
    package var isDurable: Bool

    package init(_ line: StructuredValue?, isDurable: Bool) {
      self.line = line
      self.isDurable = isDurable
    }
  }

  /// Gives the lines of a session to `judge`, alone, and keeps what it leaves.
  ///
  /// - Parameters:
  ///   - fold: the lines that are still worth keeping of all lines, together well below `bound`; called when they have
  ///     become too many.
  ///   - judge: nobody else reads or writes this session meanwhile. It is called a second time when it leaves the first
  ///     line of a session: another process may have been quicker. The last call counts.
  package func update(
    _ session: SessionName, at now: Instant, fold: ([StructuredValue]) -> [StructuredValue],
    judge: ([StructuredValue]) -> Addition
  ) throws(HostError) {
    guard let file = try locked(session.identifier, makes: false) else {
      // Whoever has nothing to keep makes no file.
      guard judge([]).line != nil, let file = try locked(session.identifier, makes: true) else { return }
      defer { withExtendedLifetime(file) {} }
      return try update(file, session, at: now, fold: fold, judge: judge)
    }
    defer { withExtendedLifetime(file) {} }
    try update(file, session, at: now, fold: fold, judge: judge)
  }

  private func update(
    _ file: Descriptor, _ session: SessionName, at now: Instant, fold: ([StructuredValue]) -> [StructuredValue],
    judge: ([StructuredValue]) -> Addition
  ) throws(HostError) {
    let bytes = try file.readToEnd(bound: 4 * SessionStore.bound)
    let lines = SessionStore.lines(in: bytes)
    let addition = judge(Array(lines.dropFirst()))
    guard let line = addition.line else { return }
    var new = lines.isEmpty ? SessionStore.bytes(of: session.header) : []
    // A line that a killed process left half written is closed, so that the next one stands alone.
    if let last = bytes.last, last != UInt8(ascii: "\n") { new.append(UInt8(ascii: "\n")) }
    new += SessionStore.bytes(of: line)
    guard bytes.count + new.count > SessionStore.bound else {
      try file.write(new)
      if addition.isDurable { try file.synchronize() }
      return
    }
    let kept = fold(Array(lines.dropFirst()) + [line])
    let all = ([session.header] + kept).flatMap { SessionStore.bytes(of: $0) }
    try AtomicFile.write(all, to: path(of: session.identifier))
  }

  /// The file of a session, locked; nil when there is none and none is to be made.
  private func locked(_ identifier: String, makes: Bool) throws(HostError) -> Descriptor? {
    let path = path(of: identifier)
    for _ in 0..<64 {
      guard let file = try opened(path, makes: makes) else { return nil }
      guard try file.lock(alone: true, withinMilliseconds: patience) else {
        throw .system(operation: "lock", path: path, code: EWOULDBLOCK)
      }
      // It may have been written anew or removed while this process waited.
      if try file.isStill(at: path) { return file }
    }
    throw .system(operation: "lock", path: path, code: EWOULDBLOCK)
  }

  private func opened(_ path: String, makes: Bool) throws(HostError) -> Descriptor? {
    do throws(HostError) {
      return try Descriptor.open(path, O_RDWR | O_APPEND | O_NOFOLLOW)
    } catch {
      guard error.code == ENOENT else { throw error }
      guard makes else { return nil }
    }
    try AtomicFile.makeFolders(directory)
    removeExpired()
    return try Descriptor.open(path, O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW)
  }

  func path(of identifier: String) -> String { "\(directory)/\(identifier).jsonl" }

  /// The values of all whole lines; a line that is none is passed over.
  static func lines(in bytes: [UInt8]) -> [StructuredValue] {
    bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      // A half written line tells nothing; the others stand.
      try? JSONReader.read(Array(line), limits: JSONLimits(depth: 8, bytes: 4 * bound, duplicateNames: .refuse))
    }
  }

  private static func bytes(of line: StructuredValue) -> [UInt8] {
    // What this program makes is always JSON; a value that is not would be an empty line, which readers pass over.
    ((try? JSONWriter.canonical(line)) ?? []) + [UInt8(ascii: "\n")]
  }
}

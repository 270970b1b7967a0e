import Ledger
import Vocabulary

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// One part of a log on disk: `NAME.jsonl` with the lines, `NAME.head` with the head.
///
/// It is used by one process at a time, under the store's lock.
final class LedgerFile: LedgerStorage {
  private let path: String
  private let headPath: String
  private let isReadOnly: Bool
  private var lines: Descriptor?

  /// Nothing is opened or made yet.
  init(path: String, headPath: String, isReadOnly: Bool) {
    self.path = path
    self.headPath = headPath
    self.isReadOnly = isReadOnly
  }

  func head() throws(LedgerError) -> [UInt8]? {
    do throws(HostError) {
      return try HostFiles.read(headPath, bound: 1 << 16)
    } catch {
      if case .missing = HostFiles.fact(for: error) { return nil }
      throw LedgerError(error)
    }
  }

  func length() throws(LedgerError) -> Int {
    do throws(HostError) {
      return try size()
    } catch {
      throw LedgerError(error)
    }
  }

  func read(from offset: Int, count: Int) throws(LedgerError) -> [UInt8] {
    if count == 0 { return [] }
    do throws(HostError) {
      let bytes = try opened().read(at: offset, count: count)
      guard bytes.count == count else { throw HostError.system(operation: "read", path: path, code: EIO) }
      return bytes
    } catch {
      throw LedgerError(error)
    }
  }

  func append(_ bytes: [UInt8], durably: Bool) throws(LedgerError) {
    do throws(HostError) {
      let file = try opened()
      try file.write(bytes)
      if durably { try file.synchronize() }
    } catch {
      throw LedgerError(error)
    }
  }

  func truncate(to length: Int) throws(LedgerError) {
    do throws(HostError) {
      try opened().truncate(to: length)
    } catch {
      throw LedgerError(error)
    }
  }

  /// The first head comes by a rename; later ones are written over it, a page by one call, which a kill does not part.
  /// A rename each time would cost a hundred times as much, and wait for the file system's journal.
  func replaceHead(_ bytes: [UInt8]) throws(LedgerError) {
    do throws(HostError) {
      guard let file = try openedHead() else { return try AtomicFile.write(bytes, to: headPath) }
      try file.write(bytes, at: 0)
      if case .file(let size) = try file.status(), size != bytes.count { try file.truncate(to: bytes.count) }
    } catch {
      throw LedgerError(error)
    }
  }

  /// Nil when there is no head yet.
  private func openedHead() throws(HostError) -> Descriptor? {
    do throws(HostError) {
      return try Descriptor.open(headPath, O_WRONLY | O_NOFOLLOW)
    } catch {
      if case .missing = HostFiles.fact(for: error) { return nil }
      throw error
    }
  }

  /// 0 when there is no file: it is made by the first append, and its name synced.
  private func size() throws(HostError) -> Int {
    do throws(HostError) {
      let access = isReadOnly ? O_RDONLY : O_RDWR | O_APPEND
      if lines == nil { lines = try Descriptor.open(path, access | O_NOFOLLOW) }
    } catch {
      if case .missing = HostFiles.fact(for: error) { return 0 }
      throw error
    }
    guard let lines, case .file(let size) = try lines.status() else {
      throw .notAFile(path: path, kind: "no plain file")
    }
    return Int(size)
  }

  private func opened() throws(HostError) -> Descriptor {
    if let lines { return lines }
    precondition(!isReadOnly, "\(path) is opened for reading and was not asked for its length before")
    let file = try Descriptor.open(path, O_RDWR | O_APPEND | O_CREAT | O_NOFOLLOW)
    try AtomicFile.synchronizeFolder(of: path)
    lines = file
    return file
  }
}

extension LedgerError {
  /// What the system refused, as the ledger says it.
  init(_ error: HostError) {
    self = .storage(operation: error.operation, path: error.path, reason: error.reason)
  }
}

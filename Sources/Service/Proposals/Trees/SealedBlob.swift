import Host

/// A file that is too big for the database: its bytes lie sealed in the data folder.
///
/// It is on disk before the row that names it, so a row never points at nothing; a file without a row harms nobody.
package struct SealedBlob: Sendable, Hashable {
  /// Letters, digits and `-`.
  let name: String

  init(_ name: String) {
    self.name = name
  }

  /// Seals and writes; durable when it returns.
  func write(_ bytes: [UInt8], in core: ServerCore) throws {
    let path = try folder(core) + "/" + name
    let sealed = try core.seals.seal(bytes, context: "file/\(name)")
    CrashPoint.pass("sealedBlob.before-write")
    do throws(HostError) {
      try AtomicFile.write(sealed, to: path)
    } catch {
      throw ServiceError.folder(path: path, reason: error.reason)
    }
    CrashPoint.pass("sealedBlob.after-write")
  }

  /// Reads and opens.
  func read(upTo bound: Int, in core: ServerCore) throws -> [UInt8] {
    let path = try folder(core) + "/" + name
    let sealed: [UInt8]
    do throws(HostError) {
      sealed = try HostFiles.read(path, bound: bound + 64)
    } catch {
      throw ServiceError.folder(path: path, reason: error.reason)
    }
    return try core.seals.open(sealed, context: "file/\(name)")
  }

  private func folder(_ core: ServerCore) throws -> String {
    let path = core.folder.path + "/sealed"
    do throws(HostError) {
      try AtomicFile.makeFolders(path)
    } catch {
      throw ServiceError.folder(path: path, reason: error.reason)
    }
    return path
  }
}

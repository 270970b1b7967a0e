import Formats
import Host
import Vocabulary

/// The key of a dataset's backups, as it lies in escrow: without it they are worth nothing, so it must not be lost with
/// their source.
package struct EscrowKey: Sendable, Hashable {
  /// 64 hexadecimal digits: 256 random bits.
  package let secret: String

  package init(secret: String) {
    self.secret = secret
  }

  /// That of backups which a store's own key opens.
  package static let none = EscrowKey(secret: "")

  /// The longest file, in bytes.
  private static let bound = 4096
  private static let heading = "# The key of Tagout's backups of"

  /// Takes the key from the file that it was put into.
  package static func take(from path: String) throws(RecoveryError) -> EscrowKey {
    let bytes: [UInt8]
    do throws(HostError) {
      bytes = try HostFiles.read(path, bound: bound)
    } catch {
      throw .noKey(path: path, reason: error.reason)
    }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
    guard let line = lines.first.map(String.init), lines.count == 1, isKey(line) else {
      throw .noKey(path: path, reason: "it holds no key")
    }
    return EscrowKey(secret: line)
  }

  /// Whether a text is 64 hexadecimal digits.
  private static func isKey(_ text: String) -> Bool {
    // What is no hexadecimal is no key, whatever else it is.
    text.utf8.count == 64 && (try? Hexadecimal.decode(text)) != nil
  }

  /// Takes the key, or makes one and puts it there for this user alone, before anything is encrypted with it.
  package static func deposit(
    at path: String, dataset: String, _ pass: @Sendable (RecoveryPoint) -> Void
  ) throws(RecoveryError) -> EscrowKey {
    if case .status = HostFiles.status(of: path) { return try take(from: path) }
    var generator = SystemRandomNumberGenerator()
    let secret = Hexadecimal.encode((0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
    pass(.keyBeforeEscrow)
    do throws(HostError) {
      try AtomicFile.makeFolders(PathText.parent(path))
      try AtomicFile.write(Array("\(heading) \(dataset). Keep a copy elsewhere.\n\(secret)\n".utf8), to: path)
    } catch {
      throw .file(path: error.path, reason: error.reason)
    }
    pass(.keyAfterEscrow)
    return EscrowKey(secret: secret)
  }
}

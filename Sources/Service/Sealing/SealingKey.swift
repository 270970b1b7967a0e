import Crypto
import Foundation
import Host

/// Encrypts what is stored: AES-256-GCM (NIST SP 800-38D) with a key that lies outside the database.
package struct SealingKey: Sendable {
  private let key: SymmetricKey

  /// Reads the key file, or makes it: 32 random bytes for this user alone.
  package init(file path: String) throws(ServiceError) {
    do throws(HostError) {
      let bytes = try KeyFile.bytes(path) { SymmetricKey(size: .bits256).withUnsafeBytes { Array($0) } }
      guard bytes.count == 32 else { throw HostError.impossiblePath(path) }
      key = SymmetricKey(data: bytes)
    } catch {
      throw .folder(path: path, reason: "\(error)")
    }
  }

  /// Encrypts bytes; they open only under the same context, e.g. `state/shop/12`.
  package func seal(_ bytes: [UInt8], context: String) throws(ServiceError) -> [UInt8] {
    do {
      let box = try AES.GCM.seal(bytes, using: key, authenticating: Array(context.utf8))
      guard let combined = box.combined else { throw ServiceError.sealBroken(what: context) }
      return Array(combined)
    } catch {
      throw .sealBroken(what: context)
    }
  }

  /// Decrypts what `seal` gave under the same context.
  package func open(_ sealed: [UInt8], context: String) throws(ServiceError) -> [UInt8] {
    do {
      return Array(
        try AES.GCM.open(AES.GCM.SealedBox(combined: sealed), using: key, authenticating: Array(context.utf8)))
    } catch {
      throw .sealBroken(what: context)
    }
  }
}

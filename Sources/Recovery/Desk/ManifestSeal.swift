import Crypto
import Formats
import Foundation
import Host
import RestorePoints
import Vocabulary

/// Signs manifests, and tells whether one is as it was signed: Ed25519, with a key that lies in the journal's folder and
/// never with the backups.
package struct ManifestSeal: Sendable {
  private let key: Curve25519.Signing.PrivateKey

  /// Reads the key's file, or makes it for this user alone.
  package init(file path: String) throws {
    do {
      key = try Curve25519.Signing.PrivateKey(rawRepresentation: try HostFiles.read(path, bound: 64))
    } catch let error as HostError where error.code == 2 {
      key = Curve25519.Signing.PrivateKey()
      try AtomicFile.makeFolders(PathText.parent(path))
      try AtomicFile.write(Array(key.rawRepresentation), to: path)
    }
  }

  /// The signature over its canonical JSON, as base64.
  package func sign(_ manifest: DatasetManifest) throws -> String {
    Base64.encode(Array(try key.signature(for: try manifest.text())))
  }

  /// Whether the signature is this key's, over exactly this manifest.
  package func holds(_ signature: String, over manifest: DatasetManifest) -> Bool {
    // What is no base64 or no JSON was never signed.
    guard let bytes = try? Base64.decode(signature), let text = try? manifest.text() else { return false }
    return key.publicKey.isValidSignature(bytes, for: text)
  }
}

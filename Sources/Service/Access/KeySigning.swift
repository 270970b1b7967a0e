import Foundation
import Processes

/// Signs with a person's key, by their own `ssh-keygen`, which may ask for a passphrase or a touch.
enum KeySigning {
  /// The armoured signature.
  static func signature(on text: [UInt8], key: String, namespace: String) async throws -> String {
    let scratch = try ScratchFolder.make(in: NSTemporaryDirectory(), prefix: "tagout-sign", isPassable: false)
    let command = ChildCommand(
      "ssh-keygen", ["-Y", "sign", "-q", "-n", namespace, "-f", key], input: text, timeLimit: .seconds(120))
    let result = try await ProcessKeeper.with(scratch) { try await $0.run(command) }
    guard result.ending.isSuccess else {
      throw ServiceError.refused(
        reason:
          "ssh-keygen did not sign with \"\(key)\": \(result.errorText.split(separator: "\n").joined(separator: ", "))",
        remedy: "give a private key of yours, or sign yourself and give --signature")
    }
    return result.text
  }
}

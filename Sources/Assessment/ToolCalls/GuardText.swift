import CommandEffects
import Vocabulary

/// Tells from a command's text what the settings that it writes would say, where the file alone cannot be seen.
enum GuardText {
  private static let words = ["disableAllHooks", "hooks = false", "hooks=false"]

  /// The inspection, with a finding more where a client's settings are written by a text that switches hooks off.
  static func raised(_ inspection: Inspection, _ text: [UInt8]) -> Inspection {
    guard let written = inspection.findings.first(where: { $0.code == "guard.client-settings-unread" }) else {
      return inspection
    }
    let command = String(decoding: text, as: UTF8.self)
    guard let word = words.first(where: command.contains) else { return inspection }
    var inspection = inspection
    inspection.note(
      Finding(
        "guard.client-settings-weakened", .critical, "\(written.message), and the command says \(word)",
        evidence: written.evidence, remedy: "leave hooks as they are; a person can change them in their own terminal",
        environment: written.environment))
    return inspection
  }
}

import Formats
import Ledger
import Vocabulary

/// The command of a proposal as the server shows it, held against what is signed.
enum ShownCommand {
  /// The line that a person reads before they sign; nil where the proposal is no command.
  ///
  /// Throws when another command than the shown one would be signed. A secret is shown as its mask, so that such a command
  /// cannot be compared; the line says so.
  static func line(_ proposal: StructuredValue, signing subject: StructuredValue) throws -> String? {
    guard let words = proposal["command"]?.elements?.compactMap(\.text) else {
      guard subject["work"]?["command"] == nil else { throw CLIError.otherCommand }
      return nil
    }
    let line = "Runs: " + words.map(ShellQuoting.word).joined(separator: " ")
    if words.contains(where: { $0.contains(Redaction.marker) }) {
      return line + "\n  (secrets are masked, so it cannot be held against what is signed)"
    }
    let digest = Hexadecimal.encode(
      SHA256.hash(try JSONWriter.canonical(.array(words.map(StructuredValue.string)))))
    guard subject["work"]?["command"]?.text == digest else { throw CLIError.otherCommand }
    return line
  }
}

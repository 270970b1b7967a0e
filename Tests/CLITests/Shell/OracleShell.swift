import TestSupport

/// Bash, asked from a test.
enum OracleShell {
  /// What a script prints.
  static func output(of script: String) throws -> String {
    String(decoding: try Oracle.output(of: "bash", input: Array(script.utf8)), as: UTF8.self)
  }
}

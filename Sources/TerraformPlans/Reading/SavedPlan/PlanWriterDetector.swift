import Formats

/// Tells whether Terraform or OpenTofu wrote a saved plan, by what only one of them writes.
enum PlanWriterDetector {
  /// Fields of the plan message that only one has count first, then where the providers come from; `unknown` when there
  /// is no sign of either, or of both.
  static func writer(of message: UnsafeRawBufferPointer) throws(FormatError) -> Plan.Writer {
    var byField = Signs()
    var byProvider = Signs()
    var reader = ProtobufReader(message)
    while let field = try reader.next() {
      switch field.number {
      case 25...32: byField.hasTerraform = true
      case 6, 500_000_000, 500_000_001: byField.hasOpenTofu = true
      case 3, 18: try addProvider(of: try field.bytes(), to: &byProvider)
      default: break
      }
    }
    return byField.writer ?? byProvider.writer ?? .unknown
  }

  private struct Signs {
    var hasTerraform = false
    var hasOpenTofu = false

    /// Nil without any sign.
    var writer: Plan.Writer? {
      switch (hasTerraform, hasOpenTofu) {
      case (true, false): .terraform
      case (false, true): .openTofu
      case (true, true): .unknown
      case (false, false): nil
      }
    }
  }

  private static func addProvider(of change: UnsafeRawBufferPointer, to signs: inout Signs) throws(FormatError) {
    if signs.writer == .unknown { return }
    var reader = ProtobufReader(change)
    while let field = try reader.next() {
      guard field.number == 8 else { continue }
      let provider = try field.bytes()
      if contains(provider, "registry.terraform.io/") { signs.hasTerraform = true }
      if contains(provider, "registry.opentofu.org/") { signs.hasOpenTofu = true }
      return
    }
  }

  private static func contains(_ bytes: UnsafeRawBufferPointer, _ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard bytes.count >= length else { return false }
    return (0...bytes.count - length).contains { start in
      (0..<length).allSatisfy { bytes[start + $0] == word.utf8Start[$0] }
    }
  }
}

import Formats

/// Tells whether Terraform or OpenTofu wrote a saved plan, by what only one of them writes.
enum PlanWriterDetector {
  /// The most fields of a plan, one a change: a made-up plan of two bytes a change must not fill the memory. Terraform
  /// itself takes minutes for a tenth of it.
  static let bound = 200_000

  /// Fields of the plan message that only one has count first, then where the providers come from; `unknown` when there
  /// is no sign of either, or of both. Throws when there are too many fields.
  static func writer(of message: UnsafeRawBufferPointer) throws(FormatError) -> Plan.Writer {
    var signs = Signs()
    var count = 0
    var reader = ProtobufReader(message)
    while let field = try reader.next() {
      count += 1
      guard count <= bound else { throw FormatError(.protobuf, .tooManyValues(bound: bound), at: 0) }
      switch field.number {
      case 25...32: signs.hasTerraform = true
      case 6, 500_000_000, 500_000_001: signs.hasOpenTofu = true
      default: break
      }
    }
    return if let writer = signs.writer { writer } else { try writerByProviders(message) }
  }

  private static func writerByProviders(_ message: UnsafeRawBufferPointer) throws(FormatError) -> Plan.Writer {
    var signs = Signs()
    var reader = ProtobufReader(message)
    while let field = try reader.next() {
      if field.number == 3 || field.number == 18 { try addProvider(of: try field.bytes(), to: &signs) }
    }
    return signs.writer ?? .unknown
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
      if provider.contains("registry.terraform.io/") { signs.hasTerraform = true }
      if provider.contains("registry.opentofu.org/") { signs.hasOpenTofu = true }
      return
    }
  }
}

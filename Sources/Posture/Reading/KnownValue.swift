import Vocabulary

/// What an expression comes to, as far as files tell.
struct KnownValue: Sendable, Hashable {
  /// The value; `unknown` where it is computed.
  var value: StructuredValue
  /// The root variable whose default it is: somebody may set another one when Terraform is run.
  var assumed: String?

  static let unknown = KnownValue(value: .unknown)

  init(value: StructuredValue, assumed: String? = nil) {
    self.value = value
    self.assumed = assumed
  }
}

/// A text before and after its secrets are taken out.
typealias RedactionExample = (before: String, after: String)

/// One way in which a secret gives itself away in the text of a command.
///
/// A rule only says where secrets stand; ranges of several rules may overlap. It takes time linear in the text.
protocol RedactionRule: Sendable {
  /// One line for the table of rules: what is taken out.
  static var summary: String { get }
  /// Texts before and after, which serve as documentation and as tests.
  static var examples: [RedactionExample] { get }
  /// Where secrets stand, in any order.
  static func secrets(in text: RedactionText) -> [Range<Int>]
}

import Formats
import TerraformPlans
import Vocabulary

/// One use of a module: its files as one body, and what its names stand for there.
struct PostureModule: Sendable {
  /// `module.db.`, empty for the root.
  let prefix: String
  /// Relative to the folder that is judged.
  let folder: String
  let body: HCLBody
  let scope: ValueScope
  /// Calls whose `count` is zero make nothing.
  let calls: [Call]

  /// A `module` block.
  struct Call: Sendable {
    let name: String
    let block: HCLBlock
    let source: KnownValue
    let version: HCLExpression?
  }

  init(prefix: String, folder: String, body: HCLBody, scope: ValueScope) {
    self.prefix = prefix
    self.folder = folder
    self.body = body
    self.scope = scope
    calls = body.blocks("module").compactMap { block in
      guard let name = block.labels.first else { return nil }
      return Call(
        name: name, block: block, source: block.body["source"].map { scope.value(of: $0) } ?? .unknown,
        version: block.body["version"])
    }
  }

  /// The locals of a body; of two the later counts.
  static func locals(of body: HCLBody) -> [String: HCLExpression] {
    let attributes = body.blocks("locals").flatMap(\.body.attributes)
    return Dictionary(attributes.map { ($0.name, $0.expression) }, uniquingKeysWith: { $1 })
  }

  /// The defaults of a body's variables; one without a default is unknown.
  ///
  /// - Parameter isRoot: whether others may set it when Terraform is run, so that a default is only assumed.
  static func defaults(of body: HCLBody, isRoot: Bool) -> [String: KnownValue] {
    var values: [String: KnownValue] = [:]
    for block in body.blocks("variable") {
      guard let name = block.labels.first else { continue }
      guard let value = block.body["default"]?.literal else {
        values[name] = .unknown
        continue
      }
      values[name] = KnownValue(value: value, assumed: isRoot ? name : nil)
    }
    return values
  }
}

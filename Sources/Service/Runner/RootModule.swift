import Formats
import TerraformPlans
import Vocabulary

/// What the files of a configuration's root say that a runner has to know before it starts Terraform.
package struct RootModule: Sendable {
  /// The type of the backend block, `cloud`, or nil for none.
  package let backend: String?
  /// Variables that are marked as sensitive.
  package let sensitiveVariables: Set<String>
  /// Variables whose type is a collection or an object.
  package let structuredVariables: Set<String>

  /// The file by which the runner says where the state is kept: behind all others in the order of names.
  package static let overrideName = "~tagout_override.tf.json"
  /// What it says: the rest comes by the environment (Terraform, "Backend type: http").
  package static let override = Array(#"{"terraform":{"backend":{"http":{}}}}"#.utf8)

  /// Reads the files of the root folder by name; a file that cannot be read is refused, since the backend may be in it.
  package init(_ files: [(name: String, bytes: [UInt8])]) throws(RunnerError) {
    var module = ModuleFiles()
    for file in files.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
      guard RootModule.isConfiguration(file.name) else { continue }
      guard file.name.utf8.lexicographicallyPrecedes(RootModule.overrideName.utf8) else {
        throw .configuration("\"\(file.name)\" comes after the runner's own file by its name; give it another name")
      }
      do {
        try module.add(PlanConfiguration.File(module: "", name: file.name, bytes: file.bytes))
      } catch {
        throw .configuration("\"\(file.name)\" cannot be read: \(error)")
      }
    }
    let body = module.merged
    let blocks = body.blocks("terraform").map(\.body)
    let cloud = blocks.contains { !$0.blocks("cloud").isEmpty }
    backend = cloud ? "cloud" : blocks.flatMap { $0.blocks("backend") }.last?.labels.first
    let variables = body.blocks("variable")
    sensitiveVariables = Set(
      variables.filter { $0.body["sensitive"]?.literal?.truth == true }.compactMap(\.labels.first))
    structuredVariables = Set(
      variables.filter { RootModule.isStructured($0.body["type"]) }.compactMap(\.labels.first))
  }

  /// Whether the server keeps the state: for no backend, the local one and `http`.
  package var keepsStateHere: Bool { [nil, "local", "http"].contains(backend) }

  /// The variables of a proposal as Terraform's JSON file of variables: text that stands for a list or an object, by the
  /// declared type, is written as one.
  package func file(of variables: StructuredObject) throws(FormatError) -> [UInt8] {
    let members = variables.members.map { member in
      guard structuredVariables.contains(member.name), let text = member.value.text,
        // Text that is no JSON stays text: Terraform says what is wrong with it.
        let value = try? JSONReader.read(Array(text.utf8), limits: .request)
      else { return member }
      return StructuredObject.Member(member.name, value)
    }
    return try JSONWriter.canonical(.object(StructuredObject(members)))
  }

  private static func isConfiguration(_ name: String) -> Bool {
    (name.hasSuffix(".tf") || name.hasSuffix(".tf.json")) && !name.hasPrefix(".")
  }

  private static func isStructured(_ type: HCLExpression?) -> Bool {
    switch type {
    case .reference(let reference): !["string", "number", "bool", "any"].contains(reference.root)
    case nil, .literal: false
    case .template, .tuple, .object, .computed: true
    }
  }
}

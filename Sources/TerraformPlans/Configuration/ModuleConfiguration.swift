import Formats
import Vocabulary

/// What one module's files say, as far as plans are judged by it.
package struct ModuleConfiguration: Sendable, Hashable {
  /// Resource and data blocks by their names: `aws_vpc.main`, `data.http.me`.
  package var resources: [String: ResourceBlock] = [:]
  package var removed: [RemovedBlock] = []
  /// The called modules by the calls' names.
  package var calls: [String: ModuleCall] = [:]
  /// What `required_providers` asks for, by local names.
  package var requiredProviders: [String: RequiredProvider] = [:]
  /// The type of the `backend` block, or `cloud`; nil when there is none.
  package var backend: String?
  /// As written; nil when there is none, or it is not written out.
  package var requiredVersion: String?

  package init() {}

  /// What a module's merged body says.
  init(_ body: HCLBody) {
    for block in body.blocks {
      take(block)
    }
  }

  private mutating func take(_ block: HCLBlock) {
    switch (block.type, block.labels.count) {
    case ("resource", 2), ("data", 2):
      let mode: ResourceMode = block.type == "data" ? .data : .managed
      let resource = ResourceBlock(mode: mode, type: block.labels[0], name: block.labels[1], body: block.body)
      resources[resource.key] = resource
    case ("removed", 0):
      removed.append(RemovedBlock(block))
    case ("module", 1):
      calls[block.labels[0]] = ModuleCall(
        source: block.body["source"]?.literal?.text, hasVersion: block.body["version"] != nil)
    case ("terraform", 0):
      for entry in block.body.blocks("required_providers").flatMap(\.body.attributes) {
        requiredProviders[entry.name] = RequiredProvider(entry.expression)
      }
      requiredVersion = block.body["required_version"]?.literal?.text ?? requiredVersion
      backend = block.body.blocks("backend").last?.labels.first ?? backend
      if !block.body.blocks("cloud").isEmpty { backend = "cloud" }
    default: break
    }
  }
}

import Formats
import Vocabulary

/// A plan's configuration, read: its modules by their keys, and what could not be read.
package struct TerraformConfiguration: Sendable, Hashable {
  /// By key: the calls' names with dots between; empty for the root module.
  package var modules: [String: ModuleConfiguration]
  package var problems: [ConfigurationProblem]
  /// The providers that the lock file names, with their versions; nil when there is no lock file that can be read.
  package var locked: [String: String]?

  /// Reads every file of every module; what cannot be read is a problem, not an error.
  package init(_ configuration: PlanConfiguration) {
    modules = [:]
    problems = []
    for (key, files) in Dictionary(grouping: configuration.files, by: \.module) {
      var bodies = ModuleFiles()
      let names = Set(files.map(\.name))
      for file in files.sorted(by: { $0.name < $1.name }) where !ModuleFiles.isShadowed(file.name, by: names) {
        do {
          try bodies.add(file)
        } catch {
          problems.append(ConfigurationProblem(module: key, file: file.name, reason: error.description))
        }
      }
      modules[key] = ModuleConfiguration(bodies.merged)
    }
    locked = configuration.lockFile.flatMap { TerraformConfiguration.locked($0) }
    if let tree = configuration.expressions { ConfigurationTree.read(tree, into: &modules) }
    problems.sort { ($0.module, $0.file) < ($1.module, $1.file) }
  }

  /// The provider blocks of `.terraform.lock.hcl`; nil when it is none.
  private static func locked(_ bytes: [UInt8]) -> [String: String]? {
    // One that cannot be read says nothing of any provider.
    guard let body = try? HCLReader.read(bytes) else { return nil }
    let entries = body.blocks("provider").compactMap { block in
      block.labels.first.map { ($0, block.body["version"]?.literal?.text ?? "") }
    }
    return Dictionary(entries, uniquingKeysWith: { $1 })
  }

  /// The block that a resource instance comes from; nil when the configuration has none.
  package func block(of address: ResourceAddress) -> ResourceBlock? {
    modules[address.moduleKey]?.resources[address.block]
  }

  /// The `removed` blocks that name a resource, its module or a module around that.
  func removals(of address: ResourceAddress) -> [RemovedBlock] {
    let names = address.moduleCalls
    return (0...names.count).flatMap { depth in
      let rest = names[depth...].map { "module." + $0 }
      let candidates = Set((1...(rest.count + 1)).map { (rest + [address.block]).prefix($0).joined(separator: ".") })
      let module = modules[names[..<depth].joined(separator: ".")]
      return (module?.removed ?? []).filter { candidates.contains($0.from) }
    }
  }
}

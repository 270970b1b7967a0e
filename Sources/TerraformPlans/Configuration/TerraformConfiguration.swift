import Formats
import Vocabulary

/// A plan's configuration, read: its modules by their keys, and what could not be read.
package struct TerraformConfiguration: Sendable, Hashable {
  /// By key: the calls' names with dots between; empty for the root module.
  package var modules: [String: ModuleConfiguration]
  package var problems: [ConfigurationProblem]

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
    if let tree = configuration.expressions { ConfigurationTree.read(tree, into: &modules) }
    problems.sort { ($0.module, $0.file) < ($1.module, $1.file) }
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

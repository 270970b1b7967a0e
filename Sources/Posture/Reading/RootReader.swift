import Formats
import TerraformPlans
import Vocabulary

/// Reads a root module and the local modules that it calls, within bounds.
struct RootReader {
  /// How deep modules may call one another, and how many uses of modules are followed.
  private static let depthBound = 12
  private static let useBound = 400

  private let folder: PostureFolder
  private let seen: [String: [StructuredValue]]
  private var sources: [ConfigurationSource] = []
  private var bodies: [String: HCLBody] = [:]
  private var problems: [PostureProblem] = []
  private var modules: [PostureModule] = []

  init(_ folder: PostureFolder) {
    self.folder = folder
    seen = RootReader.objects(of: folder)
  }

  /// The root in one folder.
  static func read(_ path: String, of folder: PostureFolder) -> PostureRoot {
    var reader = RootReader(folder)
    return reader.read(path)
  }

  private mutating func read(_ path: String) -> PostureRoot {
    let body = body(of: path)
    var scope = ValueScope(
      variables: PostureModule.defaults(of: body, isRoot: true), locals: PostureModule.locals(of: body))
    for (name, value) in variableFiles(in: path) { scope.variables[name] = KnownValue(value: value) }
    for variable in folder.plan?.variables ?? [] { scope.variables[variable.name] = KnownValue(value: variable.value) }
    let root = PostureModule(prefix: "", folder: path, body: body, scope: scope)
    modules.append(root)
    follow(root, depth: 0)
    let resources = resources()
    return PostureRoot(
      folder: path, modules: modules, resources: resources, sources: sources, problems: problems,
      isModule: RootReader.isModule(path, body), initialised: initialised(path), lockFile: lockFile(path))
  }

  /// The resource blocks of all modules, those that make nothing left out.
  private func resources() -> [PostureResource] {
    var types: [String: ResourceType] = [:]
    return modules.flatMap { module in
      module.body.blocks("resource").filter { $0.labels.count == 2 }.compactMap { block -> PostureResource? in
        let name = block.labels[0]
        let type = types[name] ?? ResourceCatalogue.entry(for: name) ?? ResourceType(unseen: name)
        types[name] = type
        let resource = PostureResource(block, type, in: module, seen: seen)
        return resource.isAbsent(in: module.scope) ? nil : resource
      }
    }
  }

  private mutating func follow(_ module: PostureModule, depth: Int) {
    guard depth < RootReader.depthBound else { return }
    for call in module.calls where modules.count < RootReader.useBound {
      guard let source = call.source.value.text, let path = FolderPath.module(source, in: module.folder) else {
        continue
      }
      if let count = call.block.body["count"], module.scope.value(of: count).value == .integer(0) { continue }
      let body = body(of: path)
      var scope = ValueScope(
        variables: PostureModule.defaults(of: body, isRoot: false), locals: PostureModule.locals(of: body))
      for attribute in call.block.body.attributes where scope.variables[attribute.name] != nil {
        scope.variables[attribute.name] = module.scope.value(of: attribute.expression)
      }
      let inner = PostureModule(prefix: "\(module.prefix)module.\(call.name).", folder: path, body: body, scope: scope)
      modules.append(inner)
      follow(inner, depth: depth + 1)
    }
  }

  /// The files of one folder as one body; read once, however often the module is used.
  private mutating func body(of path: String) -> HCLBody {
    if let body = bodies[path] { return body }
    var files = ModuleFiles()
    for file in folder.files.filter({ $0.folder == path && RootReader.isConfiguration($0.name) })
      .sorted(by: { $0.name < $1.name })
    {
      sources.append(ConfigurationSource(path: file.path, bytes: file.bytes))
      do throws(FormatError) {
        try files.add(
          PlanConfiguration.File(module: "", name: file.name, bytes: file.bytes), source: sources.count - 1)
      } catch {
        problems.append(PostureProblem(path: file.path, reason: error.description))
      }
    }
    bodies[path] = files.merged
    return files.merged
  }

  /// Whether a file is configuration by its name.
  static func isConfiguration(_ name: String) -> Bool {
    [".tf", ".tofu", ".tf.json", ".tofu.json"].contains { name.hasSuffix($0) }
  }

  /// What files set the root's variables to that are read without being asked for, in Terraform's order.
  private func variableFiles(in path: String) -> [(String, StructuredValue)] {
    let names = ["terraform.tfvars", "terraform.tfvars.json"]
    let here = folder.files.filter { $0.folder == path }
    let automatic = here.filter { $0.name.hasSuffix(".auto.tfvars") || $0.name.hasSuffix(".auto.tfvars.json") }
    let files = names.compactMap { name in here.first { $0.name == name } } + automatic.sorted { $0.name < $1.name }
    return files.flatMap { VariableFile.values(of: $0) }
  }

  private func initialised(_ path: String) -> StructuredValue? {
    let name = FolderPath.join(path, ".terraform/terraform.tfstate")
    guard let file = folder.files.first(where: { $0.path == name }) else { return nil }
    // What cannot be read tells nothing.
    return (try? JSONReader.read(file.bytes))?["backend"]
  }

  private func lockFile(_ path: String) -> HCLBody? {
    let name = FolderPath.join(path, ".terraform.lock.hcl")
    // What cannot be read tells nothing.
    return folder.files.first { $0.path == name }.flatMap { try? HCLReader.read($0.bytes) }
  }

  /// A folder below one named `modules`, or one without backend and provider that asks to be told things.
  private static func isModule(_ path: String, _ body: HCLBody) -> Bool {
    let parts = path.split(separator: "/")
    if parts.contains("modules") || parts.contains("module") { return true }
    let hasBackend = body.blocks("terraform").contains {
      !$0.body.blocks("backend").isEmpty || !$0.body.blocks("cloud").isEmpty
    }
    return !hasBackend && body.blocks("provider").isEmpty
      && body.blocks("variable").contains { $0.body["default"] == nil }
  }

  /// The objects of plan and states by their addresses without keys.
  private static func objects(of folder: PostureFolder) -> [String: [StructuredValue]] {
    var objects: [String: [StructuredValue]] = [:]
    for state in folder.states {
      for object in state.state.objects where object.mode == .managed && object.deposedKey == nil {
        guard let address = ResourceAddress(object.address)?.withoutKeys else { continue }
        objects[address, default: []].append(object.attributes)
      }
    }
    var planned: [String: [StructuredValue]] = [:]
    for change in folder.plan?.changes ?? [] where change.mode == .managed && change.after != .null {
      guard let address = ResourceAddress(change.address)?.withoutKeys else { continue }
      planned[address, default: []].append(change.after)
    }
    return objects.merging(planned) { $1 }
  }
}

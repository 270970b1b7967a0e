import Formats
import Vocabulary

/// What the files of a Terraform folder say of where it works: its backend, its providers, its variables.
struct TerraformFolder: Sendable {
  /// Where the state lies.
  struct Backend: Sendable {
    var type: String
    var settings: StructuredValue
    /// The file that says so.
    var place: String
  }

  /// A `provider` block.
  struct Provider: Sendable {
    var type: String
    var settings: StructuredValue
    /// The file that it stands in.
    var place: String
  }

  var backend: Backend?
  var providers: [Provider] = []
  var scope = TerraformScope()
  /// Whether every file of the configuration was read, and none was touched by the same command.
  var isWhole = true

  /// At most this many files of a configuration are read, each up to the bound in bytes.
  private static let files = 20
  private static let bound = 32 * 1_024

  /// Reads the recorded backend and the configuration.
  ///
  /// - Parameters:
  ///   - data: the folder of Terraform's own data, relative to the directory or absolute.
  ///   - given: adds the values that the command line gives.
  static func read(
    _ directory: WorkingDirectory, data: String, workspace: String?, _ variables: Variables,
    asking inspection: inout Inspection,
    given: (inout TerraformScope, inout Inspection) -> Void
  ) -> TerraformFolder {
    var folder = TerraformFolder()
    folder.scope.workspace = workspace
    folder.takeRecorded(directory, data, asking: &inspection)
    guard case .known(let path) = directory,
      case .names(let names, let isComplete) = inspection.ask(
        .directory(path: path), for: "the configuration of Terraform")
    else {
      folder.scope.takeValues(of: variables)
      given(&folder.scope, &inspection)
      folder.isWhole = false
      return folder
    }
    let sources = folder.read(names.filter(isConfiguration), in: path, asking: &inspection)
    // The same in JSON is not read: what it holds may decide.
    if !isComplete || names.contains(where: { $0.hasSuffix(".tf.json") || $0.hasSuffix(".tofu.json") }) {
      folder.isWhole = false
    }
    for source in sources { folder.scope.takeDefaults(source.body) }
    folder.scope.takeValues(of: variables)
    for values in folder.readValues(names, in: path, asking: &inspection) { folder.scope.takeValues(values) }
    given(&folder.scope, &inspection)
    for source in sources { folder.take(source.body, source.name) }
    return folder
  }

  private static func isConfiguration(_ name: String) -> Bool {
    name.hasSuffix(".tf") || name.hasSuffix(".tofu")
  }

  /// The backend that `init` chose, as Terraform's `workdir` package records it.
  private mutating func takeRecorded(
    _ directory: WorkingDirectory, _ data: String, asking inspection: inout Inspection
  ) {
    let name = data + "/terraform.tfstate"
    guard let path = directory.resolve(name), !inspection.touchedPaths.contains(path),
      case .contents(let bytes) = inspection.ask(.contents(path: path, bound: 65_536), for: "the backend in use"),
      // A file that is no JSON says nothing.
      let value = try? JSONReader.read(bytes), let backend = value["backend"], let type = backend["type"]?.text
    else { return }
    self.backend = Backend(type: type, settings: backend["config"] ?? .null, place: name)
  }

  private mutating func read(
    _ names: [String], in folder: String, asking inspection: inout Inspection
  ) -> [(name: String, body: HCLBody)] {
    let chosen = names.filter(Self.isTelling) + names.filter { !Self.isTelling($0) }
    if chosen.count > Self.files { isWhole = false }
    var bodies: [(String, HCLBody)] = []
    for name in chosen.prefix(Self.files) {
      guard let body = Self.body(name, in: folder, asking: &inspection) else {
        isWhole = false
        continue
      }
      if inspection.touchedPaths.contains(folder + "/" + name) { isWhole = false }
      bodies.append((name, body))
    }
    return bodies
  }

  /// Files that by their names hold backend and providers come first.
  private static func isTelling(_ name: String) -> Bool {
    ["backend", "cloud", "config", "main", "provider", "setting", "state", "terraform", "variable", "version"].contains
    {
      name.hasPrefix($0)
    }
  }

  /// The files of values that Terraform reads by itself, in its order.
  private func readValues(_ names: [String], in folder: String, asking inspection: inout Inspection) -> [HCLBody] {
    let automatic = names.filter { $0.hasSuffix(".auto.tfvars") }.prefix(4)
    return (names.filter { $0 == "terraform.tfvars" } + automatic).compactMap {
      Self.body($0, in: folder, asking: &inspection)
    }
  }

  /// A file's body; nil when it is missing, over the bound or no HCL.
  static func body(_ name: String, in folder: String, asking inspection: inout Inspection) -> HCLBody? {
    let path = name.utf8.first == UInt8(ascii: "/") ? name : folder + "/" + name
    guard
      case .contents(let bytes) = inspection.ask(
        .contents(path: path, bound: bound), for: "the configuration of Terraform")
    else { return nil }
    // What is no HCL is no configuration that Terraform would take.
    return try? HCLReader.read(bytes)
  }

  /// Takes backend and providers of one file; the recorded backend wins.
  private mutating func take(_ body: HCLBody, _ name: String) {
    for block in body.blocks where block.type == "provider" {
      guard let type = block.labels.first else { continue }
      providers.append(Provider(type: type, settings: scope.object(block.body), place: name))
    }
    guard backend == nil else { return }
    for inner in body.blocks("terraform").flatMap(\.body.blocks) {
      switch inner.type {
      case "backend":
        backend = inner.labels.first.map { Backend(type: $0, settings: scope.object(inner.body), place: name) }
      case "cloud": backend = Backend(type: "cloud", settings: scope.object(inner.body), place: name)
      default: continue
      }
    }
  }
}

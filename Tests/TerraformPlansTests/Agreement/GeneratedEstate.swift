import TestSupport

/// A configuration, the state before it and the words for `terraform plan`, made from a seed out of all that a plan can
/// hold with the provider that is built into Terraform.
struct GeneratedEstate {
  /// Files by their paths.
  private(set) var files: [String: String] = [:]
  /// The options of `terraform plan`.
  private(set) var options: [String] = []

  private var random: SeededRandom
  private var configuration: [String] = []
  private var module: [String] = []
  private var stored: [String] = []
  private var addresses: [String] = []

  init(seed: UInt64) {
    random = SeededRandom(seed: seed)
    configuration.append("variable \"secret\" {\n  default   = \"hush\"\n  sensitive = true\n}")
    configuration.append("resource \"terraform_data\" \"anchor\" {\n  input = \"anchor\"\n}")
    for index in 0..<Int.random(in: 1..<7, using: &random) { addResource("r\(index)", isInModule: false) }
    for index in 0..<Int.random(in: 0..<3, using: &random) { addResource("m\(index)", isInModule: true) }
    if !module.isEmpty { configuration.append("module \"inner\" {\n  source = \"./inner\"\n}") }
    addOutputs()
    addSource()
    chooseOptions()
    write()
  }

  /// What becomes of a resource that is in the state.
  private enum Fate: Int, CaseIterable {
    case stays, changes, replaced, replacedFirst, removed, letGo, destroyedByBlock, moved, made, tainted, deposed
    case secret, unknown, shrinks, imported, guarded, triggered
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &random)]
  }

  private mutating func addResource(_ name: String, isInModule: Bool) {
    var fate = pick(Fate.allCases)
    if isInModule, [.letGo, .destroyedByBlock, .moved, .imported, .secret].contains(fate) { fate = .changes }
    let old = GeneratedValue.random(&random)
    let new = GeneratedValue.random(&random)
    let prefix = isInModule ? "module.inner." : ""
    addresses.append("\(prefix)terraform_data.\(name)")
    if fate == .shrinks { return addMany(name, old, isInModule) }
    if fate != .made, fate != .imported { store(name, old, fate, isInModule) }
    if let text = block(name, fate, old, new) { add(text, isInModule) }
  }

  private mutating func add(_ text: String, _ isInModule: Bool) {
    if isInModule { module.append(text) } else { configuration.append(text) }
  }

  /// The text of a resource's block, or of what stands in its place; nil when nothing does.
  private mutating func block(_ name: String, _ fate: Fate, _ old: GeneratedValue, _ new: GeneratedValue) -> String? {
    let input = "  input = \(old.expression)\n"
    let opening = "resource \"terraform_data\" \"\(name)\" {\n"
    switch fate {
    case .stays, .tainted, .deposed: return opening + input + "}"
    case .changes, .made: return opening + "  input = \(new.expression)\n}"
    case .replaced: return opening + input + "  triggers_replace = [\(new.expression)]\n}"
    case .replacedFirst:
      return opening + input + "  triggers_replace = \"other\"\n  lifecycle {\n    create_before_destroy = true\n  }\n}"
    case .removed: return nil
    case .letGo, .destroyedByBlock:
      return
        "removed {\n  from = terraform_data.\(name)\n  lifecycle {\n    destroy = \(fate == .destroyedByBlock)\n  }\n}"
    case .moved:
      return "resource \"terraform_data\" \"\(name)_moved\" {\n\(input)}\nmoved {\n  from = terraform_data.\(name)\n"
        + "  to   = terraform_data.\(name)_moved\n}"
    case .secret: return opening + "  input = { open = \(new.expression), closed = var.secret }\n}"
    case .unknown:
      return "resource \"terraform_data\" \"\(name)_new\" {\n}\n" + opening
        + "  input = { id = terraform_data.\(name)_new.id, list = [terraform_data.\(name)_new.output, 1] }\n}"
    case .imported: return opening + "}\nimport {\n  to = terraform_data.\(name)\n  id = \"found-\(name)\"\n}"
    case .guarded: return opening + input + "  lifecycle {\n    prevent_destroy = true\n  }\n}"
    case .triggered:
      return "resource \"terraform_data\" \"\(name)_cause\" {\n  input = 1\n}\n" + opening + input
        + "  lifecycle {\n    replace_triggered_by = [terraform_data.\(name)_cause]\n  }\n}"
    case .shrinks: return nil
    }
  }

  /// A counted or keyed resource whose instances are fewer, more or others than the state's.
  private mutating func addMany(_ name: String, _ value: GeneratedValue, _ isInModule: Bool) {
    let isCounted = Bool.random(using: &random)
    let keys = ["\"a b\"", "\"c.d[0]\"", "\"é\"", "\"q\\\"q\""]
    let before = isCounted ? (0..<3).map { "\($0)" } : keys.filter { _ in Bool.random(using: &random) }
    let after =
      isCounted
      ? "\(Int.random(in: 0..<5, using: &random))"
      : keys.filter { _ in Bool.random(using: &random) }
        .joined(separator: ", ")
    let repetition = isCounted ? "count = \(after)" : "for_each = toset([\(after)])"
    add("resource \"terraform_data\" \"\(name)\" {\n  \(repetition)\n  input = \(value.expression)\n}", isInModule)
    let instances = before.map { instance(value, .stays, key: $0) }
    guard !instances.isEmpty else { return }
    stored.append(resource(name, instances, isInModule))
  }

  private mutating func store(_ name: String, _ value: GeneratedValue, _ fate: Fate, _ isInModule: Bool) {
    var instances = [instance(value, fate, key: nil)]
    if fate == .deposed { instances.append(instance(.string("left over"), fate, key: nil, deposed: "0123abcd")) }
    stored.append(resource(name, instances, isInModule))
  }

  private func resource(_ name: String, _ instances: [String], _ isInModule: Bool) -> String {
    (isInModule ? "{\"module\":\"module.inner\"," : "{")
      + "\"mode\":\"managed\",\"type\":\"terraform_data\",\"name\":\"\(name)\","
      + "\"provider\":\"provider[\\\"terraform.io/builtin/terraform\\\"]\",\"instances\":["
      + instances.joined(separator: ",") + "]}"
  }

  private func instance(_ value: GeneratedValue, _ fate: Fate, key: String?, deposed: String? = nil) -> String {
    let head =
      (key.map { "\"index_key\":\($0)," } ?? "") + (deposed.map { "\"deposed\":\"\($0)\"," } ?? "")
      + (fate == .tainted ? "\"status\":\"tainted\"," : "")
    let secret = fate == .secret ? ",\"sensitive_attributes\":[[{\"type\":\"get_attr\",\"value\":\"input\"}]]" : ""
    return
      "{\(head)\"schema_version\":0,\"attributes\":{\"id\":\"id-\(key?.utf8.count ?? 0)\",\"input\":\(value.stored),"
      + "\"output\":\(value.stored),\"triggers_replace\":null}\(secret)}"
  }

  private mutating func addOutputs() {
    let value = GeneratedValue.random(&random)
    let outputs = [
      "output \"plain\" {\n  value = \(value.expression)\n}",
      "output \"hidden\" {\n  value     = var.secret\n  sensitive = true\n}",
      "output \"later\" {\n  value = terraform_data.anchor.output\n}",
      "check \"holds\" {\n  assert {\n    condition     = terraform_data.anchor.input == \"anchor\"\n"
        + "    error_message = \"no\"\n  }\n}",
    ]
    configuration += outputs.filter { _ in Bool.random(using: &random) }
  }

  /// A source that is read when the plan is made, or only when it is applied.
  private mutating func addSource() {
    guard Int.random(in: 0..<3, using: &random) == 0 else { return }
    let waits = Bool.random(using: &random) ? "  depends_on = [terraform_data.anchor]\n" : ""
    configuration.append(
      "data \"terraform_remote_state\" \"other\" {\n  backend = \"local\"\n  config = {\n    path = \"other.tfstate\"\n"
        + "  }\n\(waits)}")
    files["other.tfstate"] =
      "{\"version\":4,\"terraform_version\":\"1.11.4\",\"serial\":1,\"lineage\":\"other\",\"outputs\":{\"name\":"
      + "{\"value\":\"shop\",\"type\":\"string\"}},\"resources\":[],\"check_results\":null}"
  }

  private mutating func chooseOptions() {
    switch Int.random(in: 0..<10, using: &random) {
    case 0: options = ["-destroy"]
    case 1: options = ["-refresh-only"]
    // Terraform refuses a target that leaves a move out.
    case 2 where !configuration.contains { $0.contains("moved {") }: options = ["-target=\(pick(addresses))"]
    case 3: options = ["-replace=terraform_data.anchor"]
    case 4: options = ["-refresh=false"]
    default: options = []
    }
  }

  private mutating func write() {
    files["main.tf"] = configuration.joined(separator: "\n") + "\n"
    files["terraform.tfstate"] =
      "{\"version\":4,\"terraform_version\":\"1.11.4\",\"serial\":5,\"lineage\":\"generated\",\"outputs\":{\"plain\":"
      + "{\"value\":\"before\",\"type\":\"string\"}},\"resources\":[\(stored.joined(separator: ","))],"
      + "\"check_results\":null}"
    guard !module.isEmpty else { return }
    files["inner/main.tf"] = module.joined(separator: "\n") + "\n"
    // What `terraform init` writes for a module of the same folder.
    files[".terraform/modules/modules.json"] =
      "{\"Modules\":[{\"Key\":\"\",\"Source\":\"\",\"Dir\":\".\"},{\"Key\":\"inner\",\"Source\":\"./inner\",\"Dir\":\"inner\"}]}"
  }
}

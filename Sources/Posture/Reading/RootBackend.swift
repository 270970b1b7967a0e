import Formats
import Vocabulary

/// Where a root keeps its state: its `backend` block over what `terraform init` wrote down.
struct RootBackend: Sendable {
  let type: String
  let place: HCLPlace?
  let kind: BackendKind?
  /// What is set; an expression that is computed is unknown.
  let settings: StructuredObject
  /// Whether settings come from elsewhere, so that what is not set here may be set there.
  let isPartial: Bool

  /// Nil when there is no backend block, so that the state is a local file.
  init?(_ root: PostureRoot) {
    guard let module = root.root else { return nil }
    let blocks = root.terraform.flatMap { $0.body.blocks("backend") + $0.body.blocks("cloud") }
    guard let block = blocks.last else { return nil }
    type = block.type == "cloud" ? "cloud" : block.labels.first ?? ""
    place = block.place
    let name = type
    kind = BackendKind.all.first { $0.name == name }
    let written = StructuredObject(
      block.body.attributes.map { StructuredObject.Member($0.name, module.scope.value(of: $0.expression).value) })
    let initialised = root.initialised?["type"]?.text == name ? root.initialised?["config"] : nil
    settings = RootBackend.merged(written, over: initialised)
    let all = settings
    isPartial = initialised == nil && (kind?.needed ?? []).contains { all[$0] == nil }
  }

  /// The answer to what is done for the state; nil when it is not told here.
  func has(_ answer: BackendKind.Answer) -> Bool? {
    switch answer {
    case .yes: return true
    case .no: return false
    case .byStore: return nil
    case .whenSet(let names):
      for name in names {
        let parts = name.split(separator: "=").map(String.init)
        guard let value = settings[parts[0]], value != .null else { continue }
        if value == .unknown { return nil }
        if parts.count > 1 { return value.text?.hasPrefix(parts[1]) ?? false }
        if value != .boolean(false), value != .string("") { return true }
      }
      return isPartial ? nil : false
    }
  }

  private static func merged(_ written: StructuredObject, over initialised: StructuredValue?) -> StructuredObject {
    guard case .object(let base)? = initialised else { return written }
    let set = StructuredObject(base.members.filter { $0.value != .null })
    return set.merging(written)
  }
}

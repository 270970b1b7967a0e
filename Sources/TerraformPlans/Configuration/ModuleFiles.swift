import Formats
import Vocabulary

/// The files of one module on their way to one body: override files last, merged as Terraform merges them
/// (`internal/configs/module_merge.go`).
package struct ModuleFiles: Sendable {
  private var primary = HCLBody()
  private var overrides: [HCLBody] = []

  package init() {}

  /// Takes a file in; one that is no configuration counts for nothing.
  ///
  /// - Parameter source: the number of the file, for the places of what is read.
  package mutating func add(_ file: PlanConfiguration.File, source: Int = 0) throws(FormatError) {
    guard let body = try ModuleFiles.body(of: file, source: source) else { return }
    if ModuleFiles.isOverride(file.name) {
      overrides.append(body)
    } else {
      primary.attributes += body.attributes
      primary.blocks += body.blocks
    }
  }

  /// What all files say together.
  package var merged: HCLBody {
    var merged = primary
    for body in overrides {
      for block in body.blocks { ModuleFiles.merge(block, into: &merged) }
    }
    return merged
  }

  private static func body(of file: PlanConfiguration.File, source: Int) throws(FormatError) -> HCLBody? {
    if file.name.hasSuffix(".tf.json") || file.name.hasSuffix(".tofu.json") {
      return try JSONConfiguration.body(JSONReader.read(file.bytes), source: source)
    }
    guard file.name.hasSuffix(".tf") || file.name.hasSuffix(".tofu") else { return nil }
    return try HCLReader.read(file.bytes, source: source)
  }

  /// `override.tf`, `anything_override.tf` and their JSON forms.
  private static func isOverride(_ name: String) -> Bool {
    let base = name.prefix { $0 != "." }
    return base == "override" || base.hasSuffix("_override")
  }

  /// An override goes over the block of the same type and labels; without one it stands for itself.
  private static func merge(_ block: HCLBlock, into body: inout HCLBody) {
    let isUnique = !["locals", "removed", "moved", "import"].contains(block.type)
    guard isUnique, let index = body.blocks.firstIndex(where: { $0.type == block.type && $0.labels == block.labels })
    else {
      body.blocks.append(block)
      return
    }
    body.blocks[index].body = merged(body.blocks[index].body, with: block.body)
  }

  /// Attributes replace attributes; nested blocks replace those of their type, but `lifecycle` is merged into.
  private static func merged(_ base: HCLBody, with over: HCLBody) -> HCLBody {
    var merged = base
    merged.attributes += over.attributes
    let replaced = Set(over.blocks.map(\.type)).subtracting(["lifecycle"])
    merged.blocks.removeAll { replaced.contains($0.type) }
    for block in over.blocks {
      if block.type == "lifecycle", let index = merged.blocks.firstIndex(where: { $0.type == "lifecycle" }) {
        merged.blocks[index].body.attributes += block.body.attributes
      } else {
        merged.blocks.append(block)
      }
    }
    return merged
  }
}

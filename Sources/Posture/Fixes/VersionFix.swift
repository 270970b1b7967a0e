import Formats
import TerraformPlans
import Vocabulary

/// The versions that a root module asks for: Terraform's own, and those of the providers that its lock file names.
struct VersionFix {
  private let root: PostureRoot
  private let folder: PostureFolder
  private let pins: ProviderPins

  init(_ root: PostureRoot, _ folder: PostureFolder) {
    self.root = root
    self.folder = folder
    pins = ProviderPins(root)
  }

  func add(to edits: inout FileEdits) {
    guard !root.resources.isEmpty else { return }
    let version = root.terraform.allSatisfy { $0.body["required_version"] == nil } ? requiredVersion : nil
    let unpinned = pins.names.sorted().compactMap { name -> (name: String, version: String)? in
      guard pins.constraint(name).map(ProviderPins.isBounded) != true, let locked = pins.locked(name),
        let constraint = VersionFix.constraint(locked)
      else { return nil }
      return (name, constraint)
    }
    let entries = unpinned.filter { pins.entry($0.name) == nil }
    for pin in unpinned where pins.entry(pin.name) != nil { change(pin, &edits) }
    guard version != nil || !entries.isEmpty else { return }
    insert(version, entries, &edits)
  }

  /// The range that Terraform's own promise of compatibility covers, from the version that is known to be in use.
  private var requiredVersion: String? {
    let used = folder.states.map(\.state.terraformVersion) + [folder.plan?.terraformVersion ?? "", written ?? ""]
    let versions = used.compactMap { VersionFix.numbers($0) }
    guard !versions.contains(where: { $0.0 != 1 }) else { return nil }
    return ">= 1.\(versions.map(\.1).max() ?? 0), < 2.0"
  }

  /// What a version manager's file says.
  private var written: String? {
    folder.files.first { $0.name == ".terraform-version" && $0.folder == root.folder }.map {
      String(decoding: $0.bytes, as: UTF8.self).filter { !$0.isWhitespace }
    }
  }

  private static func numbers(_ version: String) -> (Int, Int)? {
    let parts = version.split(separator: ".").prefix(2).compactMap { Int($0) }
    return parts.count == 2 ? (parts[0], parts[1]) : nil
  }

  /// `~> 5.100` for 5.100.0.
  private static func constraint(_ version: String) -> String? {
    numbers(version).map { "~> \($0.0).\($0.1)" }
  }

  /// Gives an entry of `required_providers` a version.
  private func change(_ pin: (name: String, version: String), _ edits: inout FileEdits) {
    guard let entry = pins.entry(pin.name), let place = entry.place, place.range.end > 0,
      place.source < root.sources.count, case .literal(let value) = entry.expression
    else { return }
    let source = root.sources[place.source]
    let written = source.bytes[place.inner.start..<place.inner.end]
    let text: String
    switch value {
    case .string: text = "\"\(pin.version)\""
    case .object:
      // What a person wrote beside the values would be lost.
      guard !written.contains(UInt8(ascii: "#")), !String(decoding: written, as: UTF8.self).contains(" //") else {
        return
      }
      let isFolded = !written.contains(UInt8(ascii: "\n"))
      text = isFolded ? folded(pin) : entryLines(pin).joined(separator: "\n" + indent(place, source))
    default: return
    }
    edits.add(
      [TextEdit(range: place.inner, text: text)], to: source.path, key: "provider \(pin.name)",
      "provider \(pin.name): version = \"\(pin.version)\"")
  }

  private func indent(_ place: HCLPlace, _ source: ConfigurationSource) -> String {
    let start = source.bytes[..<place.range.start].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return String(decoding: source.bytes[start..<place.range.start], as: UTF8.self)
  }

  private func folded(_ pin: (name: String, version: String)) -> String {
    "{ source = \"\(pins.source(pin.name))\", version = \"\(pin.version)\" }"
  }

  private func entryLines(_ pin: (name: String, version: String)) -> [String] {
    ["{", "  source  = \"\(pins.source(pin.name))\"", "  version = \"\(pin.version)\"", "}"]
  }

  /// Adds what has no entry yet: to the first `terraform` block, else in a file of its own.
  private func insert(_ version: String?, _ entries: [(name: String, version: String)], _ edits: inout FileEdits) {
    var insertion = BlockInsertion()
    if let version { insertion.attributes = [("required_version", "\"\(version)\"")] }
    let lines = entries.flatMap { pin -> [String] in
      let lines = entryLines(pin)
      return ["\(pin.name) = \(lines[0])"] + lines.dropFirst()
    }
    let what = (version.map { ["required_version = \"\($0)\""] } ?? []) + entries.map { "provider \($0.name)" }
    if let providers = root.terraform.flatMap({ $0.body.blocks("required_providers") }).first?.place,
      providers.range.end > 0, !lines.isEmpty
    {
      let source = root.sources[providers.source]
      edits.add(
        BlockInsertion(blocks: [lines]).edits(in: providers, of: source.bytes), to: source.path,
        key: "required_providers", entries.map { "provider \($0.name)" }.joined(separator: ", "))
    } else if !lines.isEmpty {
      insertion.blocks = [["required_providers {"] + lines.map { "  " + $0 } + ["}"]]
    }
    guard !insertion.isEmpty else { return }
    if let block = root.terraform.first?.place, block.range.end > 0 {
      let source = root.sources[block.source]
      edits.add(
        insertion.edits(in: block, of: source.bytes), to: source.path, key: "terraform", what.joined(separator: ", "))
    } else {
      edits.make(
        newPath, "terraform {\n" + insertion.lines(indent: "  ").joined(separator: "\n") + "\n}\n",
        what.joined(separator: ", "))
    }
  }

  /// A name that is not taken.
  private var newPath: String {
    let names = ["versions.tf", "terraform.tf", "tagout_versions.tf"].map { FolderPath.join(root.folder, $0) }
    return names.first { name in !folder.files.contains { $0.path == name } } ?? names[2]
  }
}

import Formats
import TerraformPlans
import Vocabulary

/// The safe changes of one resource block.
struct ResourceFix {
  private let resource: PostureResource
  private let root: PostureRoot
  private let source: ConfigurationSource
  private let place: HCLPlace

  /// What a block gets, and the values in it that change.
  private struct Work {
    var insertion = BlockInsertion()
    var edits: [TextEdit] = []
    var changes: [String] = []
  }

  init(_ resource: PostureResource, _ root: PostureRoot) {
    self.resource = resource
    self.root = root
    place = resource.block.place ?? HCLPlace(source: -1, range: ByteRange(0, 0), inner: ByteRange(0, 0))
    let isKnown = place.source >= 0 && place.source < root.sources.count
    source = isKnown ? root.sources[place.source] : ConfigurationSource(path: "", bytes: [])
  }

  /// Adds the edits; none for a block of Terraform's JSON syntax.
  func add(to edits: inout FileEdits) {
    guard place.range.end > 0, !source.path.isEmpty else { return }
    var work = Work()
    protect(&work)
    snapshot(&work)
    keepContents(&work)
    prevent(&work)
    work.edits += work.insertion.edits(in: place, of: source.bytes)
    edits.add(
      work.edits, to: source.path, key: "\(place.range.start)",
      "\(resource.key): \(work.changes.joined(separator: ", "))")
  }

  /// Deletion protection where it is known to be off.
  private func protect(_ work: inout Work) {
    guard GuardedData.isStore(resource), let protection = DeletionProtection.of(resource.type) else { return }
    switch resource.reading(protection.path) {
    case .unknown: return
    case .absent: if protection.isDefault { return }
    case .known(let values, _): if protection.isSafe(values.compactMap(AttributeWord.word)) { return }
    }
    set(protection.path.description, to: protection.safe, &work)
  }

  /// A final snapshot, with a name.
  private func snapshot(_ work: inout Work) {
    let types: Set<String> = [
      "aws_db_instance", "aws_docdb_cluster", "aws_neptune_cluster", "aws_rds_cluster", "aws_redshift_cluster",
    ]
    guard types.contains(resource.type.name), GuardedData.isStore(resource) else { return }
    let name = "skip_final_snapshot"
    if resource.words(name)?.contains("true") ?? false {
      guard resource.block.body[name]?.literal != nil else { return }
      set(name, to: "false", &work)
    } else if resource.reading(name) == .unknown {
      return
    }
    guard resource.reading("final_snapshot_identifier") == .absent else { return }
    set("final_snapshot_identifier", to: "\"\(snapshotName)\"", &work)
  }

  /// Nothing is deleted with all that is in it.
  private func keepContents(_ work: inout Work) {
    for name in ForceDestroy.names where resource.words(name)?.contains("true") ?? false {
      guard [.content, .copy, .records, .members, .key].contains(resource.type.loss) else { continue }
      set(name, to: "false", &work)
    }
  }

  /// `prevent_destroy` where nothing else guards.
  private func prevent(_ work: inout Work) {
    guard GuardedData.isStore(resource) || GuardedData.isKey(resource), DeletionProtection.of(resource.type) == nil,
      resource.preventDestroy != .literal(true), resource.preventDestroy != .computed
    else { return }
    work.changes.append("prevent_destroy = true")
    guard let lifecycle = resource.block.body.blocks("lifecycle").last, let inner = lifecycle.place,
      inner.source == place.source
    else {
      work.insertion.blocks.append(["lifecycle {", "  prevent_destroy = true", "}"])
      return
    }
    if let written = lifecycle.body.attributes.last(where: { $0.name == "prevent_destroy" })?.place {
      work.edits.append(TextEdit(range: written.inner, text: "true"))
    } else {
      let insertion = BlockInsertion(attributes: [("prevent_destroy", "true")])
      work.edits += insertion.edits(in: inner, of: source.bytes)
    }
  }

  /// Changes a value that is written out in this file, or adds it; one that is computed stays.
  private func set(_ name: String, to value: String, _ work: inout Work) {
    guard let attribute = resource.block.body.attributes.last(where: { $0.name == name }) else {
      work.insertion.attributes.append((name, value))
      work.changes.append("\(name) = \(value)")
      return
    }
    guard attribute.expression.literal != nil, let written = attribute.place, written.source == place.source,
      written.range.end > 0
    else { return }
    work.edits.append(TextEdit(range: written.inner, text: value))
    work.changes.append("\(name) = \(value)")
  }

  /// A name that the cloud takes: letters, digits and hyphens, and one for each instance.
  private var snapshotName: String {
    let own = ["identifier", "cluster_identifier"].lazy.compactMap { resource.block.body[$0]?.literal?.text }.first
    let base = own ?? String(resource.key.split(separator: ".").last ?? "db")
    let letters = base.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? String($0) : "-" }.joined()
    let name = letters.split(separator: "-").joined(separator: "-")
    let safe = name.first.map { $0.isLetter } ?? false ? name : "db-" + name
    if resource.block.body["for_each"] != nil { return "\(safe)-${each.key}-final" }
    return resource.block.body["count"] != nil ? "\(safe)-${count.index}-final" : "\(safe)-final"
  }
}

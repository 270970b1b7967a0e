import Vocabulary

extension PolicyDecoder {
  /// The datasets by name, and those that a project takes out by giving them no value.
  mutating func datasets(_ value: LocatedValue) -> ([PolicyDataset], [PolicyFile.RemovedDataset]) {
    var kept: [PolicyDataset] = []
    var removed: [PolicyFile.RemovedDataset] = []
    for entry in fields(of: value, in: "datasets") {
      if entry.value.isNull, kind == .project {
        removed.append(PolicyFile.RemovedDataset(name: entry.name, origin: origin(entry.place)))
      } else if let dataset = dataset(entry) {
        kept.append(dataset)
      }
    }
    return (kept, removed)
  }

  private mutating func dataset(_ field: PolicyField) -> PolicyDataset? {
    var dataset = PolicyDataset(name: field.name, origin: origin(field.place))
    let entries = fields(of: field.value, in: "the dataset \"\(field.name)\"", allowed: PolicySection.dataset)
    for entry in entries {
      switch entry.name {
      case "engine": dataset.engine = choice(entry.value, "engine", of: PolicyDataset.Engine.self)
      case "method": dataset.method = choice(entry.value, "method", of: PolicyDataset.Method.self)
      case "escrow": dataset.escrow = text(entry.value, "escrow")
      case "source": dataset.source = text(entry.value, "source")
      case "resources": dataset.resources = texts(entry.value, "resources").map(\.text)
      case "accounts": dataset.accounts = texts(entry.value, "accounts").map(\.text)
      case "hosts": dataset.hosts = texts(entry.value, "hosts").map(\.text)
      case "vaults": dataset.vaults = texts(entry.value, "vaults").map(\.text)
      case "rpo": dataset.pointObjective = duration(entry.value, "rpo")
      case "rto": dataset.timeObjective = duration(entry.value, "rto")
      case "drill-interval": dataset.drillInterval = duration(entry.value, "drill-interval")
      case "keep": dataset.keep = duration(entry.value, "keep")
      case "shrink": dataset.shrink = number(entry.value, "shrink", 0...99)
      case "assertions": dataset.assertions = texts(entry.value, "assertions").map(\.text)
      default: break
      }
    }
    return field.value.members == nil ? nil : dataset
  }
}

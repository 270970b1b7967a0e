import Vocabulary

extension DatasetManifest {
  /// Puts together what an engine's script prints: objects with a `kind` each, a `head` before each database's own.
  ///
  /// Kinds that are not known are passed over; nil when there is no head, or a head, table or part lacks what makes it.
  package init?(dataset: String, point: String = "", lines: [StructuredValue]) {
    var databases: [DatabaseManifest] = []
    var roles: [String: String] = [:]
    var spaces: [String] = []
    var taken: Int64?
    for line in lines {
      switch line["kind"]?.text {
      case "head":
        guard let head = DatabaseManifest(head: line) else { return nil }
        databases.append(head)
        taken = taken ?? line["taken"]?.whole
      case "role":
        if let name = line["name"]?.text { roles[name] = line["flags"]?.text ?? "" }
      case "tablespace":
        if let name = line["name"]?.text { spaces.append(name) }
      default:
        guard !databases.isEmpty, databases[databases.count - 1].add(line) else { return nil }
      }
    }
    guard !databases.isEmpty, let taken else { return nil }
    self.init(
      dataset: dataset, point: point, taken: Instant(milliseconds: taken), databases: databases, roles: roles,
      tablespaces: spaces)
  }
}

extension DatabaseManifest {
  fileprivate init?(head: StructuredValue) {
    guard let name = head["database"]?.text, head["taken"]?.whole != nil else { return nil }
    self.init(name: name, position: head["lsn"]?.text.flatMap { LogSequence($0) }, bytes: head["bytes"]?.whole)
    system = head["system"]?.text
    timeline = head["timeline"]?.whole.flatMap { UInt32(exactly: $0) }
    version = head["server"]?.text
  }

  /// Whether the line could be read.
  fileprivate mutating func add(_ line: StructuredValue) -> Bool {
    let name = line["name"]?.text
    switch line["kind"]?.text {
    case "table":
      guard let name, let rows = line["rows"]?.whole else { return false }
      relations.append(
        Relation(
          name, rows: rows, greatest: line["max"]?.text, isEstimated: line["estimated"]?.truth ?? false,
          digest: line["digest"]?.text))
    case "part":
      guard let name, let count = line["count"]?.whole, let digest = line["digest"]?.text else { return false }
      parts.append(Part(name, count: count, digest: digest))
    case "extension":
      if let name { extensions[name] = line["version"]?.text ?? "" }
    case "sequence":
      if let name { sequences[name] = line["last"]?.whole ?? 0 }
    case "objects": largeObjects = line["count"]?.whole ?? 0
    default: break
    }
    return true
  }
}

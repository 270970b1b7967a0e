import Vocabulary

/// The tables of a TOML text while it is read, and the rules of who may add to which (TOML 1.0.0, "Table").
struct TOMLTables {
  /// How a table came to be, which decides who may add to it.
  private enum Origin {
    /// A header names it.
    case header
    /// A header names one inside it.
    case implied
    /// A dotted key made it.
    case dotted
  }

  private enum Node {
    case table(Origin)
    /// Made by `[[name]]`: the tables in it.
    case list([Int])
    case value(StructuredValue)
  }

  static let root = 0

  private var nodes: [Node] = [.table(.header)]
  private var children: [[String: Int]] = [[:]]

  /// Opens the table that a header names; gives its number.
  mutating func open(_ path: [String], isArray: Bool, at offset: Int) throws(FormatError) -> Int {
    var table = TOMLTables.root
    for name in path.dropLast() { table = try step(into: name, of: table, at: offset) }
    let name = path.last ?? ""
    guard let there = children[table][name] else {
      return isArray ? addList(name, in: table) : add(.table(.header), name, in: table)
    }
    switch nodes[there] {
    case .list(let elements) where isArray:
      let element = add(.table(.header))
      nodes[there] = .list(elements + [element])
      return element
    case .table(.implied) where !isArray:
      nodes[there] = .table(.header)
      return there
    default: throw FormatError(.toml, .duplicateName(path.joined(separator: ".")), at: offset)
    }
  }

  /// Gives a name in a table its value.
  mutating func set(
    _ path: [String], in start: Int, to value: StructuredValue, at offset: Int
  ) throws(FormatError) {
    var table = start
    for name in path.dropLast() {
      guard let there = children[table][name] else {
        table = add(.table(.dotted), name, in: table)
        continue
      }
      switch nodes[there] {
      case .table(.dotted): break
      case .table(.implied): nodes[there] = .table(.dotted)
      default: throw FormatError(.toml, .duplicateName(name), at: offset)
      }
      table = there
    }
    let name = path.last ?? ""
    guard children[table][name] == nil else { throw FormatError(.toml, .duplicateName(name), at: offset) }
    _ = add(.value(value), name, in: table)
  }

  /// The table or value as it is now. A text has no deeper tables than its longest key has parts.
  func value(of node: Int) -> StructuredValue {
    switch nodes[node] {
    case .value(let value): value
    case .list(let elements): .array(elements.map(value(of:)))
    case .table:
      .object(StructuredObject(children[node].map { StructuredObject.Member($0.key, value(of: $0.value)) }))
    }
  }

  private mutating func step(into name: String, of table: Int, at offset: Int) throws(FormatError) -> Int {
    guard let there = children[table][name] else { return add(.table(.implied), name, in: table) }
    switch nodes[there] {
    case .table: return there
    case .list(let elements):
      if let last = elements.last { return last }
      throw FormatError(.toml, .duplicateName(name), at: offset)
    case .value: throw FormatError(.toml, .duplicateName(name), at: offset)
    }
  }

  private mutating func addList(_ name: String, in table: Int) -> Int {
    let element = add(.table(.header))
    _ = add(.list([element]), name, in: table)
    return element
  }

  private mutating func add(_ node: Node) -> Int {
    nodes.append(node)
    children.append([:])
    return nodes.count - 1
  }

  private mutating func add(_ node: Node, _ name: String, in table: Int) -> Int {
    let number = add(node)
    children[table][name] = number
    return number
  }
}

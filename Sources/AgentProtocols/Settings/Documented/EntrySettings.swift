import Formats
import Vocabulary

/// Puts entries into a client's JSON settings and takes them out again, every other byte kept.
struct EntrySettings {
  /// A settings file has fewer entries of Tagout's than this.
  private static let bound = 64

  let client: String
  private let paths: [[String]]
  private let version: SettingsValue?

  init(_ client: String) {
    self.client = client
    paths = SettingsEntry.paths(client)
    version = SettingsEntry.version(client)
  }

  func installed(_ registration: ClientRegistration, in old: [UInt8]?) throws(SettingsError) -> SettingsChange {
    let entries = SettingsEntry.all(of: client, command: registration.command)
    let whole = self.whole(entries)
    guard let old else { return SettingsChange(content: Array((whole.text(Self.lines) + "\n").utf8)) }
    if Self.isBlank(old) { return SettingsChange(content: Array(whole.text(.compact).utf8) + old) }
    let text = try SettingsText(old)
    try check(text.root)
    if isComplete(entries, text.root) { return SettingsChange(content: old, wasThere: true) }
    var (bare, wasThere) = try removed(from: text)
    for entry in entries { try add(entry, to: &bare) }
    return SettingsChange(content: bare.file, wasThere: wasThere)
  }

  func uninstalled(from old: [UInt8]?) throws(SettingsError) -> SettingsChange {
    guard let old, !Self.isBlank(old) else { return SettingsChange(content: old) }
    let text = try SettingsText(old)
    if let program = programs(in: text.root).first,
      let registration = ClientRegistration(client: client, program: program)
    {
      let whole = self.whole(SettingsEntry.all(of: client, command: registration.command))
      if old == Array((whole.text(Self.lines) + "\n").utf8) { return SettingsChange(content: nil, wasThere: true) }
      let compact = Array(whole.text(.compact).utf8)
      if old.starts(with: compact), Self.isBlank(Array(old.dropFirst(compact.count))) {
        return SettingsChange(content: Array(old.dropFirst(compact.count)), wasThere: true)
      }
    }
    let (bare, wasThere) = try removed(from: text)
    return SettingsChange(content: bare.file, wasThere: wasThere)
  }

  private static let lines = SettingsValue.Layout.lines(newline: "\n", indent: "", unit: "  ")

  private static func isBlank(_ bytes: [UInt8]) -> Bool {
    bytes.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
  }

  /// A file that holds nothing else. The version comes last, by which it is known to be from here.
  private func whole(_ entries: [SettingsEntry]) -> SettingsValue {
    guard let root = paths.first?.first else { return .object([]) }
    let isList = paths[0].count == 1
    let inner: SettingsValue =
      isList
      ? .array(entries.map(\.value))
      : .object(entries.map { (name: $0.path[1], value: .array([$0.value])) })
    return .object([(root, inner)] + (version.map { [("version", $0)] } ?? []))
  }

  /// What is there must be what the client reads: objects on the way, lists at its end.
  private func check(_ root: JSONNode) throws(SettingsError) {
    for path in paths {
      var node = root
      for (index, name) in path.enumerated() {
        guard let next = node[name] else { break }
        let shown = SettingsText.shown(Array(path[...index]))
        let isLast = index == path.count - 1
        if isLast, next.elements == nil { throw .wrongShape(path: shown, wanted: "a list") }
        if !isLast, next.members == nil { throw .wrongShape(path: shown, wanted: "an object") }
        node = next
      }
    }
    if let given = root["version"], let version, given.value != parsed(version) {
      throw .wrongShape(path: "version", wanted: version.text(.compact))
    }
  }

  private func parsed(_ value: SettingsValue) -> StructuredValue? {
    // What is written here is JSON; a value that is not would only never be found.
    try? JSONReader.read(value.text(.compact))
  }

  private func isComplete(_ entries: [SettingsEntry], _ root: JSONNode) -> Bool {
    entries.allSatisfy { entry in
      let own = (node(at: entry.path, in: root)?.elements ?? []).filter { !programs(in: $0).isEmpty }
      return own.count == 1 && own[0].value == parsed(entry.value)
    }
  }

  private func add(_ entry: SettingsEntry, to text: inout SettingsText) throws(SettingsError) {
    let isNew = text.root[entry.path[0]] == nil
    var known = entry.path
    var value = SettingsValue.array([entry.value])
    if node(at: known, in: text.root) != nil { return try text.append(entry.value, to: known) }
    while known.count > 1, node(at: Array(known.dropLast()), in: text.root) == nil {
      value = .object([(known.removeLast(), value)])
    }
    try text.append(known[known.count - 1], value, to: Array(known.dropLast()))
    if isNew, let version, text.root["version"] == nil { try text.append("version", version, to: []) }
  }
}

extension EntrySettings {
  /// The programs of Tagout's that a value calls, at any depth.
  func programs(in node: JSONNode) -> [String] {
    for name in ["command", "bash"] {
      if let text = node[name]?.text, let path = HookCommandLine.path(command: text, arguments: nil, client: client) {
        return [path]
      }
    }
    return (node.elements ?? node.members?.map(\.value) ?? []).flatMap(programs)
  }

  private func node(at path: [String], in root: JSONNode) -> JSONNode? {
    path.reduce(root) { (node: JSONNode?, name) in node?[name] }
  }

  /// The text without an entry of Tagout's, and whether there was one: the last one first, so that each cut undoes the
  /// latest addition.
  private func removed(from old: SettingsText) throws(SettingsError) -> (SettingsText, Bool) {
    var text = old
    var wasThere = false
    for path in paths.reversed() {
      for _ in 0..<Self.bound {
        guard let list = node(at: path, in: text.root), let elements = list.elements,
          let index = elements.lastIndex(where: { !programs(in: $0).isEmpty })
        else { break }
        wasThere = true
        try cut(index, of: list, at: path, from: &text)
      }
    }
    return (text, wasThere)
  }

  private func cut(
    _ index: Int, of list: JSONNode, at path: [String], from text: inout SettingsText
  ) throws(SettingsError) {
    let elements = list.elements ?? []
    if let group = elements[index]["hooks"], let hooks = group.elements, hooks.count > 1,
      let inner = hooks.lastIndex(where: { !programs(in: $0).isEmpty })
    {
      return try text.remove(inner, of: hooks.map(\.range), in: group)
    }
    guard elements.count == 1, text.isSpaced(list) else {
      return try text.remove(index, of: elements.map(\.range), in: list)
    }
    try cutContainer(path, from: &text)
  }

  /// Takes out a container that was made here, and those around it that hold nothing else.
  private func cutContainer(_ path: [String], from text: inout SettingsText) throws(SettingsError) {
    var names = path
    while let name = names.popLast() {
      guard let parent = node(at: names, in: text.root), let members = parent.members,
        let index = members.firstIndex(where: { $0.name == name })
      else { return }
      if members.count == 1, text.isSpaced(parent), !names.isEmpty { continue }
      if names.isEmpty, index == members.count - 2, members[index + 1].name == "version", let version,
        members[index + 1].value.value == parsed(version)
      {
        try text.remove(index + 1, of: members.map(\.range), in: parent)
        return try cutMember(index, from: &text)
      }
      return try text.remove(index, of: members.map(\.range), in: parent)
    }
  }

  private func cutMember(_ index: Int, from text: inout SettingsText) throws(SettingsError) {
    let members = text.root.members ?? []
    try text.remove(index, of: members.map(\.range), in: text.root)
  }
}

import Formats
import TerraformPlans
import Vocabulary

/// The attributes that a change touches, line by line, without what is secret.
struct ChangeLines {
  /// The most lines of one change, the deepest nesting, and the most characters of one value.
  static let bound = 60
  private static let depth = 6
  private static let longest = 240
  private static let hidden = "(sensitive)"

  private(set) var lines: [ChangeLine] = []
  /// How many lines were left out.
  private(set) var left = 0
  private let replacing: [ValuePath]

  init(_ change: borrowing ResourceChange) {
    replacing = change.replacePaths
    let sensitive = (change.beforeSensitive + change.afterSensitive).map { $0.steps[...] }
    guard change.action != .noOp, change.action != .forget else { return }
    compare(change.before, change.after, [], sensitive)
  }

  private mutating func compare(
    _ before: StructuredValue, _ after: StructuredValue, _ path: [ValuePath.Step],
    _ sensitive: [ArraySlice<ValuePath.Step>]
  ) {
    guard before != after else { return }
    // What is secret as a whole is told to change, and no more.
    if sensitive.contains(where: { $0.isEmpty }) || ChangeLines.isSecret(path) {
      return add(path, before == .null ? nil : ChangeLines.hidden, after == .null ? nil : ChangeLines.hidden)
    }
    let isRoot = path.isEmpty
    if path.count < ChangeLines.depth, let pairs = ChangeLines.members(before, after, isRoot: isRoot) {
      for (step, old, new) in pairs { compare(old, new, path + [step], ChangeLines.below(step, sensitive)) }
      return
    }
    guard sensitive.isEmpty else { return add(path, ChangeLines.hidden, ChangeLines.hidden) }
    add(path, before == .null ? nil : ChangeLines.shown(before), after == .null ? nil : ChangeLines.shown(after))
  }

  /// The parts of two values side by side; nil when they are not compared part by part.
  private static func members(
    _ before: StructuredValue, _ after: StructuredValue, isRoot: Bool
  ) -> [(ValuePath.Step, StructuredValue, StructuredValue)]? {
    switch (before, after) {
    case (.object(let old), .object(let new)):
      let names = Set(old.members.map(\.name)).union(new.members.map(\.name)).sorted()
      return names.map { (.attribute($0), old[$0] ?? .null, new[$0] ?? .null) }
    case (.object(let old), _) where isRoot: return old.members.map { (.attribute($0.name), $0.value, .null) }
    case (_, .object(let new)) where isRoot: return new.members.map { (.attribute($0.name), .null, $0.value) }
    case (.array(let old), .array(let new)) where old.count == new.count && old.count <= 16:
      return zip(old, new).enumerated().map { (.index(Int64($0.offset)), $0.element.0, $0.element.1) }
    default: return nil
    }
  }

  /// What is sensitive below a step; an element of a set is named by its value, so all of the set is then.
  private static func below(
    _ step: ValuePath.Step, _ sensitive: [ArraySlice<ValuePath.Step>]
  ) -> [ArraySlice<ValuePath.Step>] {
    guard !sensitive.isEmpty else { return [] }
    return sensitive.compactMap { path in
      guard let first = path.first else { return path }
      switch (first, step) {
      case (.key(.string(let name)), .attribute(let other)): return name == other ? path.dropFirst() : nil
      case (.key(.integer(let number)), .index(let other)): return number == other ? path.dropFirst() : nil
      case (.key, _): return []
      default: return first == step ? path.dropFirst() : nil
      }
    }
  }

  private mutating func add(_ path: [ValuePath.Step], _ before: String?, _ after: String?) {
    guard lines.count < ChangeLines.bound else {
      left += 1
      return
    }
    let forces = replacing.contains { !$0.steps.isEmpty && path.starts(with: $0.steps) || $0.steps.starts(with: path) }
    lines.append(
      ChangeLine(ChangeLines.text(of: path), before: before, after: after, forcesReplacement: forces && before != nil))
  }

  private static func isSecret(_ path: [ValuePath.Step]) -> Bool {
    guard case .attribute(let name)? = path.last else { return false }
    return SecretAttributes.isSecret(name)
  }

  private static func text(of path: [ValuePath.Step]) -> String {
    var text = ""
    for step in path {
      switch step {
      case .attribute(let name): text += text.isEmpty ? name : ".\(name)"
      case .index(let index): text += "[\(index)]"
      case .key: text += "[…]"
      }
    }
    return cut(text)
  }

  /// A value on one line.
  private static func shown(_ value: StructuredValue) -> String {
    if value == .unknown { return "(known after apply)" }
    // A value with parts that are not known yet has no canonical JSON.
    guard let bytes = try? JSONWriter.canonical(withoutUnknown(value, depth: 0)) else { return "(a long value)" }
    return cut(String(decoding: bytes, as: UTF8.self))
  }

  private static func withoutUnknown(_ value: StructuredValue, depth: Int) -> StructuredValue {
    guard depth < 16 else { return "…" }
    return switch value {
    case .unknown: "(known after apply)"
    case .array(let elements): .array(elements.map { withoutUnknown($0, depth: depth + 1) })
    case .object(let object):
      .object(
        StructuredObject(
          object.members.map { member in
            let isHidden = SecretAttributes.isSecret(member.name) && member.value != .null
            return .init(member.name, isHidden ? .string(hidden) : withoutUnknown(member.value, depth: depth + 1))
          }))
    default: value
    }
  }

  private static func cut(_ text: String) -> String {
    guard text.utf8.count > longest, text.unicodeScalars.count > longest else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(longest))) + "…"
  }
}

import Formats
import Vocabulary

/// Decides as IAM does over one document (IAM User Guide, "Policy evaluation logic"): an explicit deny counts before
/// every allow, and what nothing allows is denied. Conditions and principals are not used here.
struct PolicyEvaluator {
  private let statements: [StructuredValue]

  init(_ document: String) throws {
    let value = try JSONReader.read(Array(document.utf8))
    statements = value["Statement"]?.elements ?? []
  }

  func allows(_ action: String, on resource: String) -> Bool {
    var isAllowed = false
    for statement in statements where applies(statement, action, resource) {
      if statement["Effect"] == "Deny" { return false }
      isAllowed = true
    }
    return isAllowed
  }

  private func applies(_ statement: StructuredValue, _ action: String, _ resource: String) -> Bool {
    let isAction = texts(statement["Action"]).contains { matches($0.lowercased(), action.lowercased()) }
    guard isAction else { return false }
    if let names = statement["NotResource"] { return !texts(names).contains { matches($0, resource) } }
    return texts(statement["Resource"]).contains { matches($0, resource) }
  }

  private func texts(_ value: StructuredValue?) -> [String] {
    value?.text.map { [$0] } ?? (value?.elements ?? []).compactMap(\.text)
  }

  /// `*` any characters, `?` one, `${*}`, `${?}` and `${$}` themselves.
  private func matches(_ pattern: String, _ text: String) -> Bool {
    let plain = pattern.prefix { !"*?$".contains($0) }
    guard text.hasPrefix(plain) else { return false }
    if plain.count == pattern.count { return text == pattern }
    enum Part { case any, one, letter(Character) }
    var parts: [Part] = []
    var rest = pattern[...]
    while let first = rest.first {
      if rest.hasPrefix("${"), rest.dropFirst(3).first == "}", let letter = rest.dropFirst(2).first {
        parts.append(.letter(letter))
        rest = rest.dropFirst(4)
        continue
      }
      parts.append(first == "*" ? .any : first == "?" ? .one : .letter(first))
      rest = rest.dropFirst()
    }
    var reached: Set<Int> = [0]
    func closed(_ set: Set<Int>) -> Set<Int> {
      var set = set
      for index in parts.indices { if set.contains(index), case .any = parts[index] { set.insert(index + 1) } }
      return set
    }
    reached = closed(reached)
    for letter in text {
      var next: Set<Int> = []
      for index in reached where index < parts.count {
        switch parts[index] {
        case .any: next.insert(index)
        case .one: next.insert(index + 1)
        case .letter(let wanted): if wanted == letter { next.insert(index + 1) }
        }
      }
      reached = closed(next)
    }
    return reached.contains(parts.count)
  }
}

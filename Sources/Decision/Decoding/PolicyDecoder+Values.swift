import Vocabulary

/// A member of a mapping whose name is text.
struct PolicyField {
  var name: String
  var place: LocatedValue.Place
  var value: LocatedValue
}

/// A text and where it stands.
struct PlacedText {
  var text: String
  var place: LocatedValue.Place
}

extension PolicyDecoder {
  /// The members of a mapping, each name once; with `allowed`, what is none of these is reported.
  mutating func fields(of value: LocatedValue, in what: String, allowed: [String]? = nil) -> [PolicyField] {
    guard let members = value.members else {
      report("\(what) is written as names with values; write \"name: value\" lines", at: value.place)
      return []
    }
    var seen: [String: LocatedValue.Place] = [:]
    return members.compactMap { member in
      guard let name = member.key.text else {
        report("a name in \(what) is text; write it in quotes", at: member.key.place)
        return nil
      }
      if let first = seen.updateValue(member.key.place, forKey: name) {
        report("\"\(name)\" stands in \(what) at line \(first.line) already; keep one of them", at: member.key.place)
        return nil
      }
      if let allowed, !allowed.contains(name) {
        report(
          "\"\(name)\" is not known in \(what); write one of \(allowed.joined(separator: ", "))", at: member.key.place)
        return nil
      }
      return PolicyField(name: name, place: member.key.place, value: member.value)
    }
  }

  /// A text that is not empty.
  mutating func text(_ value: LocatedValue, _ what: String) -> String? {
    guard let text = value.text, !text.isEmpty else {
      report("\(what) is one text; write \(what): …", at: value.place)
      return nil
    }
    return text
  }

  /// One text, or a list of texts, none twice.
  mutating func texts(_ value: LocatedValue, _ what: String) -> [PlacedText] {
    let items = value.elements ?? [value]
    if items.isEmpty { report("\(what) is an empty list; name something, or take it out", at: value.place) }
    var seen: Set<String> = []
    return items.compactMap { item in
      guard let text = item.text, !text.isEmpty else {
        report("\(what) is a text or a list of texts; write \(what): [one, two]", at: item.place)
        return nil
      }
      guard seen.insert(text).inserted else {
        report("\"\(text)\" stands in \(what) twice; keep one of them", at: item.place)
        return nil
      }
      return PlacedText(text: text, place: item.place)
    }
  }

  /// Patterns of `*` and `?`.
  mutating func globs(_ value: LocatedValue, _ what: String) -> [Glob] {
    texts(value, what).map { Glob($0.text) }
  }

  /// One of the raw values of an enumeration.
  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ value: LocatedValue, _ what: String, of type: Choice.Type, without excluded: Set<String> = []
  ) -> Choice? {
    let names = type.allCases.map(\.rawValue).filter { !excluded.contains($0) }
    guard let text = value.text, names.contains(text) else {
      report(
        "\(PolicyDecoder.shown(value)) is no \(what); write one of \(names.joined(separator: ", "))", at: value.place)
      return nil
    }
    return type.init(rawValue: text)
  }

  /// A span of time.
  mutating func duration(_ value: LocatedValue, _ what: String) -> PolicyDuration? {
    guard let duration = value.text.flatMap({ PolicyDuration($0) }) else {
      report(
        "\(PolicyDecoder.shown(value)) is no duration for \(what); write it like 90s, 5m, 1h30m or 7d", at: value.place)
      return nil
    }
    return duration
  }

  /// A whole number within bounds.
  mutating func number(_ value: LocatedValue, _ what: String, _ bounds: ClosedRange<Int>) -> Int? {
    guard let number = value.text.flatMap({ Int($0) }), bounds.contains(number) else {
      report(
        "\(PolicyDecoder.shown(value)) is no number for \(what); write one from \(bounds.lowerBound) to \(bounds.upperBound)",
        at: value.place)
      return nil
    }
    return number
  }

  /// A value as a message shows it.
  static func shown(_ value: LocatedValue) -> String {
    switch value.content {
    case .scalar(let text, _): value.isNull ? "nothing" : "\"\(text)\""
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}

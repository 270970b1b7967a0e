import TestSupport

/// A value as a configuration and a state may hold it: nested, odd and big ones too.
indirect enum GeneratedValue: Hashable {
  /// A member of an object.
  struct Member: Hashable {
    var name: String
    var value: GeneratedValue
  }

  case null
  case boolean(Bool)
  /// The digits as they are written.
  case number(String)
  case string(String)
  case tuple([GeneratedValue])
  /// In the order of the names, each once.
  case object([Member])

  private static let strings = [
    "", "a", "eu-west-1", "line one\nline two", "tab\t\"quoted\" \\ back", "snow ☃ and 𝄞", "${not} %{one}", "0", "null",
    "e\u{301}", "<&>", String(repeating: "long ", count: 60),
  ]
  private static let numbers = [
    "0", "-1", "42", "2.5", "-0.125", "12345678901234567890", "1e+40", "0.1", "9007199254740993", "65536",
    "-2147483649",
  ]
  private static let names = ["a", "b c", "d\"e", "ü", "0", "long_name", "z.z"]

  /// Any value, at most two levels deep.
  static func random(_ random: inout SeededRandom, depth: Int = 0) -> GeneratedValue {
    switch Int.random(in: 0..<(depth < 2 ? 9 : 6), using: &random) {
    case 0: return .null
    case 1: return .boolean(Bool.random(using: &random))
    case 2: return .number(numbers[Int.random(in: 0..<numbers.count, using: &random)])
    case 3, 4, 5: return .string(strings[Int.random(in: 0..<strings.count, using: &random)])
    case 6:
      return .tuple((0..<Int.random(in: 0..<4, using: &random)).map { _ in .random(&random, depth: depth + 1) })
    default:
      let chosen = names.filter { _ in Int.random(in: 0..<3, using: &random) == 0 }
      return .object(chosen.map { Member(name: $0, value: .random(&random, depth: depth + 1)) })
    }
  }

  /// As an expression of a configuration.
  var expression: String {
    switch self {
    case .null: "null"
    case .boolean(let truth): truth ? "true" : "false"
    case .number(let digits): digits
    case .string(let text): GeneratedValue.quoted(text, inTemplate: true)
    case .tuple(let elements): "[" + elements.map(\.expression).joined(separator: ", ") + "]"
    case .object(let members):
      "{"
        + members.map { GeneratedValue.quoted($0.name, inTemplate: true) + " = " + $0.value.expression }
        .joined(separator: ", ") + "}"
    }
  }

  /// As JSON.
  var json: String {
    switch self {
    case .null: "null"
    case .boolean(let truth): truth ? "true" : "false"
    case .number(let digits): digits
    case .string(let text): GeneratedValue.quoted(text, inTemplate: false)
    case .tuple(let elements): "[" + elements.map(\.json).joined(separator: ",") + "]"
    case .object(let members):
      "{"
        + members.map { GeneratedValue.quoted($0.name, inTemplate: false) + ":" + $0.value.json }.joined(separator: ",")
        + "}"
    }
  }

  /// Its type as a state spells it (go-cty's JSON form of types).
  var type: String {
    switch self {
    case .null: "\"dynamic\""
    case .boolean: "\"bool\""
    case .number: "\"number\""
    case .string: "\"string\""
    case .tuple(let elements): "[\"tuple\",[" + elements.map(\.type).joined(separator: ",") + "]]"
    case .object(let members):
      "[\"object\",{"
        + members.map { GeneratedValue.quoted($0.name, inTemplate: false) + ":" + $0.value.type }.joined(separator: ",")
        + "}]"
    }
  }

  /// An attribute of dynamic type as a state holds it: null alone, else with its type.
  var stored: String { self == .null ? "null" : "{\"value\":\(json),\"type\":\(type)}" }

  private static func quoted(_ text: String, inTemplate: Bool) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "$", "%": quoted += inTemplate ? "\(scalar)\(scalar)" : "\(scalar)"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    // A doubled sign means itself only before a brace.
    return
      (inTemplate
      ? quoted.replacing("$${", with: "\u{0}").replacing("%%{", with: "\u{1}").replacing("$$", with: "$")
        .replacing("%%", with: "%").replacing("\u{0}", with: "$${").replacing("\u{1}", with: "%%{") : quoted) + "\""
  }
}

import Formats
import Vocabulary

/// The members of a request, as far as options, files and `--cli-input-json` tell them.
struct AWSParameters {
  private let call: AWSCall
  /// What `--cli-input-json` or `--cli-input-yaml` gives; `unknown` when it is given and cannot be told.
  private var base: StructuredValue = .null

  /// The largest file that an option may name.
  static let bound = 256 << 10

  init(_ call: AWSCall, asking inspection: inout Inspection) {
    self.call = call
    if let option = call.option("cli-input-json", shortest: 11) ?? call.option("cli-input-yaml", shortest: 11) {
      base = option.values.first.map { Self.structure($0, call, &inspection) } ?? .unknown
    }
  }

  /// The text members of the request that were given as one document.
  var texts: [(name: String, text: String)] {
    guard case .object(let object) = base else { return [] }
    return object.members.compactMap { member in member.value.text.map { (member.name, $0) } }
  }

  /// The value of a member of the request; nil when it is not given.
  func value(
    of member: String, _ spellings: [AWSCondition.Spelling], isStructure: Bool, asking inspection: inout Inspection
  ) -> StructuredValue? {
    for spelling in spellings where spelling.member.isText(member) {
      guard let option = call.option(spelling) else { continue }
      switch spelling.form {
      case .yes: return .boolean(true)
      case .no: return isStructure ? Self.wrapped(false) : .boolean(false)
      case .maybe where option.values.isEmpty: return Self.wrapped(true)
      case .maybe, .value:
        return isStructure ? structure(option, &inspection) : scalar(option, &inspection)
      }
    }
    if case .unknown = base { return .unknown }
    return base[member]
  }

  /// The option that gives the request as one document.
  var document: AWSOption? {
    call.option("cli-input-json", shortest: 11) ?? call.option("cli-input-yaml", shortest: 11)
  }

  /// `--no-disable-api-termination` stands for `DisableApiTermination={Value=false}`.
  private static func wrapped(_ truth: Bool) -> StructuredValue {
    .object(StructuredObject([.init("Value", .boolean(truth))]))
  }

  private func scalar(_ option: AWSOption, _ inspection: inout Inspection) -> StructuredValue {
    guard let word = option.values.first, let text = Self.text(word, call, &inspection) else { return .unknown }
    return .string(text)
  }

  /// One structure, or several words that are one list.
  private func structure(_ option: AWSOption, _ inspection: inout Inspection) -> StructuredValue {
    let values = option.values.map { Self.structure($0, call, &inspection) }
    switch values.count {
    case 0: return .unknown
    case 1: return values[0]
    default: return .array(values)
    }
  }

  /// JSON or the short form, in the word or in the file that it names.
  private static func structure(
    _ word: ArgumentWord, _ call: AWSCall, _ inspection: inout Inspection
  ) -> StructuredValue {
    guard let text = text(word, call, &inspection) else { return .unknown }
    let first = text.utf8.first { $0 > 32 }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") {
      // What is no JSON cannot be told: the tool would refuse it.
      return (try? JSONReader.read(text, limits: JSONLimits(depth: 64, bytes: bound))) ?? .unknown
    }
    switch text {
    case "true": return wrapped(true)
    case "false": return wrapped(false)
    default: return ShorthandReader.read(text) ?? .unknown
    }
  }

  /// The text of a word, or of the file that it names by `file://`; nil when it cannot be told.
  static func text(_ word: ArgumentWord, _ call: AWSCall, _ inspection: inout Inspection) -> String? {
    guard let literal = word.literal else { return nil }
    for scheme in ["file://", "fileb://"] where literal.hasPrefix(scheme) {
      guard let path = call.invocation.directory.resolve(String(literal.dropFirst(scheme.count))),
        !inspection.touchedPaths.contains(path),
        case .contents(let bytes)? = inspection.ask(
          .contents(path: path, bound: bound), for: "what \(call.service) \(call.operation) is given")
      else { return nil }
      return String(decoding: bytes, as: UTF8.self)
    }
    return literal.hasPrefix("http://") || literal.hasPrefix("https://") ? nil : literal
  }
}

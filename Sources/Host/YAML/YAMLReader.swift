import CYAML
import Vocabulary

/// Reads YAML 1.1 as libyaml does into located values; what plain scalars mean is left to whoever decodes them.
///
/// Tags are passed over. Aliases become copies of what they name; the bounds count each copy.
package struct YAMLReader {
  /// The most values of all documents together.
  static let valueBound = 100_000
  /// The deepest nesting.
  static let depthBound = 100

  private var parser: UnsafeMutablePointer<yaml_parser_t>
  private var anchors: [String: (value: LocatedValue, size: Int)] = [:]
  private var count = 0

  /// All documents of a text, in order; none for an empty one.
  package static func read(_ bytes: [UInt8]) throws(YAMLError) -> [LocatedValue] {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else { preconditionFailure("libyaml is out of memory") }
    defer { yaml_parser_delete(parser) }
    var reader = YAMLReader(parser: parser)
    let outcome = bytes.withUnsafeBufferPointer { buffer in
      yaml_parser_set_input_string(parser, buffer.baseAddress, buffer.count)
      return reader.outcome()
    }
    return try outcome.get()
  }

  private init(parser: UnsafeMutablePointer<yaml_parser_t>) {
    self.parser = parser
  }

  private mutating func outcome() -> Result<[LocatedValue], YAMLError> {
    do throws(YAMLError) {
      return .success(try documents())
    } catch {
      return .failure(error)
    }
  }

  private mutating func documents() throws(YAMLError) -> [LocatedValue] {
    var documents: [LocatedValue] = []
    while true {
      let event = try next()
      switch event.kind {
      case YAML_STREAM_END_EVENT: return documents
      case YAML_DOCUMENT_START_EVENT:
        anchors = [:]
        let first = try next()
        documents.append(try value(first, depth: 0))
      default: continue
      }
    }
  }

  /// The value that begins with an event.
  private mutating func value(_ event: YAMLEvent, depth: Int) throws(YAMLError) -> LocatedValue {
    guard depth < YAMLReader.depthBound else { throw .tooDeep(YAMLReader.depthBound) }
    let before = count
    try add(1)
    let content: LocatedValue.Content
    switch event.kind {
    case YAML_ALIAS_EVENT: return try alias(event)
    case YAML_SEQUENCE_START_EVENT: content = .sequence(try elements(depth: depth))
    case YAML_MAPPING_START_EVENT: content = .mapping(try members(depth: depth))
    default: content = .scalar(event.text, isPlain: event.isPlain)
    }
    let value = LocatedValue(content, at: event.place)
    if let anchor = event.anchor { anchors[anchor] = (value, count - before) }
    return value
  }

  private mutating func alias(_ event: YAMLEvent) throws(YAMLError) -> LocatedValue {
    let name = event.anchor ?? ""
    guard let anchor = anchors[name] else { throw .unknownAlias(name, event.place) }
    try add(anchor.size)
    return anchor.value
  }

  private mutating func elements(depth: Int) throws(YAMLError) -> [LocatedValue] {
    var elements: [LocatedValue] = []
    while true {
      let event = try next()
      if event.kind == YAML_SEQUENCE_END_EVENT { return elements }
      elements.append(try value(event, depth: depth + 1))
    }
  }

  private mutating func members(depth: Int) throws(YAMLError) -> [LocatedValue.Member] {
    var members: [LocatedValue.Member] = []
    while true {
      let event = try next()
      if event.kind == YAML_MAPPING_END_EVENT { return members }
      let key = try value(event, depth: depth + 1)
      let second = try next()
      members.append(LocatedValue.Member(key: key, value: try value(second, depth: depth + 1)))
    }
  }

  private mutating func add(_ values: Int) throws(YAMLError) {
    count += values
    guard count <= YAMLReader.valueBound else { throw .tooMany(YAMLReader.valueBound) }
  }

  private func next() throws(YAMLError) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw malformed }
    defer { yaml_event_delete(&event) }
    return YAMLEvent(event)
  }

  private var malformed: YAMLError {
    let problem = parser.pointee.problem.map { String(cString: $0) } ?? "it is no YAML"
    let mark = parser.pointee.problem_mark
    return .malformed(problem, LocatedValue.Place(line: Int(mark.line) + 1, column: Int(mark.column) + 1))
  }
}

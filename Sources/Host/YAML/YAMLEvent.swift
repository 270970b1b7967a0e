import CYAML
import Vocabulary

/// What a libyaml event says, copied out of it before libyaml frees it.
struct YAMLEvent {
  var kind: yaml_event_type_t
  var place: LocatedValue.Place
  /// The name behind `&` or `*`.
  var anchor: String?
  /// The text of a scalar.
  var text = ""
  /// Whether a scalar is neither quoted nor a block.
  var isPlain = false

  init(_ event: yaml_event_t) {
    kind = event.type
    place = LocatedValue.Place(line: Int(event.start_mark.line) + 1, column: Int(event.start_mark.column) + 1)
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
      anchor = YAMLEvent.name(scalar.anchor)
    case YAML_ALIAS_EVENT: anchor = YAMLEvent.name(event.data.alias.anchor)
    case YAML_SEQUENCE_START_EVENT: anchor = YAMLEvent.name(event.data.sequence_start.anchor)
    case YAML_MAPPING_START_EVENT: anchor = YAMLEvent.name(event.data.mapping_start.anchor)
    default: break
    }
  }

  private static func name(_ text: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    text.map { String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self)) }
  }
}

import Vocabulary

/// Why bytes are no YAML that is read here.
package enum YAMLError: Error, Sendable, Hashable {
  /// libyaml's own words, and where.
  case malformed(String, LocatedValue.Place)
  /// An alias of something that was not anchored before.
  case unknownAlias(String, LocatedValue.Place)
  /// More than this many values, aliases counted as often as they are used.
  case tooMany(Int)
  /// Values inside values, deeper than this.
  case tooDeep(Int)
}

extension YAMLError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .malformed(let what, let place): "\(place): \(what); mend the YAML"
    case .unknownAlias(let name, let place): "\(place): \"*\(name)\" names no anchor; mend the YAML"
    case .tooMany(let bound): "it holds more than \(bound) values; make it smaller"
    case .tooDeep(let bound): "it is nested deeper than \(bound); make it flatter"
    }
  }
}

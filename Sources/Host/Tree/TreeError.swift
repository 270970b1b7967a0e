/// A configuration that cannot be packed, or an archive that is not taken as one.
package enum TreeError: Error, Sendable, Hashable {
  /// A file that may not be in it, and why.
  case refused(path: String, reason: String)
  /// Two files of one name.
  case duplicate(path: String)
  /// The archive is damaged, or has what a packed configuration never has.
  case malformed(String)
  /// There is no file in it.
  case empty
  /// More files, or more bytes, than the bound.
  case tooMany(bound: Int)
  case tooLarge(bound: Int)
}

extension TreeError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .refused(let path, let reason): "\"\(path)\" may not be in a configuration: \(reason)"
    case .duplicate(let path): "\"\(path)\" is in the configuration twice; pack it with `tagout propose`"
    case .malformed(let what): "the packed configuration \(what); pack it with `tagout propose`"
    case .empty: "there is no file in the configuration; give the folder that holds its *.tf files"
    case .tooMany(let bound): "the configuration has over \(bound) files; give the folder of one workspace alone"
    case .tooLarge(let bound): "the configuration has over \(bound) bytes; give the folder of one workspace alone"
    }
  }
}

/// An archive that cannot be read, or that goes over a bound.
package enum ArchiveError: Error, Sendable, Hashable {
  /// The bytes are no archive of the kind.
  case notAnArchive(kind: String)
  /// The archive ends in the middle, or points outside itself.
  case truncated
  /// A part that contradicts another one: which.
  case inconsistent(String)
  /// Something the format allows that is not read here: what.
  case unsupported(String)
  /// Two members of one name.
  case duplicateMember(String)
  /// More members than the bound.
  case tooManyMembers(bound: Int)
  /// A name longer than the bound.
  case nameTooLong(bound: Int)
  /// More bytes, once inflated, than the bound.
  case tooLarge(bound: Int)
  /// Compressed data that is damaged, of this member.
  case damaged(String)
}

extension ArchiveError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .notAnArchive(let kind): "the file is no \(kind); give the file that the tool wrote"
    case .truncated: "the archive ends too early; get all of it"
    case .inconsistent(let part): "the archive contradicts itself in \(part); write it again with the tool that made it"
    case .unsupported(let what): "the archive has \(what), which is not supported; write it again without"
    case .duplicateMember(let name): "the archive has \"\(name)\" twice; write it again with the tool that made it"
    case .tooManyMembers(let bound): "the archive has over \(bound) members; give a smaller one"
    case .nameTooLong(let bound): "the archive has a name over \(bound) bytes; give another one"
    case .tooLarge(let bound): "the archive unpacks to over \(bound) bytes; give a smaller one"
    case .damaged(let name): "the archive's \"\(name)\" is damaged; get the archive again"
    }
  }
}

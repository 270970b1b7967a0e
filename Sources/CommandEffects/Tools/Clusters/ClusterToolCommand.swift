import Vocabulary

/// What a command of a cluster tool does, as its table's row says.
///
/// A row: the command's words with `/` between them; `+` for a group, or two letters for class and role as in the AWS
/// tables (`r-` for a read); its options with a value; `#` and a sentence in which `%` stands for the operands.
struct ClusterToolCommand: Sendable {
  /// What a command does.
  enum Class: Sendable {
    case read
    case create
    case change
    case destroy
    case disarm
    case disclose
    case run
    /// Goes back to an older version of what runs.
    case rollback
    case stop
  }

  var kind: Class
  var role: ResourceRole
  /// What is said of a loss; empty where the row has no sentence.
  var sentence: String

  init?(row: StaticText) {
    let bytes = row.bytes
    guard bytes.count > 1, let kind = Self.kind(bytes[0]) else { return nil }
    self.kind = kind
    role = AWSOperation.role(bytes[1]) ?? .unknown
    let mark = bytes.firstIndex(of: UInt8(ascii: "#"))
    sentence = mark.map { row.dropFirst($0 + 2).text } ?? ""
  }

  private static func kind(_ letter: UInt8) -> Class? {
    switch letter {
    case UInt8(ascii: "r"): .read
    case UInt8(ascii: "c"): .create
    case UInt8(ascii: "u"): .change
    case UInt8(ascii: "x"): .destroy
    case UInt8(ascii: "a"): .disarm
    case UInt8(ascii: "s"): .disclose
    case UInt8(ascii: "e"): .run
    case UInt8(ascii: "b"): .rollback
    case UInt8(ascii: "t"): .stop
    default: nil
    }
  }
}

import Vocabulary

/// What an operation of the AWS command line does, and to what.
package struct AWSOperation: Sendable, Hashable {
  /// What it does, as far as its name and no option tells.
  package enum Class: Sendable, Hashable, CaseIterable {
    case read
    case create
    case update
    case destroy
    /// Takes a protection or a way back away.
    case disarm
    /// Hands out a secret.
    case disclose
    /// Runs code that lies elsewhere.
    case run
  }

  package var kind: Class
  /// The part that the thing it acts on plays.
  package var role: ResourceRole
  /// Whether its request has a dry run.
  package var hasDryRun: Bool

  /// Finds an operation by the names on the command line; "." stands for a service that is a command of its own.
  package static func find(service: String, operation: String) -> AWSOperation? {
    guard let block = block(of: service) else { return nil }
    let rows = SortedRows(AWSOperationRows.operations, within: block)
    return rows.rest(of: operation).flatMap { AWSOperation(code: $0.bytes) }
  }

  /// Whether the command line has such a service.
  package static func isService(_ name: String) -> Bool {
    block(of: name) != nil
  }

  /// Every operation, in the order of the table.
  package static var all: [(service: String, operation: String, meaning: AWSOperation)] {
    let services = AWSOperationRows.services.description.split(separator: "\n")
    let text = Array(AWSOperationRows.operations.description.utf8)
    return services.flatMap { row -> [(service: String, operation: String, meaning: AWSOperation)] in
      let service = String(row.prefix { $0 != " " })
      guard let block = block(of: service)?.clamped(to: 0..<text.count) else { return [] }
      return String(decoding: text[block], as: UTF8.self).split(separator: "\n").compactMap { line in
        let words = line.split(separator: " ")
        return words.count == 2
          ? AWSOperation(code: words[1].utf8).map { (service, String(words[0]), $0) } : nil
      }
    }
  }

  private static func block(of service: String) -> Range<Int>? {
    guard var numbers = SortedRows(AWSOperationRows.services).rest(of: service) else { return nil }
    let start = hexadecimal(numbers.cut(at: UInt8(ascii: " ")))
    return start..<start + hexadecimal(numbers)
  }

  private static func hexadecimal(_ digits: StaticText) -> Int {
    digits.bytes.reduce(0) { $0 << 4 + Int($1 <= UInt8(ascii: "9") ? $1 - 48 : $1 - 87) }
  }
}

extension AWSOperation {
  /// Reads a row's code: a letter for the class, a letter for the role, `~` for a dry run.
  init?(code: some Sequence<UInt8>) {
    var letters = code.makeIterator()
    guard let first = letters.next(), let second = letters.next(), let kind = Self.kind(first),
      let role = Self.role(second)
    else { return nil }
    self.init(kind: kind, role: role, hasDryRun: letters.next() == UInt8(ascii: "~"))
  }

  /// The class that a letter of the tables stands for.
  static func kind(_ letter: UInt8) -> Class? {
    switch letter {
    case UInt8(ascii: "r"): .read
    case UInt8(ascii: "c"): .create
    case UInt8(ascii: "u"): .update
    case UInt8(ascii: "x"): .destroy
    case UInt8(ascii: "a"): .disarm
    case UInt8(ascii: "s"): .disclose
    case UInt8(ascii: "e"): .run
    default: nil
    }
  }

  /// The role that a letter of the tables stands for.
  static func role(_ letter: UInt8) -> ResourceRole? {
    switch letter {
    case UInt8(ascii: "d"): .data
    case UInt8(ascii: "b"): .backup
    case UInt8(ascii: "k"): .key
    case UInt8(ascii: "p"): .protection
    case UInt8(ascii: "c"): .container
    case UInt8(ascii: "i"): .identity
    case UInt8(ascii: "n"): .dns
    case UInt8(ascii: "m"): .compute
    case UInt8(ascii: "w"): .network
    case UInt8(ascii: "s"): .state
    case UInt8(ascii: "f"): .configuration
    case UInt8(ascii: "o"): .opaque
    case UInt8(ascii: "u"): .unknown
    default: nil
    }
  }
}

import Vocabulary

/// What a machine has told of itself, by the bearer of one token.
package struct MachineReport: Sendable, Hashable {
  /// As the machine calls itself.
  package var machine: String
  /// The token by which it was told: another token's word stands beside it, and does not replace it.
  package var token: String
  /// Who bears that token, in words.
  package var teller: String
  package var content: StructuredValue
  package var received: Instant

  package init(machine: String, token: String, teller: String, content: StructuredValue, received: Instant) {
    self.machine = machine
    self.token = token
    self.teller = teller
    self.content = content
    self.received = received
  }

  /// Letters, digits, `-`, `_` and `.`, at most 64: what hosts are called.
  static func isName(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count)
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
          true
        default: false
        }
      }
  }
}

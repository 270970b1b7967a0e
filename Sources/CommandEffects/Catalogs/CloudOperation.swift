import Vocabulary

/// What a command of a cloud's own tool does, and to what.
package struct CloudOperation: Sendable, Hashable {
  /// What it does, as far as its path tells.
  package enum Class: Sendable, Hashable, CaseIterable {
    case read
    case create
    case update
    /// Stops what serves, or changes who may do what: it comes back, but not unnoticed.
    case disturb
    /// May replace or delete what cannot be seen from the command.
    case unseen
    case destroy
    /// Takes a protection or a way back away.
    case disarm
    /// Hands out a secret, or a token that is soon over.
    case disclose
    /// Hands out a secret that stays good until somebody takes it back.
    case issue
    /// Runs code that lies elsewhere.
    case run
  }

  package var kind: Class
  /// The part that the thing it acts on plays.
  package var role: ResourceRole
  /// Whether its options decide what it does.
  package var hasConditions = false

  /// Reads a row's code: a letter for the class, a letter for the role, `?` for conditions.
  init?(code: some Sequence<UInt8>) {
    var letters = code.makeIterator()
    guard let first = letters.next(), let second = letters.next(), let kind = Self.kind(first),
      let role = AWSOperation.role(second)
    else { return nil }
    self.kind = kind
    self.role = role
    hasConditions = letters.next() == UInt8(ascii: "?")
  }

  /// The class that a letter of the tables stands for.
  static func kind(_ letter: UInt8) -> Class? {
    switch letter {
    case UInt8(ascii: "r"): .read
    case UInt8(ascii: "c"): .create
    case UInt8(ascii: "u"): .update
    case UInt8(ascii: "h"): .disturb
    case UInt8(ascii: "y"): .unseen
    case UInt8(ascii: "x"): .destroy
    case UInt8(ascii: "a"): .disarm
    case UInt8(ascii: "s"): .disclose
    case UInt8(ascii: "l"): .issue
    case UInt8(ascii: "e"): .run
    default: nil
    }
  }
}

extension CloudOperation.Class {
  /// The word of an effect for this class.
  var verb: EffectVerb {
    switch self {
    case .read: .read
    case .create: .create
    case .update, .disturb, .unseen: .update
    case .destroy: .destroy
    case .disarm: .disarm
    case .disclose, .issue: .disclose
    case .run: .runCode
    }
  }

  /// How much there is to lose by it: a higher number is worse.
  var gravity: Int {
    switch self {
    case .read: 0
    case .create, .update: 1
    case .run, .disturb, .disclose: 2
    case .issue, .unseen: 3
    case .disarm, .destroy: 4
    }
  }
}

import Vocabulary

/// One thing that would be lost, as the people who approve are shown it.
package struct ShownLoss: Sendable, Hashable, Comparable {
  /// What kind of thing is lost; it decides who must say yes, and how.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// What people made and cannot make again.
    case data
    /// A copy to go back to.
    case backup
    /// What is encrypted by it is lost with it.
    case key
    /// A protection or another way back is taken away; nothing is lost by that alone.
    case protection
    /// Something that can be made again.
    case other
  }

  package var kind: Kind
  /// The address in a plan, or the name in a command, e.g. `aws_db_instance.main`.
  package var thing: String
  /// One sentence that says what is lost and what would be left.
  package var sentence: String

  package init(_ kind: Kind, of thing: String, _ sentence: String) {
    self.kind = kind
    self.thing = thing
    self.sentence = sentence
  }

  /// Whether data, or the last way to it, dies.
  package var isDataLoss: Bool {
    switch kind {
    case .data, .backup, .key: true
    case .protection, .other: false
    }
  }

  /// The kind of loss that an effect is; nil when nothing is lost by it.
  package static func kind(of effect: Effect) -> Kind? {
    switch effect.verb {
    case .read, .create, .update, .forget, .disclose, .runCode: return nil
    case .disarm: return .protection
    case .destroy, .replace: break
    }
    if effect.reversibility == .reversible { return .other }
    return switch effect.resource.role {
    case .data, .state, .container, .opaque: .data
    case .backup: .backup
    case .key: .key
    case .protection: .protection
    case .identity, .dns, .compute, .network, .configuration, .unknown: .other
    }
  }

  /// By the thing, then by the kind: the order in which losses are signed.
  package static func < (left: ShownLoss, right: ShownLoss) -> Bool {
    if left.thing != right.thing { return left.thing < right.thing }
    if left.kind != right.kind { return left.kind.rawValue < right.kind.rawValue }
    return left.sentence < right.sentence
  }
}

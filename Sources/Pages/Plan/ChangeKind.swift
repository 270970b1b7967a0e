import Vocabulary

/// What a plan does to an object, the worst first: the groups in which a page shows changes.
package enum ChangeKind: String, Sendable, Hashable, CaseIterable {
  case destroy
  case replace
  /// A protection is taken away in place.
  case disarm
  case forget
  /// An action that is not known.
  case unknown
  case update
  case create
  /// Only its address changes.
  case move
  case read

  /// The kind of a change; nil when nothing happens.
  init?(_ change: borrowing ResourceChange, disarms: Bool) {
    switch change.action {
    case .delete: self = .destroy
    case .deleteThenCreate, .createThenDelete: self = .replace
    case .forget, .createThenForget, .forgetThenCreate: self = .forget
    case .update: self = disarms ? .disarm : .update
    case .create: self = .create
    case .read: self = .read
    case .unrecognised: self = .unknown
    case .noOp:
      guard change.previousAddress != nil else { return nil }
      self = .move
    }
  }

  /// The heading of its group.
  package var title: String {
    switch self {
    case .destroy: "Destroyed"
    case .replace: "Destroyed and made again"
    case .disarm: "Protection taken away"
    case .forget: "Let go: lives on, unmanaged"
    case .unknown: "Not understood"
    case .update: "Changed in place"
    case .create: "Created"
    case .move: "Moved to another address"
    case .read: "Read"
    }
  }

  /// The symbol beside each of its rows.
  var icon: StaticString {
    switch self {
    case .destroy: "#i-stop"
    case .replace: "#i-swap"
    case .disarm: "#i-open"
    case .forget: "#i-out"
    case .unknown: "#i-ask"
    case .update: "#i-pencil"
    case .create: "#i-plus"
    case .move: "#i-turn"
    case .read: "#i-eye"
    }
  }

  /// The class of its rows.
  var style: StaticString {
    switch self {
    case .destroy: "destroy"
    case .replace: "replace"
    case .disarm: "disarm"
    case .forget, .unknown: "forget"
    case .update, .move: "update"
    case .create: "create"
    case .read: "read"
    }
  }

  /// Whether its group stands open at first.
  var isOpen: Bool {
    switch self {
    case .destroy, .replace, .disarm, .forget, .unknown: true
    case .update, .create, .move, .read: false
    }
  }
}

import Vocabulary

/// What a command of a platform's tool does, as far as its words say.
enum PlatformEffect: Sendable, Hashable {
  case read
  /// Shows a secret.
  case disclose
  case create
  /// Changes, starts or restarts what is there.
  case update
  /// Stops what others are answered by.
  case stop
  /// Applies what is not seen beforehand: it may replace and delete as well.
  case apply
  case destroy
  /// Takes a protection or a way back away.
  case disarm

  /// By the letter that tables use.
  init?(letter: Character) {
    switch letter {
    case "R": self = .read
    case "S": self = .disclose
    case "C": self = .create
    case "U": self = .update
    case "H": self = .stop
    case "A": self = .apply
    case "D": self = .destroy
    case "X": self = .disarm
    default: return nil
    }
  }

  /// As an effect's verb.
  var verb: EffectVerb {
    switch self {
    case .read: .read
    case .disclose: .disclose
    case .create: .create
    case .update, .apply, .stop: .update
    case .destroy: .destroy
    case .disarm: .disarm
    }
  }
}

import Host
import Vocabulary

/// The operating system's user who runs a command on a server's data.
enum OperatingUser {
  /// As records name them.
  static func actor(_ user: HostUser = .current()) -> Actor { Actor(user: user.attribution) }
}

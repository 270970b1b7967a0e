import Host

/// The user that the tests run as.
enum SystemName {
  /// As a server that is started with `--single-user` calls it.
  static let current: String = {
    let user = HostUser.current()
    return user.name ?? "uid-\(user.id)"
  }()
}

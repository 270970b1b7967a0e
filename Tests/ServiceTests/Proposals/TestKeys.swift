/// Key files of three people, made once for all tests: `ssh-keygen` takes its time.
enum TestKeys {
  static let shared = Task {
    let keys = try SSHKeys()
    for name in ["ada", "grace", "edsger"] { _ = try await keys.make(name) }
    return keys
  }
}

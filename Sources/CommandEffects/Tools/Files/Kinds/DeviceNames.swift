/// Tells devices that something is kept behind from those that only pass things on.
enum DeviceNames {
  private static let streams: Set<String> = [
    "null", "zero", "full", "random", "urandom", "tty", "stdin", "stdout", "stderr", "console", "ptmx", "fd", "pts",
    "tcp", "udp", "shm", "log", "fuse", "kvm", "net",
  ]

  /// What stands at a path in `/dev`, given the components below it.
  static func kind(_ below: ArraySlice<String>) -> FileKind {
    guard let first = below.first else { return .system(isWhole: true) }
    if first.hasPrefix("tty") || first.hasPrefix("pts") { return .stream }
    return streams.contains(first) ? .stream : .device
  }
}

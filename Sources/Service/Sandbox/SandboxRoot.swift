import Host
import Vocabulary

/// What of the machine every sandbox sees, read-only: programs, their libraries, certificates.
enum SandboxRoot {
  /// Folders of the system, or links to them where the system has merged them into `/usr`.
  private static let folders = ["/bin", "/sbin", "/lib", "/lib32", "/lib64", "/libx32", "/nix/store", "/gnu/store"]
  /// Of `/etc`: how libraries and certificates are found. No accounts, no settings of services.
  private static let settings = [
    "/etc/alternatives", "/etc/ca-certificates", "/etc/crypto-policies", "/etc/ld.so.cache", "/etc/ld.so.conf",
    "/etc/ld.so.conf.d", "/etc/localtime", "/etc/mime.types", "/etc/pki/ca-trust", "/etc/pki/tls/certs",
    "/etc/protocols", "/etc/services", "/etc/ssl/certs", "/etc/ssl/openssl.cnf",
  ]
  /// The number that the run's user has inside.
  private static let user = "1000"
  /// Inside.
  static let home = "/home/run"

  /// What bwrap is told first: nothing of the machine's processes, users, network or terminals.
  ///
  /// The session is a new one, so that no character is typed into the runner's terminal (ioctl_tty(2), TIOCSTI).
  static let walls = [
    "--unshare-user", "--unshare-pid", "--unshare-net", "--unshare-ipc", "--unshare-uts", "--unshare-cgroup-try",
    "--die-with-parent", "--new-session", "--cap-drop", "ALL", "--uid", user, "--gid", user, "--hostname", "run",
  ]

  /// The system's part of the view.
  ///
  /// - Parameter files: a folder of the run with the files of `files(in:)`.
  static func words(files: String) -> [String] {
    var words = ["--ro-bind", "/usr", "/usr"]
    for folder in folders {
      guard let target = FileAccess.resolved(folder) else { continue }
      words += target == folder ? ["--ro-bind", folder, folder] : ["--symlink", String(target.dropFirst()), folder]
    }
    for setting in settings { words += ["--ro-bind-try", setting, setting] }
    for (name, _) in texts { words += ["--ro-bind", "\(files)/\(name)", "/etc/\(name)"] }
    return words + [
      "--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp", "--tmpfs", "/var/tmp", "--tmpfs", "/run", "--tmpfs", home,
    ]
  }

  /// The small files of `/etc` that are made for it.
  static let texts: [(name: String, text: String)] = [
    ("group", "run:x:\(user):\n"),
    ("hosts", "127.0.0.1 localhost run\n::1 localhost\n"),
    ("nsswitch.conf", "passwd: files\ngroup: files\nhosts: files\n"),
    ("passwd", "run:x:\(user):\(user):run:\(home):/bin/sh\n"),
    ("resolv.conf", ""),
  ]

  /// Writes them into a folder.
  static func write(into folder: String) throws(HostError) {
    try AtomicFile.makeFolders(folder)
    for (name, text) in texts { try AtomicFile.write(Array(text.utf8), to: "\(folder)/\(name)", mode: 0o644) }
  }

  /// Whether a path is seen anyway.
  static func shows(_ path: String) -> Bool {
    (["/usr"] + folders).contains { path == $0 || path.hasPrefix($0 + "/") }
  }
}

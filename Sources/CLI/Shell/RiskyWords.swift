import CommandEffects

/// The words for which a shell asks at all. A line without one of them starts no program of ours.
///
/// Both are alternatives of a pattern, `a|b|c`, as the extended patterns of bash and the plain ones of zsh take them.
enum RiskyWords {
  /// Programs that run others or texts: what they run is followed.
  private static let runners = [
    "ash", "at", "base64", "bash", "batch", "bun", "busybox", "composer", "crontab", "dash", "deno", "eval", "fish",
    "just", "ksh", "make", "node", "npm", "npx", "parallel", "perl", "php", "pnpm", "python", "python3", "rake", "ruby",
    "sh", "source", "ssh", "sudo", "systemctl", "systemd-run", "task", "tfstate", "tmux", "yarn", "zsh",
  ]

  /// Names of programs, as words of their own.
  static var names: String {
    let plain = Set(Tools.names + GuardedNames.all + runners).filter { name in
      name.utf8.allSatisfy { byte in
        byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
          || (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)
      }
    }
    return plain.sorted().joined(separator: "|")
  }

  /// Signs that stand anywhere: a file written over, a program or script by its path, a script read by the dot.
  static let other = ">|./|. "
}

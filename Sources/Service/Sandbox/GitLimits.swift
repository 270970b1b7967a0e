/// What git may do in a run, by its environment (git(1), git-config(1)).
enum GitLimits {
  /// No other transports, no questions, no settings of the machine, no submodules; of all repositories only one where it
  /// is known.
  static func variables(repository: String?) -> [String: String] {
    var settings = [
      ("submodule.active", ":(exclude)*"), ("submodule.recurse", "false"), ("core.hooksPath", "/dev/null"),
    ]
    if let repository, repository.hasPrefix("https://") {
      // The longest match counts: every other address leads nowhere.
      settings.append(("url.\(repository).insteadOf", repository))
      for scheme in ["https://", "ssh://", "git@"] { settings.append(("url.no-such-transport::.insteadOf", scheme)) }
    }
    var variables = [
      "GIT_ALLOW_PROTOCOL": "https:ssh", "GIT_TERMINAL_PROMPT": "0", "GIT_CONFIG_NOSYSTEM": "1",
      "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_COUNT": String(settings.count),
    ]
    for (index, setting) in settings.enumerated() {
      variables["GIT_CONFIG_KEY_\(index)"] = setting.0
      variables["GIT_CONFIG_VALUE_\(index)"] = setting.1
    }
    return variables
  }
}

import Vocabulary

/// One use of a module of Ansible: its name and its arguments, from `-m` and `-a` or from a playbook's task.
struct AnsibleTask: Sendable {
  /// The last part of the module's name: `file` of `ansible.builtin.file`.
  var module: String
  /// The arguments by name.
  var arguments: [String: [ArgumentWord.Piece]]
  /// The text of a module that takes no names: `shell`, `command`, `raw`, `script`.
  var free: [ArgumentWord.Piece]?
  var evidence: Evidence

  /// An argument as a word; nil when it is not given.
  func word(_ names: String...) -> ArgumentWord? {
    names.lazy.compactMap { arguments[$0] }.first.map {
      ArgumentWord(pieces: ArgumentWord.merged($0), evidence: evidence)
    }
  }

  /// An argument's text; nil when it is not given or not literal.
  func text(_ names: String...) -> String? {
    names.lazy.compactMap { arguments[$0] }.first.flatMap {
      ArgumentWord(pieces: ArgumentWord.merged($0), evidence: evidence).literal
    }
  }

  /// Whether an argument is one of YAML's words for yes.
  func isOn(_ names: String...) -> Bool {
    names.contains { name in
      ["yes", "true", "on", "1"].contains(text(name)?.lowercased() ?? "")
    }
  }

  /// `state` as it is given; "" when it is not, "?" when it is not literal.
  var state: String {
    guard arguments["state"] != nil else { return "" }
    return text("state")?.lowercased() ?? "?"
  }

  /// Whether what the task names would be gone when it has run.
  var removes: Bool { ["absent", "deleted", "terminated", "destroyed", "purged", "removed"].contains(state) }
}

import Vocabulary

/// Judges a change to a client's settings by its text.
struct SettingsEdit {
  var change: FileChange

  func inspect(_ place: FilePlace, _ scene: FileScene, _ inspection: inout Inspection) {
    inspection.noteFile(.update, .guardFile(.clientSettings), named: change.path, .unknown, change.evidence)
    let file = place.absolute.flatMap { path in
      inspection.ask(
        .contents(path: path, bound: GuardFileChange.settingsBound), for: "what the client's settings say now")
    }
    if place.absolute != nil, file == nil { return }
    guard let (old, new) = change.texts(of: file) else {
      return inspection.note(unread.located(place, scene))
    }
    let isTOML = place.last?.hasSuffix(".toml") ?? false
    for weakening in SettingsText.weakenings(old, new, isTOML: isTOML) {
      inspection.note(finding(weakening).located(place, scene))
    }
  }

  private func finding(_ weakening: SettingsText.Weakening) -> Finding {
    switch weakening {
    case .guardOff(let why):
      Finding(
        "guard.client-settings-weakened", .critical,
        "\(change.tool) would switch the guard off in \(change.path): \(why)", evidence: change.evidence,
        remedy: "leave hooks as they are; a person can change them in their own terminal")
    case .questionsOff(let why):
      Finding(
        "guard.client-permissions-skipped", .high,
        "\(change.tool) would take questions away in \(change.path): \(why)", evidence: change.evidence,
        remedy: "let the person set this themselves")
    }
  }

  private var unread: Finding {
    Finding(
      "guard.client-settings-unread", .high,
      "\(change.tool) would change \(change.path), and what it says now cannot be read", evidence: change.evidence,
      remedy: "let a person look at the file first")
  }
}

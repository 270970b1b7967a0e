import Formats
import Vocabulary

/// Tells what a change to a client's settings takes out of force.
///
/// Claude Code's and Codex's settings, as their manuals describe them and as the clients were seen to read them: one
/// entry that Claude Code does not accept makes it drop all hooks of the file. Other clients' by their documents alone.
enum SettingsText {
  /// What a change does: a guard goes, or only the client's own questions do.
  enum Weakening: Hashable {
    case guardOff(String)
    case questionsOff(String)
  }

  /// Whether a text holds a word, by bytes.
  static func names(_ bytes: [UInt8], _ word: StaticString) -> Bool { count(word, in: bytes) > 0 }

  /// What the new text weakens; `old` is nil where there was none.
  static func weakenings(_ old: [UInt8]?, _ new: [UInt8], isTOML: Bool) -> [Weakening] {
    isTOML ? inTOML(old ?? [], new) : inJSON(old, new)
  }

  private static func inJSON(_ old: [UInt8]?, _ new: [UInt8]) -> [Weakening] {
    let isRegistered = old.map { names($0, "tagout") } ?? false
    if let old, isRegistered, old != new, value(old) == nil {
      return [.guardOff("Tagout's plugin or script would be changed")]
    }
    guard let settings = value(new) else {
      return isRegistered ? [.guardOff("it would no longer be readable, and no hook in it would be called")] : []
    }
    let before = old.flatMap(value)
    var found: [Weakening] = []
    if let name = HookSwitches.thrown(from: before, to: settings) {
      found.append(.guardOff("\(name) switches every hook off"))
    }
    if let before, !hooks(of: before).isSubset(of: hooks(of: settings)) {
      found.append(.guardOff("Tagout's hook would be taken out or changed"))
    } else if isRegistered, hasInvalidHook(settings) {
      found.append(.guardOff("an entry that the client does not accept makes it drop all hooks of the file"))
    }
    if before?["disableSkillShellExecution"]?.truth == true, settings["disableSkillShellExecution"]?.truth != true {
      found.append(.guardOff("shell text inside of skills would run without a question"))
    }
    return found + questions(before, settings)
  }

  private static func questions(_ before: StructuredValue?, _ settings: StructuredValue) -> [Weakening] {
    let mode = settings["permissions"]?["defaultMode"]?.text
    if mode == "bypassPermissions", before?["permissions"]?["defaultMode"]?.text != mode {
      return [.questionsOff("the client would ask nobody before it runs a tool")]
    }
    if settings["skipDangerousModePermissionPrompt"]?.truth == true,
      before?["skipDangerousModePermissionPrompt"]?.truth != true
    {
      return [.questionsOff("the client would not ask before it starts to skip its questions")]
    }
    return []
  }

  /// Tagout's entries, each with the names that lead to it and the matcher of its group.
  private static func hooks(of settings: StructuredValue) -> Set<StructuredValue> {
    var result: Set<StructuredValue> = []
    var open = [(path: "", matcher: StructuredValue.null, value: settings, depth: 0)]
    while let (path, matcher, value, depth) = open.popLast(), depth < depthBound {
      switch value {
      case .object(let object):
        open += object.members.map { ("\(path).\($0.name)", value["matcher"] ?? matcher, $0.value, depth + 1) }
      case .array(let elements):
        for element in elements {
          if isTagouts(element) || isTagouts(element["action"] ?? .null) {
            result.insert(.array([.string(path), matcher, element]))
          } else {
            open.append((path, matcher, element, depth + 1))
          }
        }
      default: continue
      }
    }
    return result
  }

  /// How far a settings file is looked into.
  private static let depthBound = 8

  private static func isTagouts(_ hook: StructuredValue) -> Bool {
    (hook["command"]?.text ?? hook["bash"]?.text)?.holds("tagout") ?? false
  }

  private static func entries(
    of settings: StructuredValue
  ) -> [(event: String, matcher: StructuredValue?, hook: StructuredValue)] {
    guard case .object(let events)? = settings["hooks"] else { return [] }
    return events.members.flatMap { event in
      (event.value.elements ?? []).flatMap { group in
        (group["hooks"]?.elements ?? []).map { (event.name, group["matcher"], $0) }
      }
    }
  }

  private static func hasInvalidHook(_ settings: StructuredValue) -> Bool {
    entries(of: settings).contains { _, _, hook in
      guard hook["type"]?.text != nil else { return true }
      switch hook["timeout"] {
      case nil: return false
      case .integer(let seconds): return seconds <= 0
      case .real(let seconds): return seconds <= 0
      default: return true
      }
    }
  }

  private static func inTOML(_ old: [UInt8], _ new: [UInt8]) -> [Weakening] {
    var found: [Weakening] = []
    if count("tagout", in: new) < count("tagout", in: old) {
      found.append(.guardOff("Tagout's hook would be taken out"))
    }
    let (before, after) = (SettingScanner.settings(in: old), SettingScanner.settings(in: new))
    func has(_ settings: [SettingScanner.Setting], _ name: String, _ value: String) -> Bool {
      settings.contains { $0.name == name && $0.value == value }
    }
    for name in ["hooks", "codex_hooks"] where has(after, name, "false") && !has(before, name, "false") {
      found.append(.guardOff("\(name) = false switches every hook off"))
    }
    for (name, value) in [("approval_policy", "never"), ("sandbox_mode", "danger-full-access")]
    where has(after, name, value) && !has(before, name, value) {
      found.append(.questionsOff("\(name) would be \(value)"))
    }
    return found
  }

  private static func value(_ bytes: [UInt8]) -> StructuredValue? {
    // A text that is no JSON is an answer here: the client cannot read it either.
    guard let value = try? JSONReader.read(bytes, limits: JSONLimits(depth: 64, bytes: 1 << 20)),
      case .object = value
    else { return nil }
    return value
  }

  private static func count(_ word: StaticString, in bytes: [UInt8]) -> Int {
    word.withUTF8Buffer { word in
      guard bytes.count >= word.count else { return 0 }
      return (0...(bytes.count - word.count)).count { bytes[$0] == word[0] && bytes[$0...].starts(with: word) }
    }
  }
}

import Vocabulary

/// Reads `chmod`, `chown`, `chgrp` and `setfacl`: permissions of a whole tree cannot be put back by hand.
enum PermissionReader: ToolReader {
  static let names = ["chmod", "chown", "chgrp", "setfacl"]

  private static let grammar = OptionGrammar(
    long: """
      changes silent quiet verbose dereference no-dereference from= no-preserve-root preserve-root reference= recursive \
      modify= set= remove= remove-all help version
      """)

  static func inspect(_ invocation: Invocation, into inspection: inout Inspection) {
    let isMode = invocation.name == "chmod"
    let isAccessList = invocation.name == "setfacl"
    // A mode may begin with a dash: `chmod -w file`.
    let words = isMode ? withoutDashedModes(invocation.arguments) : (rest: invocation.arguments, hasMode: false)
    let arguments = FileArguments(words.rest, isAccessList ? accessLists : grammar)
    if arguments.asksForHelp { return }
    let hasReference = arguments.has("reference")
    var operands = arguments.operands[...]
    var setting: ArgumentWord?
    if !hasReference, !isAccessList, !words.hasMode { setting = operands.popFirst() }
    let isTree = arguments.has("R", "recursive")
    let opens = isMode && setting?.literal.map(opensToAll) == true
    var scene = FileScene(invocation)
    for word in operands.prefix(64) {
      inspect(word, isTree: isTree, opens: opens, &scene, &inspection)
    }
  }

  private static let accessLists = OptionGrammar(short: "mMxXp", long: "modify= set= remove= recursive help version")

  private static func inspect(
    _ word: ArgumentWord, isTree: Bool, opens: Bool, _ scene: inout FileScene, _ inspection: inout Inspection
  ) {
    let target = TargetText(word)
    guard target.reasonAtStart == nil else { return }
    let place = FilePlace(target, scene)
    let kind = FileTargets.kind(place, scene)
    let name = word.display(target)
    if case .guardFile(let file) = kind {
      let change = GuardFileChange(
        manner: .opened, verb: "\(scene.program) would change who may use", name: name, evidence: word.evidence)
      return change.inspect(file, place, &scene, into: &inspection)
    }
    inspection.noteFile(.update, kind, named: name, extent: isTree ? .many : .one, .unknown, word.evidence)
    guard matters(kind, place, isTree: isTree, opens: opens) else { return }
    inspection.note(
      Finding(
        FileCodes.permissions, kind == .workingDirectory ? .high : .critical,
        "\(scene.program) would change who may use \(name)\(isTree ? " and all below it" : "")",
        evidence: word.evidence,
        remedy: "name the files that need it"))
  }

  private static func matters(_ kind: FileKind, _ place: FilePlace, isTree: Bool, opens: Bool) -> Bool {
    switch kind {
    case .root: return true
    case .home: return isTree || opens
    case .system(isWhole: true): return isTree || opens
    case .system: return isTree || (opens && place.parts.first == "etc")
    case .database, .key: return opens || (isTree && kind == .database)
    case .dataFolder: return isTree && place.relation != .inside
    case .workingDirectory: return isTree && opens
    default: return false
    }
  }

  /// `777`, `666`, `a+w`, `o+w`, `ugo+rwx`: anybody may write.
  private static func opensToAll(_ mode: String) -> Bool {
    let bytes = Array(mode.utf8)
    if bytes.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "7") }), let last = bytes.last {
      return last & 2 != 0 || bytes.allSatisfy { $0 == UInt8(ascii: "0") }
    }
    guard let sign = bytes.firstIndex(where: { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "=") }) else {
      return false
    }
    let who = bytes[..<sign]
    return bytes[sign...].contains(UInt8(ascii: "w"))
      && (who.contains(UInt8(ascii: "o")) || who.contains(UInt8(ascii: "a")))
  }

  private static func withoutDashedModes(_ words: [ArgumentWord]) -> (rest: [ArgumentWord], hasMode: Bool) {
    let rest = words.filter { word in
      guard let text = word.literal, text.utf8.first == UInt8(ascii: "-"), text.utf8.count > 1 else { return true }
      return !text.utf8.dropFirst().allSatisfy { "rwxXstugo".utf8.contains($0) }
    }
    return (rest, rest.count < words.count)
  }
}

import Assessment
import Vocabulary

/// What a person has to type before a held line runs: the name of what would be lost.
///
/// The environment's own name where one is known; its tier where only that is; the path where files would go that belong
/// to no environment; else `production`, since that is what it then counts as.
struct TypedName: Hashable {
  /// The longest name that a person is asked to type.
  private static let longest = 80

  var name: String

  init(_ assessed: Assessed, command: [UInt8]) {
    let deciding = assessed.verdict.findings.filter { $0.severity > .information }
    let findings = deciding.isEmpty ? assessed.verdict.findings : deciding
    let environments = findings.compactMap(\.environment).filter { $0.tier != .unknown || $0.name != nil }
    if let environment = environments.first(where: { $0.tier == .production }) ?? environments.first {
      name = TypedName.name(of: environment)
    } else if let path = TypedName.path(in: findings, assessed.effects, command) {
      name = path
    } else {
      name = Tier.production.rawValue
    }
  }

  private static func name(of environment: Environment) -> String {
    if let name = environment.name, isTypable(name) { return name }
    return environment.tier == .unknown ? Tier.production.rawValue : environment.tier.rawValue
  }

  /// The path that the worst finding is about, when it is about files.
  private static func path(in findings: [Finding], _ effects: [Effect], _ command: [UInt8]) -> String? {
    guard let worst = findings.first, worst.code.text.hasPrefix("file.") else { return nil }
    if let effect = effects.first(where: { $0.verb != .read && $0.evidence == worst.evidence }),
      let name = effect.resource.name, isTypable(name)
    {
      return name
    }
    guard case .text(let range) = worst.evidence, range.end <= command.count else { return nil }
    let words = String(decoding: command[range.start..<range.end], as: UTF8.self).split(separator: " ")
    return words.last.map(String.init).flatMap { isTypable($0) ? $0 : nil }
  }

  private static func isTypable(_ name: String) -> Bool {
    !name.isEmpty && name.utf8.count <= longest && name.utf8.allSatisfy { $0 > 32 && $0 != 127 }
  }

  /// Whether this is what was typed; blanks around it do not count.
  func matches(_ typed: String) -> Bool {
    var bytes = typed.utf8[...]
    while let first = bytes.first, first == 32 || first == 9 { bytes.removeFirst() }
    while let last = bytes.last, last == 32 || last == 9 { bytes.removeLast() }
    return bytes.elementsEqual(name.utf8)
  }
}

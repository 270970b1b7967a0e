import Formats
import Vocabulary

/// What a run's session may do less than its role: destroy only what the approved plan destroys.
///
/// One statement allows everything, so that the role decides; one denies destroying actions on every resource but the
/// ARNs that the plan's own destroys name. STS takes at most 2,048 characters of it (AWS STS API Reference, AssumeRole).
package struct SessionPolicy: Sendable, Hashable {
  /// What the session does not guard, and why.
  package struct Omission: Sendable, Hashable {
    package let name: String
    package let reason: String
  }

  /// The most characters of a document.
  package static let bound = 2048
  /// Whom a lock of a state in a bucket belongs to: Terraform itself removes it.
  private static let lock = "arn:aws:s3:::*.tflock"

  /// JSON without white space.
  package let document: String
  package let guarded: [GuardedActions]
  package let omitted: [Omission]
  /// What is guarded with a wildcard in place of many names: others beside them could be destroyed too.
  package let widened: [String]

  /// - Parameter changes: of the plan that was approved.
  package init(_ changes: [ResourceChange]) {
    let destroyed = changes.filter { $0.mode == .managed && $0.action.destroys && $0.type.hasPrefix("aws_") }
    var draft = Draft()
    for actions in GuardedActions.all { draft.take(actions, destroyed) }
    document = draft.text
    guarded = draft.guarded
    omitted = draft.omitted
    widened = draft.widened
  }

  /// The document as far as it has grown.
  private struct Draft {
    var guarded: [GuardedActions] = []
    var omitted: [Omission] = []
    var widened: [String] = []
    private var actions: [String] = []
    private var names: [String] = []

    var text: String { Draft.text(actions, names) }

    mutating func take(_ unit: GuardedActions, _ destroyed: [ResourceChange]) {
      if let change = destroyed.first(where: { Draft.isUntold($0, unit) }) {
        return omit(unit, "the plan does not tell all that destroying '\(change.address)' takes with it")
      }
      var own: [String] = []
      for change in destroyed where unit.takes(change.type) {
        guard let found = DestroyedNames.of(change, services: unit.services) else {
          return omit(unit, "'\(change.address)' tells no ARN")
        }
        own += found
      }
      if unit.services.contains("s3") { own.append(SessionPolicy.lock) }
      own = Draft.distinct(own)
      for (names, isWide) in [(own, false), (Draft.wide(own), true)] where !isWide || names != own {
        guard Draft.text(actions + unit.actions, self.names + names).count <= SessionPolicy.bound else { continue }
        actions += unit.actions
        self.names += names
        guarded.append(unit)
        if isWide { widened.append(unit.name) }
        return
      }
      omit(unit, "there is no room for it in \(SessionPolicy.bound) characters")
    }

    private mutating func omit(_ unit: GuardedActions, _ reason: String) {
      omitted.append(Omission(name: unit.name, reason: reason))
    }

    private static func isUntold(_ change: ResourceChange, _ unit: GuardedActions) -> Bool {
      unit.untold.contains { entry in
        let parts = entry.split(separator: ":")
        return parts.first.map(String.init) == change.type
          && (parts.count < 2 || change.before[String(parts[1])] == true)
      }
    }

    /// Without repetitions, and without what another name's wildcard at the end stands for.
    private static func distinct(_ names: [String]) -> [String] {
      let wild = names.filter { $0.hasSuffix("/*") }
      var seen: Set<String> = []
      return names.filter { name in
        seen.insert(name).inserted
          && !wild.contains { $0 != name && name.hasPrefix($0.dropLast()) && $0.utf8.count > 2 }
      }
    }

    /// Names that are alike up to their last part, as one.
    private static func wide(_ names: [String]) -> [String] {
      let stems = names.map(stem)
      var counts: [String: Int] = [:]
      for stem in stems.compactMap({ $0 }) { counts[stem, default: 0] += 1 }
      return distinct(
        zip(names, stems).map { name, stem in
          stem.flatMap { counts[$0, default: 0] > 1 ? $0 + "*" : nil } ?? name
        })
    }

    /// A name up to its last part; nil when nothing of the resource's own would be left.
    private static func stem(_ name: String) -> String? {
      guard !name.hasSuffix("*"), let end = name.lastIndex(where: { $0 == "/" || $0 == ":" }) else { return nil }
      let stem = String(name[...end])
      let fields = stem.split(separator: ":", maxSplits: 5, omittingEmptySubsequences: false)
      return fields.count == 6 && !fields[5].isEmpty ? stem : nil
    }

    private static func text(_ actions: [String], _ names: [String]) -> String {
      let texts = { (texts: [String]) in StructuredValue.array(texts.map { .string($0) }) }
      let allow: StructuredValue = .object(["Action": "*", "Effect": "Allow", "Resource": "*"])
      var deny: StructuredObject = ["Action": texts(actions), "Effect": "Deny"]
      deny = deny.merging(names.isEmpty ? ["Resource": "*"] : ["NotResource": texts(names)])
      let statements: [StructuredValue] = actions.isEmpty ? [allow] : [allow, .object(deny)]
      let document: StructuredValue = .object(["Statement": .array(statements), "Version": "2012-10-17"])
      // Texts alone can always be written.
      let bytes = (try? JSONWriter.canonical(document)) ?? []
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}

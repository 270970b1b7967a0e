/// A path whose beginning cannot be told: what its end says, and whether it may reach anything that matters.
struct UnresolvedPath {
  /// What its known end says by its names; nil when that tells nothing.
  let kind: FileKind?
  /// Whether the unknown beginning decides what is reached.
  let mayReachAnything: Bool

  init(_ target: TargetText, reason: String) {
    let tail = target.tail
    let parts = PathParts.folded(tail)
    let named = parts.isEmpty ? nil : FileTargets.byName(parts.drop(while: PathParts.isUnknown), inProject: true)
    let climbs = parts.contains("..")
    kind = climbs && named == .ephemeral ? nil : named
    let isOwnFolder = tail.utf8.isEmpty || !(tail.utf8.first == UInt8(ascii: "/"))
    let reachesRoot = !isOwnFolder && parts.allSatisfy(PathParts.matchesEverything)
    let isTemporary = UnresolvedPath.isTemporary(reason)
    mayReachAnything = climbs || reachesRoot || !(isTemporary || kind == .ephemeral)
  }

  /// Whether what is unknown is by its name a temporary folder, or one that is made anew.
  private static func isTemporary(_ reason: String) -> Bool {
    if reason.holds("mktemp") { return true }
    guard let dollar = reason.utf8.lastIndex(of: UInt8(ascii: "$")) else { return false }
    let name = reason[reason.utf8.index(after: dollar)...]
    return EphemeralNames.namesEphemeral(variable: name)
  }
}

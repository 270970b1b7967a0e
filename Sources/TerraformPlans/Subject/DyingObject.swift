import Vocabulary

/// An object that a plan destroys or lets go, with what its attributes say about what survives it.
package struct DyingObject: Sendable {
  /// What happens to it.
  package enum Fate: Sendable, Hashable {
    case deleted
    /// Destroyed first, then made again.
    case replaced
    /// Made again first, then destroyed.
    case succeeded
    /// An old object that an earlier replacement left behind is destroyed.
    case deposed
    /// It lives on, unmanaged.
    case forgotten
  }

  package let change: ResourceChange
  /// The index of the change in its plan.
  package let position: Int
  package let type: ResourceType
  package let fate: Fate
  /// What is lost with this very object.
  package let loss: Loss
  /// What it is called; nil when no attribute tells.
  package let name: String?
  /// The ways back that survive it, as parts of a sentence.
  package internal(set) var kept: [String] = []
  /// Whether the program that made the plan knows `removed` blocks.
  var knowsRemovedBlocks = true
  /// The copies in the same state that this plan leaves alone; they are among `kept` too.
  package internal(set) var copies: [StateObject] = []
  /// What keeps it from being destroyed while there is something in it.
  package private(set) var held: [String] = []
  /// What goes with it.
  package private(set) var lost: [String] = []
  /// Why its delete will be refused or fail.
  package private(set) var refusals: [String] = []
  /// What else is worth knowing.
  package private(set) var notes: [String] = []

  /// Reads a change of a managed object; nil when nothing of it dies or is let go.
  init?(_ change: ResourceChange, at position: Int, _ type: ResourceType, clauses: [SurvivalClause]) {
    guard change.mode == .managed, let fate = DyingObject.fate(of: change) else { return nil }
    self.change = change
    self.position = position
    self.type = type
    self.fate = fate
    name = ObjectName.name(of: change.before, own: type.nameAttributes, sensitive: change.beforeSensitive)
    var loss = type.loss
    for clause in clauses where clause.condition.holds(for: change.before) {
      let text = DyingObject.filled(clause.text, from: change)
      switch clause.kind {
      case .kept: kept.append(text)
      case .held: held.append(text)
      case .lost: lost.append(text)
      case .fails: refusals.append(text)
      case .note: notes.append(text)
      case .loss(let exception): loss = exception
      }
    }
    self.loss = loss
  }

  /// Where it is, with the key of a deposed object.
  package var place: String {
    change.deposedKey.map { "\(change.address), deposed \(ObjectName.shown($0))" } ?? change.address
  }

  /// Whether the object ceases to exist.
  var dies: Bool { fate != .forgotten && loss != .abandoned }

  /// Whether another object takes its place in the same plan.
  var isReplaced: Bool { fate == .replaced || fate == .succeeded }

  /// What is done to it, as an effect.
  var verb: EffectVerb {
    if !dies { return .forget }
    if isReplaced { return .replace }
    return loss == .protection ? .disarm : .destroy
  }

  private static func fate(of change: ResourceChange) -> Fate? {
    if change.action.forgets { return .forgotten }
    guard change.action.destroys else { return nil }
    if change.deposedKey != nil { return .deposed }
    return switch change.action {
    case .deleteThenCreate: .replaced
    case .createThenDelete: .succeeded
    default: .deleted
    }
  }

  /// A clause's text with the values of attributes in the place of their paths; sensitive ones stay hidden.
  private static func filled(_ text: String, from change: ResourceChange) -> String {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
    var pieces: [String] = []
    for (index, piece) in text.split(separator: "{", omittingEmptySubsequences: false).enumerated() {
      guard index > 0, let close = piece.firstIndex(of: "}") else {
        pieces.append(String(piece))
        continue
      }
      let path = AttributePath(piece[..<close])
      let value = path.values(in: change.before).first.flatMap(AttributeWord.word)
      let isHidden = ObjectName.isSensitive(path.root, change.beforeSensitive)
      var rest = piece[piece.index(after: close)...]
      // One of them is no plural.
      if value == "1", let unit = [" days", " hours"].first(where: { rest.hasPrefix($0) }) {
        rest = unit.dropLast() + rest.dropFirst(unit.utf8.count)
      }
      pieces.append(ObjectName.shown(isHidden ? "(sensitive)" : value ?? "some") + rest)
    }
    return pieces.joined()
  }
}

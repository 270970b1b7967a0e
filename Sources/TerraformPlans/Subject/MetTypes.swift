/// The types that the changes of a plan have, each looked up once; changes of one type often follow each other.
struct MetTypes {
  /// All that were met.
  private(set) var types: [String: ResourceType] = [:]
  private var clausesByType: [String: [SurvivalClause]] = [:]
  private var name: String?
  /// The type that was met last.
  private(set) var type = ResourceType.unknown("")
  /// What decides on what survives an object of that type.
  private(set) var clauses: [SurvivalClause] = []

  mutating func meet(_ name: String) {
    guard name != self.name else { return }
    self.name = name
    if let known = types[name] {
      type = known
      clauses = clausesByType[name] ?? []
    } else {
      type = PlanSubject.type(name)
      clauses = SurvivalClause.all(for: name)
      types[name] = type
      clausesByType[name] = clauses
    }
  }
}

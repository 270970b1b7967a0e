import Vocabulary

/// An object is still in the state, but what the state knew of it is gone.
enum StateEmptied: StateRule {
  static let code: FindingCode = "state.emptied"
  static let summary = "an object's attributes are gone from the state"

  static let examples: [StateExample] = [
    .match("no attributes", .example(.example("a_b.c"), serial: 8), against: .example(full)),
    .match("its id is gone", .example(.example("a_b.c", ["id": "", "name": "n"]), serial: 8), against: .example(full)),
    .pass("one attribute is gone", .example(.example("a_b.c", ["id": "1"]), serial: 8), against: .example(full)),
    .pass(
      "it was replaced", .example(.example("a_b.c", ["id": "2", "name": "n"]), serial: 8), against: .example(full)),
  ]

  static func findings(in subject: StateSubject) -> [Finding] {
    subject.pairs.filter { isEmptied($0) }.map { pair in
      finding(
        .high, "the state still names \(pair.new.address), but no longer knows what it is: its attributes are gone",
        at: pair.new.address, remedy: "keep the known state, or bring the object back with an import block")
    }
  }

  private static func isEmptied(_ pair: StateSubject.Pair) -> Bool {
    guard case .object(let old) = pair.old.attributes, old.members.contains(where: { isFilled($0.value) }) else {
      return false
    }
    guard case .object(let new) = pair.new.attributes, new.members.contains(where: { isFilled($0.value) }) else {
      return true
    }
    guard let id = old["id"], isFilled(id) else { return false }
    return !(new["id"].map(isFilled) ?? false)
  }

  private static func isFilled(_ value: StructuredValue) -> Bool {
    switch value {
    case .null, .string(""): false
    case .array(let elements): !elements.isEmpty
    case .object(let object): !object.members.isEmpty
    case .boolean, .integer, .real, .digits, .string, .unknown: true
    }
  }

  private static let full: StateObject = .example("a_b.c", ["id": "1", "name": "n"])
}

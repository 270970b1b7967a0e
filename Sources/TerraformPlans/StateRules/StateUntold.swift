import Vocabulary

/// The source has no serial and lineage, so nothing can be said about the state's age.
enum StateUntold: StateRule {
  static let code: FindingCode = "state.identity-untold"
  static let summary = "the source tells neither serial nor lineage"

  static let examples: [StateExample] = [
    .match("what show prints", .example(serial: nil, lineage: nil), against: .example()),
    .match("what is known was printed by show", .example(), against: .example(serial: nil, lineage: nil)),
    .pass("two state files", .example(), against: .example()),
    .pass("nothing to hold it against", .example(serial: nil, lineage: nil)),
  ]

  static func findings(in subject: StateSubject) -> [Finding] {
    guard subject.older != nil, subject.identity == .untold else { return [] }
    return [
      finding(
        .information, "one of the two has no serial and lineage, so it cannot be told which is the newer one",
        remedy: "give what `terraform state pull` prints, which has both")
    ]
  }
}

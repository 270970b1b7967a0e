import Vocabulary

/// One thing that a state is looked at for: a stable code, what it means, states that must and must not have it.
package protocol StateRule: Sendable {
  /// The code of its findings.
  static var code: FindingCode { get }
  /// One sentence: what a finding of it means.
  static var summary: String { get }
  /// States that must match, and look-alikes that must not.
  static var examples: [StateExample] { get }
  /// What it finds.
  static func findings(in subject: StateSubject) -> [Finding]
}

/// A state that a rule must find something in, or must not.
package struct StateExample: Sendable {
  /// What the state is, in a few words.
  package let name: String
  package let subject: StateSubject
  /// How many findings the rule must have; none for a look-alike.
  package let count: Int

  static func match(_ name: String, _ state: State, against older: State? = nil, count: Int = 1) -> StateExample {
    StateExample(name: name, subject: StateSubject(state, against: older), count: count)
  }

  static func pass(_ name: String, _ state: State, against older: State? = nil) -> StateExample {
    StateExample(name: name, subject: StateSubject(state, against: older), count: 0)
  }
}

extension StateRule {
  static func finding(
    _ severity: Severity, _ message: String, at address: String? = nil, remedy: String? = nil
  ) -> Finding {
    Finding(code, severity, message, evidence: address.map(Evidence.address) ?? .whole, remedy: remedy)
  }
}

extension State {
  /// A state of some objects, as examples need it.
  static func example(
    _ objects: StateObject..., serial: Int64? = 7, lineage: String? = "family", outputs: [String] = []
  ) -> State {
    State(
      formatVersion: serial == nil ? 0 : 4, terraformVersion: "1.11.4", serial: serial, lineage: lineage,
      objects: objects, outputs: outputs)
  }
}

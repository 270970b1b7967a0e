import Vocabulary

/// An effect, as a record keeps it: what to what, without the evidence.
package struct RecordedEffect: Sendable, Hashable {
  package var verb: String
  package var kind: String
  package var role: String
  package var name: String?
  package var extent: String
  /// `reversible`, `recoverable`, `irreversible` or `unknown`.
  package var reversibility: String

  package init(_ effect: Effect) {
    verb = effect.verb.rawValue
    kind = effect.resource.kind
    role = effect.resource.role.rawValue
    name = effect.resource.name.map { Redactor.redact($0).text }
    extent = effect.extent.rawValue
    reversibility =
      switch effect.reversibility {
      case .reversible: "reversible"
      case .recoverable: "recoverable"
      case .irreversible: "irreversible"
      case .unknown: "unknown"
      }
  }

  init(verb: String, kind: String, role: String, name: String?, extent: String, reversibility: String) {
    self.verb = verb
    self.kind = kind
    self.role = role
    self.name = name
    self.extent = extent
    self.reversibility = reversibility
  }
}

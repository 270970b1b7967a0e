import Vocabulary

/// Notes what tools around a database do, in the words that all of them share.
struct DatabaseNote {
  var server: String
  var address: DatabaseAddress
  var invocation: Invocation

  /// Notes one deed.
  func note(_ deed: SQLDeed, into inspection: inout Inspection) {
    DatabaseConsequences.note(
      deed, at: address, server: server, evidence: invocation.evidence, into: &inspection)
  }

  /// Notes that it only looks.
  func read(into inspection: inout Inspection) {
    inspection.note(
      Effect(
        .read, Resource(kind: server, role: .data, name: address.database?.text), reversibility: .reversible,
        evidence: invocation.evidence))
  }

  /// Notes that a copy is read into what is there: rows double or collide, none is taken.
  func restore(_ what: String, into inspection: inout Inspection) {
    inspection.note(
      Effect(
        .update, Resource(kind: server, role: .data, name: address.database?.text), extent: .many,
        reversibility: .unknown, evidence: invocation.evidence))
    inspection.note(
      Finding(
        "database.restored-over", .high, "reads \(what) into a database that may hold rows already",
        evidence: invocation.evidence, remedy: "restore into an empty database beside it, and compare",
        environment: DatabasePlace.environment(of: address, tunnels: inspection.tunnels)))
  }
}

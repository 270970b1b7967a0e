/// Which of the four rings hold on this machine for this user.
enum RingStates {
  static func of(_ diagnosis: Diagnosis) -> [Diagnosis.Ring] {
    let guarded = diagnosis.clients.filter(\.isGuarded)
    return [
      .init(
        number: 1, name: "hook", holds: !guarded.isEmpty && diagnosis.grade != .broken,
        detail: hook(diagnosis, guarded)),
      .init(number: 2, name: "supervisor", holds: false, detail: "not in this version"),
      pipeline(diagnosis), recovery(diagnosis),
    ]
  }

  private static func pipeline(_ diagnosis: Diagnosis) -> Diagnosis.Ring {
    let keys = diagnosis.credentials.isEmpty ? nil : "keys lie in this user's reach; give the agent some that only read"
    let objection = diagnosis.server.objection ?? keys
    return .init(
      number: 3, name: "pipeline", holds: objection == nil,
      detail: objection
        ?? "a server keeps states and runs what was approved, and no other key lies in this user's reach")
  }

  private static func recovery(_ diagnosis: Diagnosis) -> Diagnosis.Ring {
    let objection = diagnosis.recovery.objection
    return .init(
      number: 4, name: "recovery", holds: objection == nil,
      detail: objection ?? "each dataset of the policy has a proven restore point that counts")
  }

  private static func hook(_ diagnosis: Diagnosis, _ guarded: [ClientDiagnosis]) -> String {
    guard !guarded.isEmpty else { return "no client's hook works" }
    var text = "works for " + guarded.map(\.title).joined(separator: " and ")
    let others = diagnosis.clients.filter { !$0.isGuarded && $0.grade != nil }
    if !others.isEmpty { text += ", not for " + others.map(\.title).joined(separator: " and ") }
    return diagnosis.grade == .advice ? text + "; advice only, since this user can go past it" : text
  }
}

/// Which of the four rings hold on this machine for this user.
enum RingStates {
  static func of(_ diagnosis: Diagnosis) -> [Diagnosis.Ring] {
    let guarded = diagnosis.clients.filter(\.isGuarded)
    return [
      .init(
        number: 1, name: "hook", holds: !guarded.isEmpty && diagnosis.grade != .broken,
        detail: hook(diagnosis, guarded)),
      .init(number: 2, name: "supervisor", holds: false, detail: "not in this version"),
      .init(
        number: 3, name: "pipeline", holds: false,
        detail: "not tried from here: `tagout server` is it; give the agent credentials that only read"),
      .init(
        number: 4, name: "recovery", holds: false,
        detail: "not tried from here: `tagout recovery status` says what is proven"),
    ]
  }

  private static func hook(_ diagnosis: Diagnosis, _ guarded: [ClientDiagnosis]) -> String {
    guard !guarded.isEmpty else { return "no client's hook works" }
    var text = "works for " + guarded.map(\.title).joined(separator: " and ")
    let others = diagnosis.clients.filter { !$0.isGuarded && $0.grade != nil }
    if !others.isEmpty { text += ", not for " + others.map(\.title).joined(separator: " and ") }
    return diagnosis.grade == .advice ? text + "; advice only, since this user can go past it" : text
  }
}

import Posture
import Vocabulary

/// What was found, in lines for people: names and places, never a secret.
struct FirstPolicyFindings {
  /// One line with what it is about in front: `state`, `data`.
  struct Line: Sendable, Hashable {
    var topic: String
    var text: String
  }

  /// More of one kind are counted, not listed.
  private static let bound = 20

  let policy: FirstPolicy

  var lines: [Line] {
    states + data + clients + credentials + backups
  }

  private var states: [Line] {
    guard !policy.places.isEmpty else {
      return [Line(topic: "state", text: "no Terraform code here")]
        + policy.survey.states.map { Line(topic: "state", text: "\($0) lies here") }
    }
    let roots = policy.places.map { place in
      let tier = place.tier == .unknown ? "untold" : place.tier.rawValue
      return "\(Self.name(place.root.folder)): \(Self.words(place.root.backend)); \(tier): \(place.why)"
    }
    return Self.bounded("state", roots + policy.survey.states.map { "\($0) lies beside the code, secrets inside" })
  }

  private var data: [Line] {
    let stores = policy.places.flatMap { place in
      place.root.stores.map { store in
        let folder = place.root.folder.isEmpty ? "" : " in \(place.root.folder)"
        return "\(store.address)\(folder)" + (store.lacksBackup ? ", and nothing here keeps a copy of it" : "")
      }
    }
    return Self.bounded("data", stores.isEmpty ? ["no resource that keeps data"] : stores)
  }

  private var clients: [Line] {
    let here = policy.machine.clients.map { "\($0.title), \($0.isGuarded ? "guarded" : "not guarded")" }
    let beside = policy.survey.clients.filter { title in !policy.machine.clients.contains { $0.title == title } }
      .map { "settings of \($0) in this folder" }
    return Self.bounded("agents", here + beside, none: "none found")
  }

  private var credentials: [Line] {
    let files = policy.survey.keyFiles.map { file in
      file.path + (file.names.isEmpty ? ", a key" : ": " + file.names.joined(separator: ", "))
    }
    let reach = policy.machine.credentials.map { credential in
      "\(credential.what) in \(credential.path)"
        + (credential.names.isEmpty ? "" : ": " + credential.names.joined(separator: ", "))
    }
    return Self.bounded("keys", files + reach, none: "none in reach")
  }

  private var backups: [Line] {
    let programs = policy.machine.backupPrograms
    return [
      Line(
        topic: "backups",
        text: programs.isEmpty
          ? "no program on this machine that makes them" : "here to make them: \(programs.joined(separator: ", "))")
    ]
  }

  private static func bounded(_ topic: String, _ texts: [String], none: String = "") -> [Line] {
    let all = texts.isEmpty && !none.isEmpty ? [none] : texts
    let shown = all.prefix(bound).map { Line(topic: topic, text: $0) }
    return all.count > bound ? shown + [Line(topic: topic, text: "and \(all.count - bound) more")] : shown
  }

  /// The folder, as people say it.
  static func name(_ folder: String) -> String { folder.isEmpty ? "this folder" : folder }

  private static func words(_ backend: SurveyedRoot.Backend) -> String {
    if backend.type == "local" { return "a local file" }
    let settings = backend.settings.map { "\($0.name) \($0.value)" }.joined(separator: ", ")
    return backend.type + (settings.isEmpty ? "" : " (\(settings))")
  }
}

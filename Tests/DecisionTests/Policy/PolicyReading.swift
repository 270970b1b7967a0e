import Decision
import Host
import Vocabulary

/// Policies out of YAML texts.
enum PolicyReading {
  /// What a text says, as a project's `tagout.yaml` or the machine's `policy.yaml`.
  static func file(_ yaml: String, _ kind: PolicyFile.Kind = .project) throws -> PolicyFile {
    try PolicyDecoder.decode(
      YAMLReader.read(Array(yaml.utf8)), kind: kind, name: kind == .project ? "tagout.yaml" : "policy.yaml")
  }

  /// What is wrong with a text; empty when nothing is.
  static func problems(_ yaml: String, _ kind: PolicyFile.Kind = .project) throws -> String {
    do {
      _ = try file(yaml, kind)
      return ""
    } catch let error as PolicyError {
      return error.description
    }
  }

  /// The machine's file below a project's, accepted or not.
  static func policy(machine: String = "", project: String = "", isAccepted: Bool = false) throws -> Policy {
    Policy(layers: [
      PolicyLayer(file: try file(machine, .machine), mayLoosen: true, digest: "m"),
      PolicyLayer(file: try file(project, .project), mayLoosen: isAccepted, digest: "p"),
    ])
  }
}

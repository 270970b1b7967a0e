import Host
import Processes
import Recovery
import RestorePoints
import Vocabulary

/// A dataset of Terraform states, whose source each test makes.
struct StateTrial: Sendable {
  let ground: RecoveryGround
  var settings: DatasetSettings

  init(_ ground: RecoveryGround, source: String) {
    self.ground = ground
    let root = ground.scratch.path
    settings = DatasetSettings(
      name: "states", engine: .states, source: source, repository: .folder("\(root)/vault"),
      escrow: "\(root)/escrow/states.key", home: "\(root)/home/states")
  }

  /// A desk whose work has a scratch folder of its own inside the trial's.
  func desk() throws -> RecoveryDesk {
    let scratch = try ScratchFolder.make(in: ground.scratch.path, prefix: "d", isPassable: true)
    var inner = RecoveryGround(keeper: ground.keeper, scratch: scratch, path: ground.path)
    inner.variables = ground.variables
    let root = ground.scratch.path
    return RecoveryDesk(
      inner, settings, journal: FolderJournal(folder: "\(root)/journal"),
      seal: try ManifestSeal(file: "\(root)/seal/manifest.key"))
  }

  /// A state file's text with so many objects.
  static func text(serial: Int, objects: Int, lineage: String = "0e2a5c31-1111-4222-8333-444455556666") -> String {
    let resources = (0..<objects).map { number in
      """
      {"mode":"managed","type":"terraform_data","name":"r\(number)",
       "provider":"provider[\\"terraform.io/builtin/terraform\\"]",
       "instances":[{"schema_version":0,"attributes":{"id":"\(number)","secret":"hunter2"}}]}
      """
    }
    return """
      {"version":4,"terraform_version":"1.11.4","serial":\(serial),"lineage":"\(lineage)","outputs":{},
       "resources":[\(resources.joined(separator: ","))]}
      """
  }

  /// What the check of that question said.
  static func evidence(_ drill: JudgedDrill, _ question: DrillCheck.Question) -> String {
    drill.report.checks.filter { $0.question == question }.map { "\($0.outcome): \($0.evidence)" }.joined(
      separator: "; ")
  }
}

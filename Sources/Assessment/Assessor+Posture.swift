import CommandEffects
import Decision
import Posture
import TerraformPlans
import Vocabulary

extension Assessor {
  /// The verdict on a folder of Terraform code.
  ///
  /// - Parameter path: the folder, absolute: its names may tell where it lands.
  package func assess(_ folder: PostureFolder, at path: String) -> Assessed {
    var folder = folder
    folder.objectives = policy.datasets.compactMap { dataset in
      dataset.pointObjective.map { objective in
        PostureObjective(
          name: dataset.name, resources: dataset.resources.map { Glob($0) }, seconds: objective.seconds,
          origin: "\(dataset.origin)")
      }
    }
    let subject = PostureSubject(folder)
    let places = Dictionary(subject.places.map { ($0.folder, $0.plan) }, uniquingKeysWith: { one, _ in one })
    var findings: [Finding] = []
    for part in subject.hasCode ? subject.parts : [("", subject)] {
      let given = environment(of: path, part.folder)
      let environment = places[part.folder].map { PlanEnvironment.environment(of: $0, besides: given) } ?? given
      findings += PostureRules.findings(in: part.subject).map { finding in
        var finding = finding
        if finding.severity > .information { finding.environment = environment }
        return finding
      }
    }
    return Assessed(verdict: verdict(on: Assessor.once(findings), effects: []), effects: [])
  }

  private func environment(of path: String, _ folder: String) -> Environment {
    var signs = EnvironmentSigns()
    signs.add(path: folder.isEmpty ? path : path + "/" + folder)
    return signs.environment
  }

  /// What is found with several roots is told once, with the environment that has most to lose.
  private static func once(_ findings: [Finding]) -> [Finding] {
    var places: [Finding: Int] = [:]
    var once: [Finding] = []
    for finding in findings {
      var key = finding
      key.environment = nil
      guard let place = places[key] else {
        places[key] = once.count
        once.append(finding)
        continue
      }
      guard let mine = once[place].environment, let other = finding.environment else { continue }
      if mine.tier.orWorse(other.tier) != mine.tier { once[place].environment = other }
    }
    return once
  }
}

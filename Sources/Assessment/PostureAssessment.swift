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
    let places = subject.places.map { place in
      (place.folder, PlanEnvironment.environment(of: place.plan, besides: environment(of: path, place.folder)))
    }
    let findings = PostureRules.findings(in: subject).map { finding in
      var finding = finding
      if finding.severity > .information {
        finding.environment = environment(of: finding.evidence, in: places)
      }
      return finding
    }
    return Assessed(verdict: verdict(on: findings, effects: []), effects: [])
  }

  private func environment(of path: String, _ folder: String) -> Environment {
    var signs = EnvironmentSigns()
    signs.add(path: folder.isEmpty ? path : path + "/" + folder)
    return signs.environment
  }

  /// The environment of the root that evidence lies in; of what several share, the worst.
  private func environment(of evidence: Evidence, in places: [(String, Environment)]) -> Environment {
    let path: String
    switch evidence {
    case .file(let file), .line(let file, _): path = file
    case .text, .argument, .address, .whole: path = ""
    }
    let own = places.filter { $0.0.isEmpty || path.hasPrefix($0.0 + "/") }.max { $0.0.utf8.count < $1.0.utf8.count }
    if let own { return own.1 }
    return places.map(\.1).reduce(.unknown) { $0.tier.orWorse($1.tier) == $0.tier ? $0 : $1 }
  }
}

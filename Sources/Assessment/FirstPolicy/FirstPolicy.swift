import CommandEffects
import Posture
import Vocabulary

/// What a first policy file is made from: a folder, the machine that it lies on, and what a person answered.
package struct FirstPolicy: Sendable, Hashable {
  /// One root of Terraform, and what it is taken for.
  package struct Place: Sendable, Hashable {
    package var root: SurveyedRoot
    package var tier: Tier
    /// Why, in a few words.
    package var why: String
    /// Whether nothing told it, so that a person may know better.
    package var isAssumed: Bool
  }

  package var survey: RepositorySurvey
  package var machine: FirstPolicyMachine
  /// The name of the folder, as paths end in it.
  package var project: String
  package var places: [Place]

  package init(of survey: RepositorySurvey, on machine: FirstPolicyMachine, project: String) {
    self.survey = survey
    self.machine = machine
    self.project = project
    places = survey.roots.map { FirstPolicy.place($0, in: project) }
  }

  /// The places that are worth a question, by their folders.
  package var questions: [Place] { places.filter(\.isAssumed) }

  /// Takes a person's word for one place.
  package mutating func answer(_ folder: String, is tier: Tier) {
    for index in places.indices where places[index].root.folder == folder {
      places[index].tier = tier
      places[index].why = "you said so"
      places[index].isAssumed = false
    }
  }

  /// The data of production, with the folder that it is written in.
  var stores: [(folder: String, store: SurveyedRoot.Store)] {
    places.filter { $0.tier == .production }.flatMap { place in
      place.root.stores.map { (place.root.folder, $0) }
    }
  }

  /// What names say counts; where they say nothing, data is taken for production's and the rest is left open.
  private static func place(_ root: SurveyedRoot, in project: String) -> Place {
    var signs = EnvironmentSigns()
    signs.add(path: "/" + (root.folder.isEmpty ? project : project + "/" + root.folder))
    for setting in root.backend.settings {
      signs.add(setting.value, as: .backend, from: "\(setting.name) \(setting.value) of its backend")
    }
    for place in root.places { signs.add(place.name, as: place.kind, from: "\(place.kind.rawValue) \(place.name)") }
    let environment = signs.environment
    if environment.tier != .unknown {
      return Place(root: root, tier: environment.tier, why: environment.evidence, isAssumed: false)
    }
    guard !root.stores.isEmpty else {
      return Place(root: root, tier: .unknown, why: "nothing names it, and it keeps no data", isAssumed: false)
    }
    return Place(root: root, tier: .production, why: "nothing names it, and it keeps data", isAssumed: true)
  }
}

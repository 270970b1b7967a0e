import Formats
import TerraformPlans
import Vocabulary

/// A root module with all that it calls from this disk: what one `terraform apply` works on.
struct PostureRoot: Sendable {
  /// Relative to the folder that is judged.
  let folder: String
  /// The root first.
  let modules: [PostureModule]
  let resources: [PostureResource]
  let sources: [ConfigurationSource]
  let problems: [PostureProblem]
  /// Whether it looks like a module that others call, which has no backend and no versions of its own.
  let isModule: Bool
  /// Settings of the backend that `terraform init` wrote down; nil before that.
  let initialised: StructuredValue?
  let lockFile: HCLBody?

  var root: PostureModule? { modules.first }

  /// The `terraform` blocks of the root module.
  var terraform: [HCLBlock] { root?.body.blocks("terraform") ?? [] }

  /// Where something stands, as evidence.
  func evidence(_ place: HCLPlace?) -> Evidence {
    guard let place, place.source < sources.count else { return .whole }
    return sources[place.source].evidence(at: place.range.start, isKnown: place.range.end > 0)
  }

  /// The resources of some types, by module and name.
  func resources(ofTypes types: Set<String>) -> [PostureResource] {
    resources.filter { types.contains($0.type.name) }
  }

  /// Where the root stands when nothing of it can be named: its first file.
  var evidence: Evidence {
    sources.first { FolderPath.parent($0.path) == folder }.map { .file($0.path) } ?? .whole
  }
}

/// A file that could not be read as configuration.
struct PostureProblem: Sendable, Hashable {
  var path: String
  var reason: String
}

import Formats
import TerraformPlans
import Vocabulary

/// What the data of a folder's code leans on, and what the ways back to it lean on.
package struct CodeFates: Sendable, Hashable {
  /// The addresses of what holds data.
  package private(set) var data: [String] = []
  /// What could bring it back, as far as this code makes it.
  package private(set) var waysBack: [String] = []
  package private(set) var dataLeans: Set<CodeLeaning> = []
  package private(set) var waysBackLean: Set<CodeLeaning> = []

  package init(_ folder: PostureFolder) {
    let subject = PostureSubject(folder)
    for root in subject.roots where !root.isModule || subject.roots.count == 1 {
      let setting = ProviderSettings(root)
      let place = root.folder.isEmpty || subject.roots.count == 1 ? "" : "\(root.folder): "
      for resource in root.resources { add(resource, setting, place) }
    }
  }

  private mutating func add(_ resource: PostureResource, _ setting: ProviderSettings, _ place: String) {
    let leans = setting.leanings(of: resource).union(CodeFates.keys(of: resource))
    if resource.type.loss == .copy {
      waysBack.append("\(place)\(resource.address)")
      waysBackLean.formUnion(leans)
    }
    guard GuardedData.isStore(resource) else { return }
    data.append("\(place)\(resource.address)")
    let own = CodeLeaning(.resource, "\(place)\(resource.address)")
    dataLeans.formUnion(leans.union([own]))
    guard CodeFates.keepsItsOwnBackups(resource) else { return }
    waysBack.append("the automated backups of \(place)\(resource.address)")
    waysBackLean.formUnion(leans.union([own]))
  }

  private static func keys(of resource: PostureResource) -> Set<CodeLeaning> {
    Set(BackupSameKey.keys(of: resource).map { CodeLeaning(.key, $0) })
  }

  /// Whether its own settings have it backed up: what the service makes of them goes with it.
  private static func keepsItsOwnBackups(_ resource: PostureResource) -> Bool {
    BackupWay.all(for: resource.type.name).contains { way in
      guard !way.path.steps.isEmpty else { return false }
      switch resource.reading(way.path) {
      case .known(let values, _):
        return values.contains { value in
          switch value {
          case .integer(let number): number > 0
          case .boolean(let isOn): isOn
          case .string(let text): text != "0" && text != "false" && !text.isEmpty
          default: false
          }
        }
      case .absent: return (way.standard ?? 0) > 0
      case .unknown: return false
      }
    }
  }
}

/// A policy file as it was found, before anything of it is believed.
package struct PolicyText: Sendable, Hashable {
  /// The absolute path.
  package var path: String
  /// As people are told of it: the path, or `tagout.yaml` of a project.
  package var name: String
  /// Whether it is a project's, and not the machine's.
  package var isProject: Bool
  /// SHA-256 of its bytes, as 64 small hexadecimal digits; empty when they could not be read.
  package var digest: String
  /// What stands in it, or why that is not known.
  package var content: Content

  /// What stands in it.
  package enum Content: Sendable, Hashable {
    case documents([LocatedValue])
    /// Why it is no YAML or cannot be read, and where.
    case unreadable(String, LocatedValue.Place?)
  }

  package init(path: String, name: String, isProject: Bool, digest: String, content: Content) {
    self.path = path
    self.name = name
    self.isProject = isProject
    self.digest = digest
    self.content = content
  }
}

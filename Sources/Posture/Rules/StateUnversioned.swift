import Formats
import TerraformPlans
import Vocabulary

/// An overwritten state cannot be brought back.
enum StateUnversioned: PostureRule {
  static let code: FindingCode = "posture.state-unversioned"
  static let summary = "the backend keeps no earlier versions of the state"

  /// Buckets, and the blocks that keep their versions.
  private static let stores: Set<String> = ["aws_s3_bucket", "google_storage_bucket", "azurerm_storage_account"]

  static let examples: [PostureExample] = [
    .match("a backend that never does", "terraform {\n  backend \"consul\" {\n    path = \"p\"\n  }\n}"),
    .match(
      "its own bucket does not",
      "terraform {\n  backend \"s3\" {\n    bucket = \"b\"\n  }\n}\nresource \"aws_s3_bucket\" \"s\" {\n  bucket = \"b\"\n}"
    ),
    .pass(
      "its own bucket does",
      "terraform {\n  backend \"s3\" {\n    bucket = \"b\"\n  }\n}\nresource \"aws_s3_bucket\" \"s\" {\n  bucket = \"b\"\n}\n"
        + "resource \"aws_s3_bucket_versioning\" \"v\" {\n  bucket = aws_s3_bucket.s.id\n}"),
    .pass("a bucket that others made", "terraform {\n  backend \"s3\" {\n    bucket = \"b\"\n  }\n}"),
    .pass("HCP Terraform", "terraform {\n  cloud {}\n}"),
  ]

  static func findings(in subject: PostureSubject) -> [Finding] {
    subject.roots.compactMap { root in
      guard let backend = RootBackend(root), let kind = backend.kind else { return nil }
      switch backend.has(kind.versions) {
      case false?:
        return finding(
          .high, "the \(kind.name) backend keeps no earlier versions: an overwritten state is gone",
          at: root.evidence(backend.place), remedy: "move the state to a backend with versions, or keep copies of it")
      case true?: return nil
      case nil:
        guard let name = kind.store.flatMap({ backend.settings[$0]?.text }),
          let (owner, store) = store(named: name, in: subject), isUnversioned(store, owner)
        else { return nil }
        return finding(
          .high, "the bucket of the state, \(store.address), keeps no versions: an overwritten state is gone",
          at: owner.evidence(store.block.place), remedy: "turn versioning on for it")
      }
    }
  }

  /// The bucket of a name, in any root of the folder.
  private static func store(named name: String, in subject: PostureSubject) -> (PostureRoot, PostureResource)? {
    for root in subject.neighbours {
      for resource in root.resources(ofTypes: stores)
      where resource.words("bucket") == [name] || resource.words("name") == [name] {
        return (root, resource)
      }
    }
    return nil
  }

  private static func isUnversioned(_ store: PostureResource, _ root: PostureRoot) -> Bool {
    for path in ["versioning.enabled", "blob_properties.versioning_enabled"] {
      switch store.reading(path) {
      case .unknown: return false
      case .known(let values, _): if values.contains(where: AttributeWord.isOn) { return false }
      case .absent: continue
      }
    }
    return !root.resources(ofTypes: ["aws_s3_bucket_versioning"]).contains {
      $0.module == store.module && $0.references.contains(store.key)
        && !($0.words("versioning_configuration.status")?.contains("Suspended") ?? false)
    }
  }
}

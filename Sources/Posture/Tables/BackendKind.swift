/// What a kind of backend does for the state, as Terraform's documentation of its backends says.
struct BackendKind: Sendable {
  /// Whether something is given.
  enum Answer: Sendable, Hashable {
    case yes
    case no
    /// It is, when one of these attributes is set and not false.
    case whenSet([String])
    /// It is when the store is set up so, which its own configuration tells.
    case byStore
  }

  let name: String
  let locks: Answer
  let versions: Answer
  let encrypts: Answer
  /// Attributes without which the settings come from elsewhere (`-backend-config`).
  let needed: [String]
  /// The attribute that names the bucket or container.
  let store: String?

  static let all: [BackendKind] = [
    BackendKind(
      name: "s3", locks: .whenSet(["use_lockfile", "dynamodb_table"]), versions: .byStore,
      encrypts: .whenSet(["encrypt", "kms_key_id"]), needed: ["bucket", "key"], store: "bucket"),
    BackendKind(
      name: "gcs", locks: .yes, versions: .byStore, encrypts: .yes, needed: ["bucket"], store: "bucket"),
    BackendKind(
      name: "azurerm", locks: .yes, versions: .byStore, encrypts: .yes, needed: ["container_name", "key"],
      store: "storage_account_name"),
    BackendKind(
      name: "http", locks: .whenSet(["lock_address"]), versions: .byStore, encrypts: .whenSet(["address=https"]),
      needed: ["address"], store: nil),
    BackendKind(name: "consul", locks: .yes, versions: .no, encrypts: .no, needed: ["path"], store: nil),
    BackendKind(name: "kubernetes", locks: .yes, versions: .no, encrypts: .byStore, needed: [], store: nil),
    BackendKind(name: "pg", locks: .yes, versions: .no, encrypts: .byStore, needed: [], store: nil),
    BackendKind(
      name: "oss", locks: .whenSet(["tablestore_table"]), versions: .byStore, encrypts: .whenSet(["encrypt"]),
      needed: ["bucket"], store: "bucket"),
    BackendKind(
      name: "cos", locks: .yes, versions: .byStore, encrypts: .whenSet(["encrypt"]), needed: ["bucket"],
      store: "bucket"),
    BackendKind(name: "oci", locks: .yes, versions: .byStore, encrypts: .yes, needed: ["bucket"], store: "bucket"),
    BackendKind(name: "artifactory", locks: .no, versions: .no, encrypts: .byStore, needed: [], store: nil),
    BackendKind(name: "swift", locks: .yes, versions: .byStore, encrypts: .byStore, needed: [], store: nil),
    BackendKind(name: "etcdv3", locks: .yes, versions: .no, encrypts: .no, needed: [], store: nil),
    BackendKind(name: "manta", locks: .yes, versions: .no, encrypts: .byStore, needed: [], store: nil),
    BackendKind(name: "remote", locks: .yes, versions: .yes, encrypts: .yes, needed: [], store: nil),
    BackendKind(name: "cloud", locks: .yes, versions: .yes, encrypts: .yes, needed: [], store: nil),
  ]
}

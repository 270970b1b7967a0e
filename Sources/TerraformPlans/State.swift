import Vocabulary

/// A Terraform state: what Terraform believes to exist.
package struct State: Sendable, Hashable {
  /// The state file's own format: 4 (or 3); 0 when it came from `terraform show -json`.
  package var formatVersion: Int
  package var terraformVersion: String
  /// Its counter; nil when the source cannot tell (`show -json`, `prior_state`).
  package var serial: Int64?
  /// The id of its family; nil when the source cannot tell.
  package var lineage: String?
  /// One for each instance, deposed ones too, in the order of the file.
  package var objects: [StateObject]
  package var outputs: [String]

  package init(
    formatVersion: Int = 4, terraformVersion: String = "", serial: Int64? = nil, lineage: String? = nil,
    objects: [StateObject] = [], outputs: [String] = []
  ) {
    self.formatVersion = formatVersion
    self.terraformVersion = terraformVersion
    self.serial = serial
    self.lineage = lineage
    self.objects = objects
    self.outputs = outputs
  }
}

/// One object that a state knows.
package struct StateObject: Sendable, Hashable {
  /// The absolute address, e.g. `module.db.aws_db_instance.main["a"]`.
  package var address: String
  package var mode: ResourceMode
  package var type: String
  /// The provider's source as in a plan, e.g. `registry.terraform.io/hashicorp/aws`.
  package var provider: String
  package var deposedKey: String?
  package var isTainted: Bool
  /// May hold secrets: mask before showing.
  package var attributes: StructuredValue
  /// The blocks that it refers to, directly or through others, as addresses without the last key.
  package var dependencies: [String]

  package init(
    address: String, mode: ResourceMode, type: String, provider: String, deposedKey: String? = nil,
    isTainted: Bool = false, attributes: StructuredValue, dependencies: [String] = []
  ) {
    self.address = address
    self.mode = mode
    self.type = type
    self.provider = provider
    self.deposedKey = deposedKey
    self.isTainted = isTainted
    self.attributes = attributes
    self.dependencies = dependencies
  }
}

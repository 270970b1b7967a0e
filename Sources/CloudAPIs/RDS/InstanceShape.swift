/// What an instance is restored as, besides what its snapshot says.
package struct InstanceShape: Sendable, Hashable {
  /// E.g. `db.t4g.medium`; nil: as the source was.
  package var kind: String?
  /// The name of a group of subnets; nil: the account's default one.
  package var subnets: String?
  /// The ids of security groups, e.g. `sg-0a1b`; empty: the network's default one.
  package var groups: [String]

  package init(kind: String? = nil, subnets: String? = nil, groups: [String] = []) {
    self.kind = kind
    self.subnets = subnets
    self.groups = groups
  }

  var values: [(name: String, value: String)] {
    DatabaseAPI.given([("DBInstanceClass", kind), ("DBSubnetGroupName", subnets)])
      + groups.enumerated().map { ("VpcSecurityGroupIds.VpcSecurityGroupId.\($0.offset + 1)", $0.element) }
  }
}

/// All that one act can reach with one mistake: what an approval names, and what a restore point must lie outside of.
///
/// Every list is sorted and names each thing once; an empty list means that nothing told, not that nothing is reached.
package struct BlastRadius: Sendable, Hashable {
  /// One object that is destroyed, replaced, let go or changed in place.
  package struct Object: Sendable, Hashable {
    /// Its address, with the key of a deposed object.
    package var address: String
    /// E.g. `aws_db_instance`.
    package var kind: String
    package var verb: EffectVerb
    /// How many objects of the same state live on and refer to it.
    package var dependants: Int

    package init(address: String, kind: String, verb: EffectVerb, dependants: Int) {
      self.address = address
      self.kind = kind
      self.verb = verb
      self.dependants = dependants
    }
  }

  /// Cloud accounts, projects and subscriptions with their cloud in front: `aws 123456789012`, `google shop`.
  package var accounts: [String]
  /// Regions and locations with their cloud in front: `aws eu-west-1`.
  package var regions: [String]
  /// The providers' configurations with module and alias, or their sources where no more is told.
  package var providers: [String]
  /// Where the states lie that would be written.
  package var states: [String]
  /// Encryption keys that are touched, or that touched objects rest on.
  package var keys: [String]
  package var buckets: [String]
  /// Backup vaults.
  package var vaults: [String]
  /// In the order of their addresses.
  package var objects: [Object]

  package init(
    accounts: [String] = [], regions: [String] = [], providers: [String] = [], states: [String] = [],
    keys: [String] = [], buckets: [String] = [], vaults: [String] = [], objects: [Object] = []
  ) {
    self.accounts = accounts
    self.regions = regions
    self.providers = providers
    self.states = states
    self.keys = keys
    self.buckets = buckets
    self.vaults = vaults
    self.objects = objects
  }

  /// The addresses of what is touched.
  package var addresses: [String] { objects.map { $0.address } }
}

import CloudAPIs
import Decision
import Host
import Processes
import Recovery
import Vocabulary

/// Finds on this machine what a vault is opened with.
enum VaultCredentials {
  /// The region and the credentials; nil where the vault needs none.
  static func find(
    for vault: PolicyVault, as role: VaultRole
  ) async throws -> (region: String, credentials: CloudCredentials)? {
    guard vault.kind == .s3 else { return nil }
    let (profile, region) = (role.profile(of: vault), vault.region)
    let scratch = try ScratchFolder.make(in: "/tmp", prefix: "tagout-vault", isPassable: false)
    return try await ProcessKeeper.with(scratch) { keeper in
      try await HTTPTransport.with { transport in
        let access = try CloudAccess(
          surroundings: MachineSurroundings(HostEnvironment.current(), keeper: keeper), transport: transport,
          profile: profile, region: region)
        guard let credentials = try await access.credentials().credentials() else { throw CloudError.noCredentials }
        return (access.region, credentials)
      }
    }
  }
}

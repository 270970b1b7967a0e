import CloudAPIs
import Host
import Vocabulary

/// An account of Amazon's whose RDS is open, and whose it is by STS's own word.
struct RDSAccount: Sendable {
  let api: DatabaseAPI
  let identity: CallerIdentity

  /// Twelve digits.
  var number: String { identity.account }

  /// The user or role that the credentials are of.
  var principal: String { IdentityAPI.principal(of: identity.arn) ?? identity.arn }

  /// Who opens it, and where.
  struct Door: Sendable {
    var profile: String?
    var region: String
    var endpoint: String?
    var authority: String?
  }

  /// Runs the body with it.
  static func with<Success: Sendable>(
    _ door: Door, _ ground: RecoveryGround, _ body: (RDSAccount) async throws -> Success
  ) async throws -> Success {
    if let transport = ground.cloud.transport { return try await body(try await open(door, ground, transport)) }
    return try await HTTPTransport.with(authority: door.authority) { transport in
      try await body(try await open(door, ground, transport))
    }
  }

  private static func open(
    _ door: Door, _ ground: RecoveryGround, _ transport: any CloudTransport
  ) async throws -> RDSAccount {
    let machine = MachineSurroundings(HostEnvironment.current(), keeper: ground.keeper)
    let access = try CloudAccess(
      surroundings: ground.cloud.surroundings ?? machine, transport: transport, profile: door.profile,
      region: door.region, endpoint: door.endpoint)
    let credentials = try access.credentials()
    let identity = try await SecurityTokenAPI(try access.client("STS", credentials: credentials)).identity()
    return RDSAccount(api: DatabaseAPI(try access.client("RDS", credentials: credentials)), identity: identity)
  }
}

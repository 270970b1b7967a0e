import Vocabulary

/// Finds the credentials for AWS that programs of this machine's user get, and asks AWS what they allow. Nothing is
/// changed by it, and none is shown.
package struct ReachSearch: Sendable {
  /// No more profiles than these are asked about.
  static let bound = 16
  package let access: CloudAccess

  package init(_ access: CloudAccess) {
    self.access = access
  }

  /// All of them, asked at the same time.
  package func run() async -> [CredentialReach] {
    let places = self.places
    return await withTaskGroup(of: (Int, CredentialReach?).self) { tasks in
      for (index, place) in places.enumerated() {
        tasks.addTask { (index, await look(at: place)) }
      }
      var found: [(Int, CredentialReach)] = []
      for await (index, reach) in tasks { if let reach { found.append((index, reach)) } }
      return found.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }

  private enum Place: Sendable {
    case variables
    case webIdentity
    case profile(String)
    case container
    case instance

    var name: String {
      switch self {
      case .variables: "the environment"
      case .webIdentity: "the web identity of AWS_WEB_IDENTITY_TOKEN_FILE"
      case .profile(let name): "profile \(name)"
      case .container: "the container's role"
      case .instance: "the instance's role"
      }
    }
  }

  private var places: [Place] {
    var places: [Place] = []
    let surroundings = access.surroundings
    if surroundings.variable("AWS_ACCESS_KEY_ID") != nil { places.append(.variables) }
    if surroundings.variable("AWS_WEB_IDENTITY_TOKEN_FILE") != nil, surroundings.variable("AWS_ROLE_ARN") != nil {
      places.append(.webIdentity)
    }
    // Files that cannot be read give nobody anything.
    let profiles = try? ProfileCredentials(chain: access.chain()).files()
    places += (profiles?.names ?? []).prefix(ReachSearch.bound).map { .profile($0) }
    return places + [.container, .instance]
  }

  /// Nil where there are none.
  private func look(at place: Place) async -> CredentialReach? {
    var reach = CredentialReach(place: place.name)
    do throws(CloudError) {
      guard let credentials = try await credentials(of: place) else { return nil }
      let source = FixedCredentials(credentials)
      let identity = try await SecurityTokenAPI(try access.client("STS", credentials: source)).identity()
      reach.identity = identity.arn
      guard let principal = IdentityAPI.principal(of: identity.arn) else {
        if identity.arn.hasSuffix(":root") {
          reach.allows = CredentialReach.actions
        } else {
          reach.unknown = "IAM tells nothing of what this is"
        }
        return reach
      }
      reach.allows = try await IdentityAPI(try access.client("IAM", credentials: source))
        .allowed(CredentialReach.actions, of: principal)
    } catch {
      reach.unknown = "\(error)"
    }
    return reach
  }

  private func credentials(of place: Place) async throws(CloudError) -> CloudCredentials? {
    let chain = try access.chain()
    let metadata = MetadataCredentials(surroundings: access.surroundings, transport: access.transport)
    switch place {
    case .variables: return chain.ofVariables()
    case .webIdentity:
      return try await chain.ofToken(
        in: access.surroundings.variable("AWS_WEB_IDENTITY_TOKEN_FILE") ?? "",
        role: access.surroundings.variable("AWS_ROLE_ARN") ?? "", sessionName: "tagout-doctor")
    case .profile(let name): return try await ProfileCredentials(chain: chain).find(name)
    case .container: return try await metadata.ofContainer()
    case .instance: return try await metadata.ofInstance()
    }
  }
}

import Vocabulary

/// The credentials of a profile: its keys, its process, or a role assumed from another profile.
struct ProfileCredentials: Sendable {
  /// The longest way from profile to profile.
  private static let bound = 8

  let chain: CredentialChain

  /// The two files; one that is missing is empty.
  func files() throws(CloudError) -> AWSProfiles {
    let surroundings = chain.surroundings
    let folder = (surroundings.home ?? "") + "/.aws/"
    let config = surroundings.variable("AWS_CONFIG_FILE") ?? folder + "config"
    let credentials = surroundings.variable("AWS_SHARED_CREDENTIALS_FILE") ?? folder + "credentials"
    return AWSProfiles(
      config: try surroundings.contents(of: config) ?? [], credentials: try surroundings.contents(of: credentials) ?? []
    )
  }

  /// Nil when the profile tells of none; throws when it does and they cannot be had.
  func find(_ name: String) async throws(CloudError) -> CloudCredentials? {
    let files = try files()
    var roles: [(profile: String, settings: [String: String])] = []
    var here = name
    while true {
      guard let settings = files.settings(of: here) else {
        throw .credentials(source: "profile '\(here)'", reason: "there is no such profile")
      }
      // A profile that names itself as its source means its own keys.
      let isOwnSource = roles.last?.profile == here
      guard !isOwnSource, settings["role_arn"] != nil else {
        return try await assume(roles.reversed(), from: try await own(settings, here))
      }
      guard roles.count < ProfileCredentials.bound else {
        throw .credentials(source: "profile '\(name)'", reason: "its roles lead in a circle")
      }
      roles.append((here, settings))
      guard let source = settings["source_profile"] else {
        return try await assume(roles.dropLast().reversed(), from: try await first(settings, here))
      }
      here = source
    }
  }

  /// A role that is assumed by a token or by what the machine has.
  private func first(_ settings: [String: String], _ name: String) async throws(CloudError) -> CloudCredentials? {
    let role = settings["role_arn"] ?? ""
    if let file = settings["web_identity_token_file"] {
      return try await chain.ofToken(in: file, role: role, sessionName: settings["role_session_name"] ?? "tagout")
    }
    let metadata = MetadataCredentials(surroundings: chain.surroundings, transport: chain.transport)
    let source: CloudCredentials?
    switch settings["credential_source"]?.lowercased() {
    case "environment":
      source = try await CredentialChain(
        surroundings: VariablesAlone(chain.surroundings), transport: chain.transport, region: chain.region,
        override: chain.override
      ).find()
    case "ec2instancemetadata": source = try await metadata.ofInstance()
    case "ecscontainer": source = try await metadata.ofContainer()
    default:
      throw .credentials(
        source: "profile '\(name)'", reason: "it has role_arn without source_profile, credential_source or a token file"
      )
    }
    return try await assume([(name, settings)], from: source)
  }

  private func own(_ settings: [String: String], _ name: String) async throws(CloudError) -> CloudCredentials? {
    if let accessKey = settings["aws_access_key_id"], let secretKey = settings["aws_secret_access_key"] {
      return CloudCredentials(
        accessKey: accessKey, secretKey: secretKey, sessionToken: settings["aws_session_token"])
    }
    if let command = settings["credential_process"] {
      return try CredentialJSON.read(
        try await chain.surroundings.output(of: command), from: "credential_process of profile '\(name)'")
    }
    if settings["sso_session"] != nil || settings["sso_start_url"] != nil {
      throw .credentials(
        source: "profile '\(name)'",
        reason: "it signs in by a browser; set credential_process = aws configure export-credentials --profile \(name)")
    }
    return nil
  }

  /// Assumes one role after the other.
  private func assume(
    _ roles: some Sequence<(profile: String, settings: [String: String])>, from source: CloudCredentials?
  ) async throws(CloudError) -> CloudCredentials? {
    guard var credentials = source else { return nil }
    for (profile, settings) in roles {
      if settings["mfa_serial"] != nil {
        throw .credentials(source: "profile '\(profile)'", reason: "its role asks for a code that only a person has")
      }
      var role = AssumedRole(
        role: settings["role_arn"] ?? "", sessionName: settings["role_session_name"] ?? "tagout")
      role.externalID = settings["external_id"]
      role.seconds = settings["duration_seconds"].flatMap { Int($0) } ?? 3600
      credentials = try await chain.security(FixedCredentials(credentials)).assume(role).credentials
    }
    return credentials
  }
}

/// The same machine without its files and commands.
private struct VariablesAlone: CloudSurroundings {
  let variables: [String: String]
  let home: String?
  private let outer: any CloudSurroundings

  init(_ outer: any CloudSurroundings) {
    self.outer = outer
    variables = outer.variables.filter { $0.key != "AWS_PROFILE" && $0.key != "AWS_DEFAULT_PROFILE" }
    home = nil
  }

  func now() -> Instant { outer.now() }
  func contents(of path: String) throws(CloudError) -> [UInt8]? { nil }
  func output(of command: String) async throws(CloudError) -> [UInt8] { [] }
}

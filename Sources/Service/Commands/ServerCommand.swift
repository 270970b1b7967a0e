import ArgumentParser
import Logging
import Vocabulary

/// `tagout server`
struct ServerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "server",
    abstract: "Serve proposals, approvals and states.",
    discussion: """
      The first line on standard output is {"listening":"http://HOST:PORT"}, printed once it answers. Logs go to \
      standard error. Beyond loopback it serves only with TLS. It does not start when an agent's user can write its \
      data, unless one person is to be everything here (--single-user), which is kept with the data.

      EXAMPLE
        tagout server --data /var/lib/tagout --listen 127.0.0.1:8420

      EXIT STATUS
        0 it was stopped in order, 1 it could not start or go on, 64 usage
      """)

  @OptionGroup var folder: DataOption

  @Option(help: ArgumentHelp("Where to listen; port 0 takes a free one.", valueName: "host:port"))
  var listen = ListenAddress(host: "127.0.0.1", port: 8420)

  @Option(help: ArgumentHelp("The address by which browsers call it, if another.", valueName: "url"))
  var origin: String?

  @Flag(
    inversion: .prefixedNo,
    help: "Let this system user be admin and owner: advice, not protection, against that user's own agents.")
  var singleUser: Bool?

  @Option(help: ArgumentHelp("The certificate and its chain, in PEM form.", valueName: "file"))
  var tlsCertificate: String?

  @Option(help: ArgumentHelp("The certificate's key, in PEM form.", valueName: "file"))
  var tlsKey: String?

  @Flag(help: "Make a certificate, keep it with the data and print its SHA-256.")
  var tlsSelfMade = false

  @OptionGroup(title: "Identity provider") var provider: ProviderOption

  @Flag(help: "Log JSON lines.")
  var logJson = false

  @Option(
    help: ArgumentHelp("Log from this level on: trace, debug, info, notice, warning or error.", valueName: "level"))
  var logLevel = "info"

  @Option(help: ArgumentHelp("How long slow clients are waited for.", valueName: "seconds"))
  var patience = ServerLimits().patience

  @Option(help: ArgumentHelp("How many connections are served at the same time.", valueName: "count"))
  var connections = ServerLimits().connections

  func validate() throws {
    guard Logger.Level(rawValue: logLevel) != nil else {
      throw ValidationError("\"\(logLevel)\" is no level of the log")
    }
    guard (tlsCertificate == nil) == (tlsKey == nil) else {
      throw ValidationError("--tls-certificate and --tls-key need one another")
    }
    guard tlsCertificate == nil || !tlsSelfMade else {
      throw ValidationError("give a certificate or have one made, not both")
    }
    guard (1...3600).contains(patience), connections > 0 else {
      throw ValidationError("--patience takes 1 to 3600 seconds, --connections at least 1")
    }
    if let origin, ServedNames.host(ofOrigin: origin) == nil {
      throw ValidationError("--origin needs http://HOST or https://HOST, with a port if need be, and no path")
    }
  }

  func run() async throws {
    try checkReach(of: listen)
    ServerLog.begin(level: Logger.Level(rawValue: logLevel) ?? .info, isJSON: logJson)
    let logger = Logger(label: "tagout")
    let lock = try ServerLock(try DataFolder(folder.data))
    let core = try await SingleUserMode.apply(singleUser, to: try await ServerCore.open(folder.data))
    try await SingleUserMode.check(core)
    if core.isSingleUser { logger.warning("\(SingleUserMode.advice)") }
    for key in try await PendingKeys.all(in: core) { logger.warning("\(key)") }
    let site = ServedSite(listen, origin: origin, isSecure: tlsCertificate != nil || tlsSelfMade)
    try await FirstAdmin.inviteAtTerminal(core, origin: listen.port == 0 && origin == nil ? nil : site.origin)
    var limits = ServerLimits()
    (limits.patience, limits.connections) = (patience, connections)
    try await RunningServer(
      core: core, address: listen, names: ServedNames(listen, origin: origin), tls: try tls(core, listen),
      limits: limits, site: site, provider: try provider.settings().map { IdentityProvider($0) }
    ).run()
    withExtendedLifetime(lock) {}
  }

  private func checkReach(of address: ListenAddress) throws {
    guard !address.isLoopback else { return }
    guard tlsCertificate != nil || tlsSelfMade else {
      throw ServiceError.mayNotServe(
        reason: "\"\(address.host)\" is reached from other machines, and tokens would cross the network in clear",
        remedy: "give --tls-certificate and --tls-key or --tls-self-made, or listen on 127.0.0.1")
    }
    guard !address.isWildcard || origin != nil else {
      throw ServiceError.mayNotServe(
        reason: "it is not known by which name \"\(address.host)\" will be called",
        remedy: "say so with --origin https://NAME:PORT")
    }
  }

  private func tls(_ core: ServerCore, _ address: ListenAddress) throws -> ServerTLS? {
    if let tlsCertificate, let tlsKey { return try ServerTLS(certificate: tlsCertificate, key: tlsKey) }
    guard tlsSelfMade else { return nil }
    let names = ServedNames.certificateNames(address, origin: origin)
    return try ServerTLS(SelfMadeCertificate(in: core.folder, names: names, now: core.clock.now()))
  }
}

extension ListenAddress: ExpressibleByArgument {
  package init?(argument: String) {
    self.init(argument)
  }

  /// As `--help` shows it.
  package var defaultValueDescription: String { "\(urlHost):\(port)" }
}

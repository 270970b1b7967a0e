import ArgumentParser
import AsyncHTTPClient
import Host
import NIOCore
import NIOSSL
import Processes

/// `tagout runner`
struct RunnerCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "runner",
    abstract: "Pull approved work from a server and do it.",
    discussion: """
      Plans what is proposed and applies what was approved, one at a time. Run it on a machine of its own, as a user of
      its own, who alone has the credentials that change production. docs/runner.md tells more.

      EXAMPLE
        tagout runner --server http://127.0.0.1:8420 --token-file runner.token --allow-provider hashicorp/aws

      EXIT STATUS
        0 it was stopped in order, or --once is done, 1 it could not start or go on, 64 usage
      """)

  @Option(help: ArgumentHelp("The server's address (default: TAGOUT_SERVER).", valueName: "url"))
  var server: String?
  @Option(
    help: ArgumentHelp("The file that holds the runner's token (default: what TAGOUT_TOKEN holds).", valueName: "file"))
  var tokenFile: String?
  @Flag(help: "Take at most one piece of work, then end.")
  var once = false
  @Option(help: "The runner's name in records; this machine's name unless said.")
  var name: String?
  @Option(help: ArgumentHelp("A folder of the runner's own.", valueName: "dir"))
  var work: String?
  @Option(help: ArgumentHelp("The Terraform to run.", valueName: "path"))
  var terraform = "terraform"
  @Flag(help: "Run configurations without a sandbox, as this user; every run's record says so.")
  var noSandbox = false
  @Option(help: ArgumentHelp("What runs may reach: host[:port], *.domain; repeat.", valueName: "host"))
  var allowHost: [String] = []
  @Option(help: ArgumentHelp("What terraform init may reach besides; repeat.", valueName: "host"))
  var allowRegistry: [String] = []
  @Option(help: ArgumentHelp("A file or folder that runs may read; repeat.", valueName: "path"))
  var allowPath: [String] = []
  @Flag(help: "Let code of a configuration's own find the credentials of an apply.")
  var codeWithCredentials = false
  @Option(help: ArgumentHelp("Take providers from this folder alone.", valueName: "dir"))
  var providerMirror: String?
  @Option(help: ArgumentHelp("A provider that may be started, e.g. hashicorp/aws; repeat.", valueName: "source"))
  var allowProvider: [String] = []
  @Option(help: ArgumentHelp("Variables for planning, NAME=value a line.", valueName: "file"))
  var environmentPlan: String?
  @Option(help: ArgumentHelp("Variables for applying, NAME=value a line.", valueName: "file"))
  var environmentApply: String?
  @OptionGroup(title: "Credentials") var credentials: RunCredentialOption
  @Option(help: ArgumentHelp("How long one program of a run may take.", valueName: "minutes"))
  var timeLimit = 60.0
  @Option(help: ArgumentHelp("How long an interrupted run may take to end.", valueName: "seconds"))
  var grace = 120
  @Option(help: ArgumentHelp("The certificates to trust the server by, in PEM.", valueName: "file"))
  var certificate: String?

  func validate() throws {
    guard timeLimit > 0, timeLimit <= 10_080, grace >= 1, grace <= 3600 else {
      throw ValidationError("--time-limit is up to 10080 minutes, --grace 1 to 3600 seconds")
    }
    guard let address, address.hasPrefix("http://") || address.hasPrefix("https://") else {
      throw ValidationError("--server, or TAGOUT_SERVER, needs an address with http:// or https://")
    }
    guard tokenFile != nil || variable("TAGOUT_TOKEN") != nil else {
      throw ValidationError("--token-file or TAGOUT_TOKEN is missing: `tagout token create --role runner` prints one")
    }
  }

  /// The server that is meant.
  var address: String? { server ?? variable("TAGOUT_SERVER") }

  /// A variable of this process that is set to something.
  func variable(_ name: String) -> String? {
    HostEnvironment.current().variables[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  func run() async throws {
    let say: Runner.Saying = { text in
      // A person who does not read it any more misses it.
      try? StandardStreams.write(Array("tagout runner: \(text)\n".utf8), to: .error)
    }
    if noSandbox { say("no sandbox: the code of configurations runs as this user, with what this user may do") }
    let settings = try settings()
    guard let lock = try FolderLock(folder: settings.work) else {
      throw RunnerError.setting(what: "\"\(settings.work)\"", reason: "another runner works there; give another --work")
    }
    let isDone = try await serve(settings, say)
    withExtendedLifetime(lock) {}
    guard isDone else { throw ExitCode.failure }
  }

  private func serve(_ settings: RunnerSettings, _ say: @escaping Runner.Saying) async throws -> Bool {
    var configuration = HTTPClient.Configuration()
    configuration.redirectConfiguration = .disallow
    configuration.timeout.connect = .seconds(10)
    if let certificate {
      var tls = TLSConfiguration.makeClientConfiguration()
      tls.trustRoots = .file(certificate)
      configuration.tlsConfiguration = tls
    }
    let http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    let stop = RunnerStop()
    let signals = StopSignals {
      say("stopping: what runs is asked to stop, and its end is reported")
      stop.ask()
    }
    let scratch = try ScratchFolder.make(in: settings.work, prefix: "keeper", isPassable: false)
    let result: Result<Bool, any Error>
    do {
      result = .success(
        try await ProcessKeeper.with(scratch) { keeper in
          let settings = try await sandboxed(settings, keeper)
          let client = RunnerClient(
            server: settings.server, token: settings.token, http: http, sandbox: settings.sandbox)
          return try await Runner(settings: settings, client: client, keeper: keeper, stop: stop, say: say)
            .work(once: once)
        })
    } catch {
      result = .failure(error)
    }
    withExtendedLifetime(signals) {}
    try await http.shutdown()
    return try result.get()
  }
}

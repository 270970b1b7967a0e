import Formats
import Host
import Processes
import Vocabulary

/// Terraform's part of a run, up to where planning and applying part.
struct TerraformRun: Sendable {
  private(set) var context: RunContext
  let module: RootModule
  private(set) var facts = RunnerFacts()

  /// Fetches and unpacks the configuration, and writes what the runner adds to it.
  ///
  /// - Parameter lockFile: in place of the configuration's own.
  init(_ context: RunContext, lockFile: [UInt8]?) async throws {
    self.context = context
    let lease = context.lease
    guard let digest = lease.tree else { throw RunnerError.malformed(what: "the work") }
    let archive = try await context.client.tree(digest)
    RunnerPoint.treeFetched.pass()
    let found = TreeArchive.digest(of: archive)
    guard found == digest else {
      throw RunnerError.otherBytes(what: "the configuration", expected: digest, found: found)
    }
    let entries: [TreeEntry]
    do throws(TreeError) {
      entries = try TreeArchive.read(archive)
    } catch {
      throw RunnerError.configuration("\(error)")
    }
    try context.folder.unpack(entries)
    RunnerPoint.treeUnpacked.pass()
    module = try RootModule(TerraformRun.rootFiles(entries, in: lease.directory))
    try context.checkStateToken(module)
    try TerraformRun.write(context, module, lockFile: lockFile)
    facts.backend = module.backend.map { $0 == "local" ? "http" : $0 } ?? "http"
    facts.variables = try RunnerFacts.digests(of: lease.variables)
    await context.log.set(LogMask(try await TerraformRun.secrets(context, module)))
  }

  /// The environment for Terraform here.
  var variables: [String: String] { context.environment.forTerraform(keepsStateHere: module.keepsStateHere) }

  /// The same for an apply. Code of the configuration's own sees all that Terraform sees, so it gets no credentials where
  /// a sandbox keeps it from the others.
  ///
  /// - Parameter plan: the bytes that were approved.
  mutating func variablesForApply(of plan: [UInt8]) async throws -> [String: String] {
    let settings = context.settings
    let hasCredentials = !context.environment.granted.isEmpty || !settings.credentials.write.isEmpty
    guard context.lease.runsCode, settings.sandbox != .none, !settings.givesCredentialsToCode, hasCredentials else {
      context = try await context.writing(plan)
      await context.log.set(LogMask(try await TerraformRun.secrets(context, module)))
      facts.accounts = try await CloudAccounts(context: context).find()
      return variables
    }
    let providers = TerraformRun.installed(in: context.root)
    guard providers.isEmpty else {
      throw RunnerError.configuration(
        "applying it runs code of its own (a provisioner), which would find the credentials that \(providers[0]) gets; "
          + "take the code out, or start the runner with --code-with-credentials")
    }
    await context.log.say(
      "tagout: it runs code of its own, so it gets nothing of the environment file and no credentials")
    return context.environment.forTerraform(keepsStateHere: module.keepsStateHere, isGranted: false)
  }

  /// Finds out Terraform's version, installs modules and providers, and checks the providers.
  mutating func initialise() async throws {
    facts.terraformVersion = try await version()
    if module.keepsStateHere { await context.log.say("tagout: the state is the server's") }
    let lockFile = context.root + "/.terraform.lock.hcl"
    try checkLockFile(lockFile)
    var words = ["init", "-input=false", "-no-color"]
    if case .status = HostFiles.status(of: lockFile) { words.append("-lockfile=readonly") }
    await context.log.say("tagout: terraform " + words.joined(separator: " "))
    let ending = try await context.execute(
      .initialise, context.settings.terraform, words, environment: variables,
      points: .init(before: .initBeforeExec, atGate: .initAtGate, after: .initAfterExec))
    try context.checkStops()
    guard ending.isSuccess else {
      let allowed = context.settings.providers.map(\.text).joined(separator: ", ")
      await context.log.say("tagout: providers that may be installed here: \(allowed.isEmpty ? "none" : allowed)")
      throw RunnerError.step(name: "terraform init", ending: "\(ending)")
    }
    try checkLockFile(lockFile)
    try ProviderPattern.check(TerraformRun.installed(in: context.root), allowed: context.settings.providers)
    RunnerPoint.providersChecked.pass()
    facts.modulesDigest = TerraformRun.digest(ofFolder: context.root + "/.terraform/modules")
    facts.accounts = try await CloudAccounts(context: context).find()
  }

  /// Takes the digest of the lock file that a saved plan holds into the facts.
  mutating func take(lockFile: [UInt8]?) {
    facts.lockFileDigest = lockFile.map { Hexadecimal.encode(SHA256.hash($0)) }
  }

  /// The lock file in a saved plan; nil when it has none.
  static func lockFile(in plan: [UInt8]) throws -> [UInt8]? {
    do {
      let members = try ZipArchive.members(of: plan) { $0 == ".terraform.lock.hcl" }
      return members.first.flatMap { $0.bytes.isEmpty ? nil : $0.bytes }
    } catch {
      throw RunnerError.malformed(what: "the saved plan (\(error))")
    }
  }

  private func version() async throws -> String {
    RunnerPoint.versionBeforeExec.pass()
    let command = ChildCommand(
      context.settings.terraform, ["version", "-json"], environment: .exactly(context.environment.base),
      workingDirectory: context.folder.home, timeLimit: .seconds(60))
    let result = try await context.keeper.run(command)
    RunnerPoint.versionAfterExec.pass()
    // What is no JSON has no version.
    guard let value = try? JSONReader.read(result.output, limits: .request),
      let version = value["terraform_version"]?.text
    else { throw RunnerError.step(name: "terraform version", ending: "no version in its output") }
    return version
  }

  private func checkLockFile(_ path: String) throws(RunnerError) {
    guard case .contents(let bytes) = HostFiles.contents(of: path, bound: 4 << 20) else { return }
    let body: HCLBody
    do throws(FormatError) {
      body = try HCLReader.read(bytes)
    } catch {
      throw .configuration("its .terraform.lock.hcl cannot be read: \(error)")
    }
    try ProviderPattern.check(
      body.blocks("provider").compactMap(\.labels.first), allowed: context.settings.providers)
  }
}

import Formats
import Host
import Processes

extension RunnerCommand {
  /// What the options say, checked.
  func settings() throws(RunnerError) -> RunnerSettings {
    let surroundings = HostEnvironment.current()
    let path = surroundings.variables["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
    let token = try token()
    guard let program = terraform.contains("/") ? terraform : ProgramSearch.find(terraform, path: path),
      ProgramSearch.isExecutable(program)
    else { throw .setting(what: "\"\(terraform)\"", reason: "there is no such program; install it or give its path") }
    var settings = RunnerSettings(
      server: address.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 } ?? "", token: token,
      name: name ?? RunnerCommand.machineName, work: try workFolder(surroundings), terraform: absolute(program),
      path: path, mirror: providerMirror.map(absolute), providers: try patterns(), planEnvironment: environmentPlan,
      applyEnvironment: environmentApply, timeLimit: .milliseconds(Int64(timeLimit * 60_000)), grace: grace,
      authority: try authority())
    settings.hosts = try allowHost.map { text throws(RunnerError) in try RunnerCommand.entry(text, "--allow-host") }
    settings.registries = try allowRegistry.map { text throws(RunnerError) in
      try RunnerCommand.entry(text, "--allow-registry")
    }
    settings.readable = allowPath.map(absolute)
    settings.givesCredentialsToCode = codeWithCredentials
    settings.credentials = credentials.source
    settings.secretFiles = [tokenFile, environmentPlan, environmentApply, credentials.webIdentity]
      .compactMap { $0.map(absolute) }
    return settings
  }

  /// The same with the sandbox, which is tried first.
  func sandboxed(_ settings: RunnerSettings, _ keeper: ProcessKeeper) async throws(RunnerError) -> RunnerSettings {
    guard !noSandbox else { return settings }
    var settings = settings
    settings.bubblewrap = try await Bubblewrap.find(
      path: settings.path, scratch: settings.sandboxFiles, keeper: keeper)
    return settings
  }

  private static func entry(_ text: String, _ option: String) throws(RunnerError) -> ReachEntry {
    guard let entry = ReachEntry(text) else {
      throw .setting(what: "\(option) \"\(text)\"", reason: "it is no host, host:port or *.domain")
    }
    return entry
  }

  /// The secret of the file that is named, else of the variable.
  private func token() throws(RunnerError) -> String {
    var text = variable("TAGOUT_TOKEN") ?? ""
    if let tokenFile {
      text = String(decoding: try RunnerSettings.secret(tokenFile, bound: 4096), as: UTF8.self)
    }
    let token = text.split(whereSeparator: \.isWhitespace).first.map(String.init)
    guard let token, TokenSecret(presented: token) != nil else {
      throw .setting(
        what: tokenFile.map { "\"\($0)\"" } ?? "TAGOUT_TOKEN",
        reason: "it holds no token; make one with `tagout token create`")
    }
    return token
  }

  private func workFolder(_ surroundings: HostEnvironment) throws(RunnerError) -> String {
    guard let folder = work.map(absolute) ?? surroundings.stateDirectory.map({ $0 + "/runner" }) else {
      throw .setting(what: "no --work", reason: "there is no home folder to work in; give one")
    }
    try RunFolder.make(folder)
    guard (FileAccess.of(folder).mode ?? 0) & 0o077 == 0 else {
      throw .setting(what: "\"\(folder)\"", reason: "others may enter it; run `chmod 700 \(folder)`")
    }
    return FileAccess.resolved(folder) ?? folder
  }

  private func patterns() throws(RunnerError) -> [ProviderPattern] {
    var patterns: [ProviderPattern] = []
    for text in allowProvider {
      guard let pattern = ProviderPattern(text) else {
        throw .setting(what: "--allow-provider \"\(text)\"", reason: "it is no source such as hashicorp/aws")
      }
      patterns.append(pattern)
    }
    return patterns
  }

  private func authority() throws(RunnerError) -> String? {
    guard let certificate else { return nil }
    do throws(HostError) {
      return String(decoding: try HostFiles.read(certificate, bound: 1 << 20), as: UTF8.self)
    } catch {
      throw .file(path: certificate, reason: error.reason)
    }
  }

  private func absolute(_ path: String) -> String {
    FileAccess.resolved(path) ?? (path.hasPrefix("/") ? path : (HostEnvironment.current().directory ?? "") + "/" + path)
  }

  private static var machineName: String {
    // A machine that does not tell its name is a runner like any other.
    let bytes = (try? HostFiles.read("/proc/sys/kernel/hostname", bound: 256)) ?? []
    let name = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).first.map(String.init)
    return name ?? "runner"
  }
}

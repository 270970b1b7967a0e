import Formats
import Host
import Processes
import Vocabulary

extension RunContext {
  /// What is started for a step: the program itself, or the sandbox that it runs in.
  func command(
    _ step: RunStep, _ program: String, _ arguments: [String], _ environment: [String: String], sealed: FrozenFile?
  ) throws(RunnerError) -> ChildCommand {
    RunnerPoint.sandboxBeforeWrite.pass()
    defer { RunnerPoint.sandboxAfterWrite.pass() }
    guard let bubblewrap = settings.bubblewrap else {
      return ChildCommand(program, arguments, environment: .exactly(environment), workingDirectory: root)
    }
    let reach = try reach(step)
    var view = view(step, program)
    view.traps = try traps(besides: view)
    var spec = SandboxSpec(
      bubblewrap: bubblewrap.path, view: bubblewrap.more + view.words(files: settings.sandboxFiles),
      words: [program] + arguments, reach: reach, sealed: sealed?.path, refusals: folder.refusals)
    spec.traps = view.traps
    do {
      try AtomicFile.write(JSONWriter.canonical(spec.value), to: folder.sandbox)
    } catch {
      throw .file(path: folder.sandbox, reason: "\(error)")
    }
    return ChildCommand(
      ProgramSearch.ownPath ?? "tagout-server", [SandboxRun.name, folder.sandbox],
      environment: .exactly(environment.merging(inside(reach)) { _, ours in ours }), workingDirectory: folder.path)
  }

  /// Whether the sandbox could not be made, so that nothing was run.
  var hasNoSandbox: Bool {
    settings.sandbox != .none && HostFiles.status(of: folder.refusals + SandboxSpec.failureMark) != .missing
  }

  /// In a sandbox the runner's own token is nowhere: the server has to give one for the state alone.
  func checkStateToken(_ module: RootModule) throws(RunnerError) {
    guard settings.sandbox != .none, module.keepsStateHere, lease.stateToken == nil else { return }
    throw .configuration("the server gave no token for the state alone; use a server of the runner's version")
  }

  /// Empty files where the runner, its user and a server on this machine have secrets.
  private func traps(besides view: SandboxView) throws(RunnerError) -> [SandboxTrap] {
    let host = HostEnvironment.current()
    var places = settings.secretFiles + SandboxTrap.files(in: settings.work + "/kept")
    if let home = host.home { places += SandboxTrap.secrets(in: home) }
    places += ["/etc/shadow", "/etc/tagout/policy.yaml", "/var/lib/tagout/tagout.db"]
    do throws(HostError) {
      return try SandboxTrap.lay(
        for: places, in: folder.traps,
        besides: view.readable + view.writable + view.growing + [SandboxRoot.home, "/tmp/", "/proc", "/dev"])
    } catch {
      throw .file(path: folder.traps, reason: error.reason)
    }
  }

  private func view(_ step: RunStep, _ program: String) -> SandboxView {
    var view = SandboxView(directory: root)
    let cache = settings.work + "/provider-cache"
    view.readable = OwnProgram.files() + [program] + settings.readable + environment.grantedFiles + programFolders
    if let mirror = settings.mirror { view.readable.append(mirror) }
    switch step {
    case .initialise: view.writable = [folder.tree] + (settings.mirror == nil ? [cache] : [])
    case .plan: view.writable = [folder.tree, folder.output]
    case .apply: view.growing = [root]
    case .command: view.writable = [folder.tree]
    }
    if step == .command { return view }
    view.readable += [folder.variables, folder.commandLineConfiguration]
    if step == .apply { view.readable.append(folder.tree) }
    if step != .initialise, settings.mirror == nil { view.readable.append(cache) }
    return view
  }

  /// The folders of programs that are no part of the system; none that lies in a home or among runs.
  private var programFolders: [String] {
    let home = HostEnvironment.current().home
    return settings.path.split(separator: ":").compactMap { FileAccess.resolved(String($0)) }.filter { folder in
      let hidden = [home, "/root", "/home", settings.work].compactMap { $0 }.filter { $0 != "/" }
      return folder != "/" && folder != "/tmp" && !hidden.contains { folder == $0 || folder.hasPrefix($0 + "/") }
    }
  }

  /// The server, what an admin allows the workspace, what the runner was started with.
  private func reach(_ step: RunStep) throws(RunnerError) -> ReachList {
    var entries = settings.hosts
    for text in lease.hosts {
      guard let entry = ReachEntry(text) else {
        throw .configuration(
          "the workspace's option \"hosts\" has \"\(text)\", which is no host, host:port or *.domain")
      }
      entries.append(entry)
    }
    if let server = ReachEntry(address: settings.server) { entries.append(server) }
    if step == .initialise {
      entries += settings.registries
      if let place = lease.repository.flatMap(ReachEntry.init(address:)) { entries.append(place) }
    }
    return ReachList(entries)
  }

  /// What is otherwise inside: a home and a folder for small files of its own, the way out, and what git may do.
  private func inside(_ reach: ReachList) -> [String: String] {
    let proxy = "http://127.0.0.1:\(reach.proxyPort)"
    var variables = ["HOME": SandboxRoot.home, "TMPDIR": "/tmp"]
    for name in ["HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"] { variables[name] = proxy }
    return variables.merging(GitLimits.variables(repository: lease.repository)) { _, ours in ours }
  }
}

extension ReachEntry {
  /// The host and port of `http://…` or `https://…`; nil for what is neither.
  package init?(address: String) {
    let schemes = [("https://", 443), ("http://", 80)]
    guard let (scheme, usual) = schemes.first(where: { address.lowercased().hasPrefix($0.0) }) else { return nil }
    let place = address.dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let name = place.split(separator: "@", omittingEmptySubsequences: false).last ?? place
    let hasPort = name.hasSuffix("]") ? false : name.contains(":")
    self.init(hasPort ? String(name) : "\(name):\(usual)")
  }
}

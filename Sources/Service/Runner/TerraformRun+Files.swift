import Formats
import Host
import Vocabulary

extension TerraformRun {
  static func rootFiles(_ entries: [TreeEntry], in directory: String) -> [(name: String, bytes: [UInt8])] {
    let prefix = directory.isEmpty ? "" : directory + "/"
    return entries.compactMap { entry in
      guard entry.path.hasPrefix(prefix) else { return nil }
      let name = entry.path.dropFirst(prefix.count)
      return name.contains("/") ? nil : (String(name), entry.bytes)
    }
  }

  /// Where the state is, where providers come from, the variables, and the lock file of the plan.
  static func write(_ context: RunContext, _ module: RootModule, lockFile: [UInt8]?) throws {
    let folder = context.folder
    let cache = context.settings.work + "/provider-cache"
    try RunFolder.make(context.root)
    if context.settings.mirror == nil { try RunFolder.make(cache) }
    let text = CommandLineConfiguration.text(
      mirror: context.settings.mirror, allowed: context.settings.providers, cache: cache)
    try folder.write(Array(text.utf8), to: folder.commandLineConfiguration)
    try folder.write(module.file(of: context.lease.variables), to: folder.variables)
    if module.keepsStateHere {
      try folder.write(RootModule.override, to: "\(context.root)/\(RootModule.overrideName)")
    }
    if let lockFile { try folder.write(lockFile, to: context.root + "/.terraform.lock.hcl") }
  }

  /// Everything that the log may not show.
  static func secrets(_ context: RunContext, _ module: RootModule) async throws -> Set<String> {
    var secrets = Set(context.environment.secrets)
    secrets.insert(context.settings.token)
    for name in module.sensitiveVariables { StateSecrets.add(context.lease.variables[name], to: &secrets) }
    if module.keepsStateHere {
      let token = context.lease.stateToken ?? context.settings.token
      let state = await context.client.state(of: context.lease.workspace, token: token)
      secrets.formUnion(state.map(StateSecrets.texts) ?? [])
    }
    return secrets
  }

  /// The sources of the providers that init has installed.
  static func installed(in root: String) -> [String] {
    let folder = root + "/.terraform/providers"
    return names(folder).flatMap { host in
      names("\(folder)/\(host)").flatMap { space in
        names("\(folder)/\(host)/\(space)").map { "\(host)/\(space)/\($0)" }
      }
    }
  }

  /// One digest for the names and bytes of all files below; nil when there are none.
  static func digest(ofFolder folder: String) -> String? {
    let files = FolderTree.entries(folder).filter(\.isFile).sorted {
      $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
    }
    guard !files.isEmpty else { return nil }
    var hash = SHA256()
    for file in files where !file.path.contains("/.git/") {
      // A file that cannot be read counts by its name alone, the same both times.
      let bytes = (try? HostFiles.read(file.path, bound: 256 << 20)) ?? []
      hash.update(Array(file.path.dropFirst(folder.count).utf8) + [0])
      hash.update(SHA256.hash(bytes))
    }
    return Hexadecimal.encode(hash.finish())
  }

  private static func names(_ folder: String) -> [String] {
    guard case .names(let names, _) = HostFiles.names(in: folder, bound: 10_000) else { return [] }
    return names
  }
}

import Vocabulary

/// Runners of packages' programs and interpreters of scripts, where what they run is a tool that is known here.
///
/// For anything else they answer nil, so that what is known of them elsewhere holds.
enum PackageRunner {
  static func unwrap(_ name: String, _ invocation: Invocation) -> Unwrapped? {
    switch name {
    case "npx", "bunx", "pnpx", "npm", "pnpm", "yarn", "bun": return program(name, invocation)
    case "php": return script(invocation, taking: "cdz")
    case "ruby", "node", "tsx", "ts-node", "bun-node": return script(invocation, taking: "rIC")
    case "dotenv", "env-cmd", "dotenvx", "dotenv-cli": return dotenv(name, invocation)
    case "cross-env": return crossEnv(invocation)
    case "cargo": return cargo(invocation)
    default: return name.utf8.starts(with: "python".utf8) || name == "py" ? python(invocation) : nil
    }
  }

  /// `pnpm exec X`, `yarn X`, `npm exec -- X`, `pnpm dlx X`, `npx -c TEXT`.
  ///
  /// A script of a package that nobody can look at is taken for the tool that it is called like.
  private static func program(_ name: String, _ invocation: Invocation) -> Unwrapped? {
    guard let line = PackageCommandLine(name, invocation.arguments) else { return nil }
    if let text = line.shellText { return .script(text, arguments: [], invocation) }
    if let found = known(line.program, invocation) { return found }
    guard let script = line.scripts.first, line.scripts.count == 1, isUnseen(line, invocation) else { return nil }
    return known([ArgumentWord(script, evidence: invocation.evidence)] + line.arguments[...], invocation)
  }

  private static func isUnseen(_ line: PackageCommandLine, _ invocation: Invocation) -> Bool {
    if line.isElsewhere { return true }
    if let folder = line.folder { return folder.literal.flatMap(invocation.directory.resolve) == nil }
    if case .unknown = invocation.directory { return true }
    return false
  }

  /// `php artisan …`, `ruby bin/rails …`, `node ace …`.
  private static func script(_ invocation: Invocation, taking letters: String) -> Unwrapped? {
    known(SimpleWrapper(options: .init(short: letters, long: [])).dropOptions(invocation.arguments[...]), invocation)
  }

  /// `python manage.py …`, `python -m alembic …`.
  private static func python(_ invocation: Invocation) -> Unwrapped? {
    var words = SimpleWrapper(options: .init(short: "WX", long: [])).dropOptions(invocation.arguments[...])
    if let place = invocation.arguments.firstIndex(where: { $0.literal == "-m" }), place < 3 {
      words = invocation.arguments[(place + 1)...]
      if words.first?.literal == "awscli" { return known(words, as: "aws", invocation) }
      if words.first?.literal == "django" { return known(words, as: "django-admin", invocation) }
    }
    return known(words, invocation)
  }

  /// `cross-env NAME=value… program …`.
  private static func crossEnv(_ invocation: Invocation) -> Unwrapped? {
    let (rest, inner) = EnvWrapper.takeAssignments(invocation.arguments[...], invocation)
    return SimpleWrapper.rest(rest, of: inner)
  }

  /// Whether a package's program starts another one with variables of its choice.
  private static func setsVariables(_ name: String) -> Bool {
    switch name {
    case "dotenv", "env-cmd", "dotenvx", "dotenv-cli", "cross-env": true
    default: false
    }
  }

  private static func cargo(_ invocation: Invocation) -> Unwrapped? {
    invocation.arguments.first?.literal == "sqlx" ? known(invocation.arguments[...], invocation) : nil
  }

  /// `dotenv -e .env.production -- prisma …`: the variables come from that file.
  private static func dotenv(_ name: String, _ invocation: Invocation) -> Unwrapped? {
    var inner = invocation
    var words = invocation.arguments[...]
    if name == "dotenvx", words.first?.literal == "run" { words = words.dropFirst() }
    while let word = words.first, word.knownPrefix.hasPrefix("-") {
      words = words.dropFirst()
      if word.literal == "--" { break }
      guard ["-e", "-f", "-c", "--file", "--env-file"].contains(word.literal) else { continue }
      if let path = words.popFirst() {
        inner.variables.assigned["DOTENV_CONFIG_PATH"] =
          path.literal.map { .set($0) } ?? .unknown("the file of \(name)")
      }
    }
    return SimpleWrapper.rest(words, of: inner)
  }

  /// The program, when a reader for it is there; a version behind an `@` is left out.
  private static func known(
    _ words: ArraySlice<ArgumentWord>, as name: String? = nil, _ invocation: Invocation
  ) -> Unwrapped? {
    guard let word = words.first, let text = name ?? word.literal else { return nil }
    let plain = PackagePrograms.program(of: text)
    let isRead = Tools.reader(for: plain) != nil || ScriptLanguage(program: plain) != nil
    guard isRead || setsVariables(plain) else { return nil }
    var inner = invocation
    inner.program = ArgumentWord(plain, evidence: word.evidence)
    inner.arguments = Array(words.dropFirst())
    return .invocation(inner)
  }
}

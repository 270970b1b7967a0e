import Vocabulary

/// The ports and sockets that `ssh -L` and `LocalForward` lead elsewhere (ssh(1), ssh_config(5)).
enum SSHTunnels {
  private static let grammar = OptionGrammar(short: "BbcDEeFIiJLlmOoPpQRSWw", permutes: false)

  static func tunnels(_ invocation: Invocation) -> [Tunnel] {
    var arguments = FileArguments(invocation.arguments, grammar)
    guard let host = arguments.operands.first else { return [] }
    var options = arguments.options
    // Options may stand behind the host too.
    arguments = FileArguments(Array(arguments.operands.dropFirst()), grammar)
    options += arguments.options
    let bastion = RemoteHost(ssh: host, settings: nil)
    return specifications(options).compactMap { tunnel($0, bastion) }
  }

  /// The forwards among ssh's options, without its host.
  static func specifications(_ words: [ArgumentWord]) -> [String] {
    specifications(FileArguments(words, grammar).options)
  }

  private static func specifications(_ options: [FileArguments.Option]) -> [String] {
    options.compactMap { option in
      guard let value = option.value else { return nil }
      switch option.name {
      case "L": return DatabaseWord.text(value)
      case "o": return forward(DatabaseWord.text(value))
      default: return nil
      }
    }
  }

  /// `LocalForward=5432 prod:5432` as `5432:prod:5432`.
  private static func forward(_ setting: String) -> String? {
    let parts = setting.split { $0 == " " || $0 == "=" }
    guard parts.count == 3, parts[0].lowercased() == "localforward" else { return nil }
    return "\(parts[1]):\(parts[2])"
  }

  /// `[bind:]port:host:hostport`, `port:socket`, `socket:host:hostport`, `socket:socket`.
  static func tunnel(_ specification: String, _ bastion: RemoteHost) -> Tunnel? {
    let parts = specification.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    let isBound = parts.count == 4 || parts.count == 3 && Int(parts[1]) != nil && Int(parts[0]) == nil
    let plain = isBound && !(parts.first?.hasPrefix("/") ?? false) ? Array(parts.dropFirst()) : parts
    guard let door = plain.first else { return nil }
    let target = plain.count > 2 ? plain[1] : nil
    let isSocket = door.hasPrefix("/") || door.hasPrefix("~")
    return Tunnel(
      isSocket ? .socket(door) : .port(Int(door)), to: place(target, bastion),
      by: "ssh -L \(specification.replacing("\0", with: "…"))")
  }

  /// Where it ends: at the host that is named; at a loopback name, on the machine that is logged in to.
  private static func place(_ target: String?, _ bastion: RemoteHost) -> Environment {
    guard let target, !HostAddress.isLoopback(target) else { return bastion.environment }
    var signs = EnvironmentSigns()
    if !target.utf8.contains(0) { signs.add(target, as: .databaseHost, from: "host \(target)") }
    signs.hint(bastion.environment)
    return signs.environment
  }
}

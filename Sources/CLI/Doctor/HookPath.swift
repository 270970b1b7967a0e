import AgentProtocols
import Processes

/// Finds the program behind a registered hook.
enum HookPath {
  /// The absolute path of the `tagout-hook` in its words; nil when there is none that exists.
  static func program(of hook: RegisteredHook, search path: String) -> String? {
    let words = hook.arguments == nil ? hook.command.split { " '\"".contains($0) }.map(String.init) : [hook.command]
    guard let word = words.first(where: { $0 == "tagout-hook" || $0.hasSuffix("/tagout-hook") }) else { return nil }
    let found = word.contains("/") ? word : ProgramSearch.find(word, path: path)
    return found.flatMap { Caller.has($0) ? $0 : nil }
  }
}

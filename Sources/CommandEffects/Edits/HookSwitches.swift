import Vocabulary

/// The settings by which a client stops calling hooks, as the clients' documents on hooks name them.
enum HookSwitches {
  /// Each as the names that lead to it, and the value that switches hooks off.
  private static let all: [(path: [String], off: Bool)] = [
    (["disableAllHooks"], true), (["hooksDisabled"], true), (["hooksConfig", "enabled"], false),
    (["tools", "enableHooks"], false), (["hooks", "enabled"], false), (["tagout", "enabled"], false),
  ]

  /// The name of the first that the new settings throw and the old ones did not; nil when there is none.
  static func thrown(from old: StructuredValue?, to new: StructuredValue) -> String? {
    func value(_ settings: StructuredValue?, _ path: [String]) -> Bool? {
      path.reduce(settings) { $0?[$1] }?.truth
    }
    let thrown = all.first { value(new, $0.path) == $0.off && value(old, $0.path) != $0.off }
    return thrown?.path.joined(separator: ".")
  }
}

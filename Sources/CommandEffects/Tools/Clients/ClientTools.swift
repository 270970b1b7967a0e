/// The readers of programs that belong to coding agents and their guard.
package enum ClientTools {
  /// Each program name belongs to one of them.
  package static let readers: [any ToolReader.Type] = [PatchReader.self, TagoutReader.self]
}

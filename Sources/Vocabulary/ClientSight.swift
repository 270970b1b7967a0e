/// How much of a tool call a client shows to its hook.
package struct ClientSight: Sendable, Hashable {
  /// Whether the folder that it names is the one that the command starts in.
  package var showsFolder: Bool
  /// Whether what is typed into a program that is already running passes the hook too, or cannot be typed at all.
  package var showsTyping: Bool

  package init(showsFolder: Bool, showsTyping: Bool) {
    self.showsFolder = showsFolder
    self.showsTyping = showsTyping
  }

  /// Everything that decides is in the call.
  package static let whole = ClientSight(showsFolder: true, showsTyping: true)
}

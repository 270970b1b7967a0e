/// The readers of container engines.
enum ContainerTools {
  static let readers: [any ToolReader.Type] = [ContainerReader.self]
}

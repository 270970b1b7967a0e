import Vocabulary

/// Reads the datasource of a Prisma schema: the variables that hold its address, or the address itself.
enum PrismaSchema {
  static func source(
    _ named: ArgumentWord?, _ invocation: Invocation, _ inspection: inout Inspection
  ) -> (address: DatabaseAddress?, variables: [String]) {
    let paths = named.map { [$0.literal] } ?? ["prisma/schema.prisma", "schema.prisma"]
    for case let path? in paths {
      guard let resolved = invocation.directory.resolve(path),
        case .contents(let bytes)? = inspection.ask(
          .contents(path: resolved, bound: 256 * 1_024), for: "which database \(path) names")
      else { continue }
      return read(String(decoding: bytes, as: UTF8.self), path)
    }
    return (nil, [])
  }

  /// `url = env("NAME")` or `url = "file:./dev.db"`, and `directUrl`.
  private static func read(_ text: String, _ path: String) -> (address: DatabaseAddress?, variables: [String]) {
    var variables: [String] = []
    for line in text.split(separator: "\n") {
      let words = line.split(separator: "=", maxSplits: 1)
      guard words.count == 2 else { continue }
      let key = words[0].filter { $0 != " " && $0 != "\t" }
      guard key == "url" || key == "directUrl" else { continue }
      let parts = words[1].split(separator: "\"", omittingEmptySubsequences: false)
      guard parts.count >= 3 else { continue }
      if parts[0].contains("env(") {
        variables.append(String(parts[1]))
      } else if let address = DatabaseURL.address(String(parts[1]), from: PathText.lastComponent(path)) {
        return (address, [])
      }
    }
    return (nil, variables)
  }
}

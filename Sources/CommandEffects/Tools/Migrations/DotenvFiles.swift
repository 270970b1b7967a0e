import Formats
import Vocabulary

/// Reads the `.env` files that a tool started in a folder would find.
enum DotenvFiles {
  private static let bound = 64 * 1_024

  /// The values of `.env`, over them those of `.env.ENVIRONMENT` when one is chosen; those of the file that
  /// `DOTENV_CONFIG_PATH` names instead, when it is set.
  static func values(
    for invocation: Invocation, _ environment: String?, _ inspection: inout Inspection
  ) -> [String: String] {
    if let path = invocation.variables.text("DOTENV_CONFIG_PATH") { return read(path, invocation, &inspection) }
    var values = read(".env", invocation, &inspection)
    if let environment, !environment.isEmpty, !environment.utf8.contains(0), !environment.contains("/") {
      values.merge(read(".env.\(environment)", invocation, &inspection)) { $1 }
    }
    return values
  }

  private static func read(
    _ name: String, _ invocation: Invocation, _ inspection: inout Inspection
  ) -> [String: String] {
    guard let path = invocation.directory.resolve(name),
      case .contents(let bytes)? = inspection.ask(
        .contents(path: path, bound: bound), for: "which database \(name) names")
    else { return [:] }
    return DotenvReader.read(bytes)
  }
}

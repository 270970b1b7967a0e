import Formats
import Vocabulary

/// Reads why a service refused: XML with `Code` and `Message` (S3, RDS, STS) or JSON (`__type`, `message`).
enum RefusalReader {
  /// The code is the status's number where the answer tells none, as to a HEAD.
  static func read(_ answer: CloudAnswer) -> (code: String, message: String) {
    let fallback = words(of: answer.status)
    // What is neither has no more to say than its status.
    if let tree = try? XMLTree.read(answer.body, operation: "error") {
      let error = tree.name == "Error" ? tree : tree["Error"] ?? tree["Errors"]?["Error"]
      if let error {
        return (error["Code"]?.text ?? fallback, bounded(error["Message"]?.text ?? ""))
      }
    }
    // As above.
    if let value = try? JSONReader.read(answer.body, limits: JSONLimits(depth: 16, bytes: 1 << 20)) {
      let type = value["__type"]?.text ?? value["code"]?.text ?? fallback
      let code = type.split(separator: "#").last.map(String.init) ?? type
      return (code, bounded(value["message"]?.text ?? value["Message"]?.text ?? ""))
    }
    return (fallback, bounded(answer.text))
  }

  private static func words(of status: Int) -> String {
    switch status {
    case 301, 307: "another region's"
    case 400: "BadRequest"
    case 403: "AccessDenied"
    case 404: "NotFound"
    case 405: "MethodNotAllowed"
    case 409: "Conflict"
    case 412: "PreconditionFailed"
    default: "status \(status)"
    }
  }

  private static func bounded(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.utf8.count > 400 ? String(line.prefix(400)) + "…" : line
  }
}

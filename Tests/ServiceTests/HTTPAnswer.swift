import Formats
import Vocabulary

/// What a server answered.
struct HTTPAnswer {
  var status: Int
  /// Names in lower case, in their order.
  var headers: [(name: String, value: String)]
  var body: [UInt8]

  /// The body as text.
  var text: String { String(decoding: body, as: UTF8.self) }

  /// The body as a JSON object; empty when it is none.
  var object: StructuredObject {
    // What is no JSON has no members, which the test that looks for one will say.
    guard case .object(let object)? = try? JSONReader.read(body) else { return [:] }
    return object
  }

  /// The code of a refusal.
  var code: String? {
    guard case .object(let error)? = object["error"], case .string(let code)? = error["code"] else { return nil }
    return code
  }

  /// The first header of a name in lower case.
  func header(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}

import Hummingbird
import Vocabulary

/// The description of the server's addresses, in OpenAPI 3.1.
enum OpenAPIDocument {
  /// What OpenAPI has a name for; others, as Terraform's LOCK, stand beside them as `x-methods`.
  private static let methods: Set<String> = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"]

  /// All of it.
  static func value(of operations: [APIOperation]) -> StructuredValue {
    .object([
      "components": .object(["schemas": .object(APISchemas.all), "securitySchemes": .object(schemes)]),
      "info": .object([
        "description": "The pipeline that alone may change production. Every refusal is an Error.",
        "title": "Tagout", "version": .string(TagoutVersion.text),
      ]),
      "openapi": "3.1.0",
      "paths": .object(paths(operations)),
    ])
  }

  private static let schemes: StructuredObject = [
    "basic": .object(["description": "Any user, the token as the password.", "scheme": "basic", "type": "http"]),
    "bearer": .object(["scheme": "bearer", "type": "http"]),
  ]

  private static func paths(_ operations: [APIOperation]) -> StructuredObject {
    let byPath = Dictionary(grouping: operations) { $0.path }
    return StructuredObject(
      byPath.sorted { $0.key < $1.key }.map { path, operations in .init(path, .object(item(path, operations))) })
  }

  private static func item(_ path: String, _ operations: [APIOperation]) -> StructuredObject {
    var members: [StructuredObject.Member] = operations.filter { methods.contains($0.method) }.map {
      .init($0.method.lowercased(), operation($0))
    }
    let others = operations.filter { !methods.contains($0.method) }
    if !others.isEmpty {
      members.append(
        .init(
          "x-methods",
          .object(StructuredObject(others.map { .init($0.method, operation($0)) }.sorted { $0.name < $1.name }))))
    }
    let names = path.split(separator: "/").filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
    if !names.isEmpty {
      members.append(.init("parameters", .array(names.map { parameter($0, place: "path", isRequired: true) })))
    }
    return StructuredObject(members.sorted { $0.name < $1.name })
  }

  private static func operation(_ operation: APIOperation) -> StructuredValue {
    let name = operation.path.split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
    var members: [StructuredObject.Member] = [
      .init("operationId", .string("\(operation.method.lowercased())-\(name)")),
      .init("responses", .object(answers(operation))), .init("summary", .string(operation.summary)),
      .init(
        "security",
        .array(
          operation.access == .anybody ? [] : [.object(["bearer": .array([])]), .object(["basic": .array([])])])),
    ]
    if !operation.query.isEmpty {
      members.append(
        .init("parameters", .array(operation.query.map { parameter($0, place: "query", isRequired: false) })))
    }
    if let body = body(operation.body) { members.append(.init("requestBody", body)) }
    return .object(StructuredObject(members.sorted { $0.name < $1.name }))
  }

  private static func parameter(_ name: String, place: String, isRequired: Bool) -> StructuredValue {
    let isNumber = name.hasSuffix("#")
    return .object([
      "in": .string(place), "name": .string(isNumber ? String(name.dropLast()) : name),
      "required": .boolean(isRequired), "schema": .object(["type": isNumber ? "integer" : "string"]),
    ])
  }

  private static func body(_ body: APIOperation.Body) -> StructuredValue? {
    switch body {
    case .none: nil
    case .bytes:
      .object([
        "content": .object([
          "application/octet-stream": .object(["schema": .object(["format": "binary", "type": "string"])])
        ]), "required": true,
      ])
    case .json(let schema):
      .object(["content": .object(["application/json": .object(["schema": reference(schema)])]), "required": true])
    }
  }

  private static func answers(_ operation: APIOperation) -> StructuredObject {
    let success = operation.success.map { StructuredObject.Member(String($0), .object(["description": "It is done."])) }
    let refusal = StructuredValue.object([
      "content": .object(["application/json": .object(["schema": reference("Error")])]),
      "description": "It is refused; the remedy says what to do.",
    ])
    return StructuredObject((success + [.init("4XX", refusal)]).sorted { $0.name < $1.name })
  }

  private static func reference(_ schema: String) -> StructuredValue {
    .object(["$ref": .string("#/components/schemas/\(schema)")])
  }
}

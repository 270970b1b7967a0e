import Formats
import Vocabulary

/// The secrets that a plan carries, so that no text about the plan shows one.
package struct SecretMask: Sendable {
  /// Shorter values are words of every day; so many secrets at most are looked for.
  private static let leastLength = 4
  private static let bound = 2000
  /// A short secret is only one where it stands as a word.
  private static let wordLength = 8
  private static let hidden = "(sensitive)"

  private let secrets: [[UInt8]]

  /// Gathers them: values at sensitive paths, sensitive variables, and the settings of providers and backend that are
  /// secrets by their names.
  package init(_ plan: Plan) {
    var found: Set<String> = []
    for index in plan.changes.indices where found.count < SecretMask.bound {
      // Field by field: changes are big, and a copy of each takes time.
      if !plan.changes[index].beforeSensitive.isEmpty {
        SecretMask.add(plan.changes[index].beforeSensitive, of: plan.changes[index].before, to: &found)
      }
      if !plan.changes[index].afterSensitive.isEmpty {
        SecretMask.add(plan.changes[index].afterSensitive, of: plan.changes[index].after, to: &found)
      }
    }
    let sensitive = SecretMask.sensitiveVariables(plan)
    for variable in plan.variables where sensitive.contains(variable.name) || SecretAttributes.isSecret(variable.name) {
      SecretMask.add(variable.value, to: &found)
    }
    if let backend = plan.backend { SecretMask.addNamed(backend.configuration, to: &found) }
    SecretMask.addProviders(plan, to: &found)
    secrets = found.filter { $0.utf8.count >= SecretMask.leastLength }.sorted { $0.utf8.count > $1.utf8.count }
      .prefix(SecretMask.bound).map { Array($0.utf8) }
  }

  /// Whether the plan has none.
  package var isEmpty: Bool { secrets.isEmpty }

  /// The text with every secret hidden.
  package func masked(_ text: String) -> String {
    guard !secrets.isEmpty else { return text }
    var bytes = Array(text.utf8)
    for secret in secrets where secret.count <= bytes.count { SecretMask.hide(secret, in: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func hide(_ secret: [UInt8], in bytes: inout [UInt8]) {
    var start = 0
    while start + secret.count <= bytes.count {
      let end = start + secret.count
      if bytes[start] == secret[0], bytes[start..<end].elementsEqual(secret), isSecret(start, end, secret, bytes) {
        bytes.replaceSubrange(start..<end, with: hidden.utf8)
        start += hidden.utf8.count
      } else {
        start += 1
      }
    }
  }

  private static func isSecret(_ start: Int, _ end: Int, _ secret: [UInt8], _ bytes: [UInt8]) -> Bool {
    if secret.count >= wordLength { return true }
    let isFree = { (offset: Int) in offset < 0 || offset >= bytes.count || !isWordByte(bytes[offset]) }
    return isFree(start - 1) && isFree(end)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122) || byte == 95 || byte == 46
  }

  private static func add(_ paths: [ValuePath], of object: StructuredValue, to found: inout Set<String>) {
    for path in paths {
      var values = [object]
      for step in path.steps {
        switch step {
        case .attribute(let name): values = values.compactMap { $0[name] }
        case .index(let index):
          values = values.compactMap { value in
            value.elements.flatMap { index >= 0 && index < $0.count ? $0[Int(index)] : nil }
          }
        case .key(.string(let name)): values = values.compactMap { $0[name] ?? $0 }
        case .key: break
        }
      }
      for value in values { add(value, to: &found) }
    }
  }

  /// Every text in a value.
  private static func add(_ value: StructuredValue, to found: inout Set<String>) {
    guard found.count < bound else { return }
    switch value {
    case .string(let text): found.insert(text)
    case .integer(let number): if number > 99_999 { found.insert(String(number)) }
    case .array(let elements): for element in elements { add(element, to: &found) }
    case .object(let object): for member in object.members { add(member.value, to: &found) }
    case .null, .boolean, .real, .digits, .unknown: break
    }
  }

  /// The members that are secrets by their names.
  private static func addNamed(_ value: StructuredValue, to found: inout Set<String>) {
    guard case .object(let object) = value else { return }
    for member in object.members where SecretAttributes.isSecret(member.name) || member.name == "access_key" {
      add(member.value, to: &found)
    }
  }

  private static func sensitiveVariables(_ plan: Plan) -> Set<String> {
    var names: Set<String> = []
    if case .object(let variables)? = plan.configuration?.expressions?["root_module"]?["variables"] {
      names.formUnion(variables.members.filter { $0.value["sensitive"] == .boolean(true) }.map(\.name))
    }
    for body in rootBodies(plan) {
      for block in body.blocks("variable") where block.body["sensitive"]?.literal?.truth == true {
        if let name = block.labels.first { names.insert(name) }
      }
    }
    return names
  }

  private static func addProviders(_ plan: Plan, to found: inout Set<String>) {
    if case .object(let providers)? = plan.configuration?.expressions?["provider_config"] {
      for provider in providers.members {
        guard case .object(let expressions)? = provider.value["expressions"] else { continue }
        for member in expressions.members where SecretAttributes.isSecret(member.name) || member.name == "access_key" {
          if let value = member.value["constant_value"] { add(value, to: &found) }
        }
      }
    }
    for body in rootBodies(plan) {
      for attribute in body.blocks("provider").flatMap(\.body.attributes)
      where SecretAttributes.isSecret(attribute.name) || attribute.name == "access_key" {
        if let value = attribute.expression.literal { add(value, to: &found) }
      }
    }
  }

  /// The files of the root module; one that cannot be read has no secrets that could be told.
  private static func rootBodies(_ plan: Plan) -> [HCLBody] {
    (plan.configuration?.files ?? []).filter { $0.module.isEmpty && $0.name.hasSuffix(".tf") }.compactMap {
      // What cannot be read is told of by a finding of its own.
      try? HCLReader.read($0.bytes)
    }
  }
}

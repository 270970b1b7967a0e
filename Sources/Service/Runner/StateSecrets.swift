import Formats
import Vocabulary

/// The values in a state file that Terraform or its providers mark as sensitive (state format 4).
package enum StateSecrets {
  /// A bigger state is not gone through.
  private static let limits = JSONLimits(depth: 128, bytes: 64 << 20)

  /// The texts; of a file that cannot be read there are none.
  package static func texts(in state: [UInt8]) -> Set<String> {
    // What is no state has no marks; the log is masked by what else is known.
    guard let file = try? JSONReader.read(state, limits: limits) else { return [] }
    var found: Set<String> = []
    if case .object(let outputs)? = file["outputs"] {
      for output in outputs.members where output.value["sensitive"] == .boolean(true) {
        add(output.value["value"], to: &found)
      }
    }
    for instance in (file["resources"]?.elements ?? []).flatMap({ $0["instances"]?.elements ?? [] }) {
      guard let attributes = instance["attributes"] else { continue }
      for path in instance["sensitive_attributes"]?.elements ?? [] {
        add(value(at: path.elements ?? [], in: attributes), to: &found)
      }
    }
    return found
  }

  /// Where the steps lead; a step that is not understood leads to all that is there.
  private static func value(at steps: [StructuredValue], in attributes: StructuredValue) -> StructuredValue? {
    var value: StructuredValue? = attributes
    for step in steps {
      let key = step["value"]
      if let name = key?.text ?? key?["value"]?.text {
        value = value?[name]
      } else if let index = key?["value"]?.whole ?? key?.whole, let elements = value?.elements {
        value = index >= 0 && index < Int64(elements.count) ? elements[Int(index)] : nil
      } else {
        return value
      }
    }
    return value
  }

  /// Every text and long number in a value.
  static func add(_ value: StructuredValue?, to found: inout Set<String>) {
    switch value {
    case .string(let text): found.insert(text)
    case .integer(let number): if number > 99_999 { found.insert(String(number)) }
    case .array(let elements): for element in elements { add(element, to: &found) }
    case .object(let object): for member in object.members { add(member.value, to: &found) }
    case nil, .null, .boolean, .real, .digits, .unknown: break
    }
  }
}

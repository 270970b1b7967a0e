import Formats
import Vocabulary

/// The `resources` of a state file of version 4 (Terraform `internal/states/statefile/version4.go`).
enum StateResources {
  /// One object for each instance, deposed ones too, in the order of the file.
  static func read(_ scanner: inout JSONScanner) throws(FormatError) -> [StateObject] {
    var objects: [StateObject] = []
    guard try !scanner.readNull() else { return objects }
    try scanner.enterArray()
    while try scanner.nextElement() { objects += try readResource(&scanner) }
    return objects
  }

  private static func readResource(_ scanner: inout JSONScanner) throws(FormatError) -> [StateObject] {
    var module = ""
    var type = ""
    var name = ""
    var provider = ""
    var mode = ResourceMode.managed
    var instances: [Instance] = []
    try scanner.enterObject()
    while let member = try scanner.nextMember() {
      switch member {
      case "module": module = try scanner.readOptionalString() ?? ""
      case "mode": mode = ResourceMode(word: try scanner.readOptionalString())
      case "type": type = try scanner.readString()
      case "name": name = try scanner.readString()
      case "provider": provider = ProviderAddress.source(of: try scanner.readOptionalString() ?? "")
      case "instances": instances = try readInstances(&scanner)
      default: try scanner.skipValue()
      }
    }
    let resource = (module.isEmpty ? "" : module + ".") + (mode == .data ? "data." : "") + type + "." + name
    return instances.map { instance in
      StateObject(
        address: resource + InstanceKey.suffix(instance.key), mode: mode, type: type, provider: provider,
        deposedKey: instance.deposedKey, isTainted: instance.isTainted, attributes: instance.attributes,
        dependencies: instance.dependencies)
    }
  }

  private struct Instance {
    var key: StructuredValue = .null
    var deposedKey: String?
    var isTainted = false
    var attributes: StructuredValue = .null
    var dependencies: [String] = []
  }

  private static func readInstances(_ scanner: inout JSONScanner) throws(FormatError) -> [Instance] {
    var instances: [Instance] = []
    guard try !scanner.readNull() else { return instances }
    try scanner.enterArray()
    while try scanner.nextElement() {
      var instance = Instance()
      try scanner.enterObject()
      while let member = try scanner.nextMember() {
        switch member {
        case "index_key": instance.key = try scanner.readValue()
        case "deposed": instance.deposedKey = try scanner.readOptionalString()
        case "status": instance.isTainted = try scanner.readOptionalString() == "tainted"
        case "attributes": instance.attributes = DynamicAttributes.unwrapped(try scanner.readValue())
        case "dependencies": instance.dependencies = try scanner.readStrings()
        case "attributes_flat": instance.attributes = try scanner.readValue()
        default: try scanner.skipValue()
        }
      }
      instances.append(instance)
    }
    return instances
  }
}

import Formats
import Vocabulary

/// The `modules` of a state file of version 3, of Terraform before 0.12 (Terraform
/// `internal/states/statefile/version3.go`), in which attributes are flat text.
enum LegacyStateModules {
  static func read(_ scanner: inout JSONScanner, into state: inout State) throws(FormatError) {
    guard try !scanner.readNull() else { return }
    try scanner.enterArray()
    while try scanner.nextElement() { try readModule(&scanner, into: &state) }
  }

  private static func readModule(_ scanner: inout JSONScanner, into state: inout State) throws(FormatError) {
    var path: [String] = []
    var objects: [StateObject] = []
    try scanner.enterObject()
    while let member = try scanner.nextMember() {
      switch member {
      case "path": path = try scanner.readStrings()
      case "outputs": state.outputs += try scanner.readMemberNames()
      case "resources": objects = try readResources(&scanner)
      default: try scanner.skipValue()
      }
    }
    let module = path.dropFirst().map { "module.\($0)." }.joined()
    for var object in objects {
      object.address = module + object.address
      state.objects.append(object)
    }
  }

  private static func readResources(_ scanner: inout JSONScanner) throws(FormatError) -> [StateObject] {
    var objects: [StateObject] = []
    guard try !scanner.readNull() else { return objects }
    try scanner.enterObject()
    while let key = try scanner.nextMember() {
      let (address, mode, type) = modern(key.text)
      let resource = StateObject(address: address, mode: mode, type: type, provider: "", attributes: .null)
      objects += try readInstances(&scanner, of: resource)
    }
    return objects
  }

  /// The current object and the deposed ones of one resource.
  private static func readInstances(
    _ scanner: inout JSONScanner, of resource: StateObject
  ) throws(FormatError) -> [StateObject] {
    var objects: [StateObject] = []
    var provider = ""
    try scanner.enterObject()
    while let member = try scanner.nextMember() {
      switch member {
      case "provider": provider = ProviderAddress.source(of: try scanner.readOptionalString() ?? "")
      case "primary":
        if let object = try readInstance(&scanner, of: resource) { objects.append(object) }
      case "deposed":
        guard try !scanner.readNull() else { continue }
        try scanner.enterArray()
        while try scanner.nextElement() {
          guard var object = try readInstance(&scanner, of: resource) else { continue }
          object.deposedKey = String(objects.count)
          objects.append(object)
        }
      default: try scanner.skipValue()
      }
    }
    for index in objects.indices { objects[index].provider = provider }
    return objects
  }

  private static func readInstance(
    _ scanner: inout JSONScanner, of resource: StateObject
  ) throws(FormatError) -> StateObject? {
    guard try !scanner.readNull() else { return nil }
    var object = resource
    try scanner.enterObject()
    while let member = try scanner.nextMember() {
      switch member {
      case "attributes": object.attributes = try scanner.readValue()
      case "tainted": object.isTainted = try scanner.readNull() ? false : try scanner.readBoolean()
      default: try scanner.skipValue()
      }
    }
    return object
  }

  /// `data.aws_ami.web.2` is `data.aws_ami.web[2]` since Terraform 0.12.
  private static func modern(_ key: String) -> (address: String, mode: ResourceMode, type: String) {
    var parts = key.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let mode: ResourceMode = parts.first == "data" ? .data : .managed
    if parts.count > (mode == .data ? 3 : 2), let index = parts.last.flatMap(Int.init) {
      parts.removeLast()
      return (parts.joined(separator: ".") + "[\(index)]", mode, parts[mode == .data ? 1 : 0])
    }
    return (key, mode, mode == .data && parts.count > 1 ? parts[1] : parts[0])
  }
}

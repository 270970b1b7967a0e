import Vocabulary

/// Which objects of a state refer to which blocks, by the dependencies that the state itself keeps.
struct Dependants {
  private var addresses: [String: [String]] = [:]

  /// - Parameter passing: addresses that are not counted, since they die themselves.
  init(_ state: State, passing: Set<String>) {
    for object in state.objects where object.mode == .managed && object.deposedKey == nil {
      guard !passing.contains(object.address) else { continue }
      for dependency in Set(object.dependencies) { addresses[dependency, default: []].append(object.address) }
    }
  }

  /// The addresses of what lives on and refers to the block of an object, sorted.
  ///
  /// A state names a dependency by its block, in a module with its keys (Terraform `internal/states/instance_object.go`).
  func of(_ address: String) -> [String] {
    guard let parts = ResourceAddress(address) else { return [] }
    let exact = (parts.module.isEmpty ? "" : parts.module + ".") + parts.block
    let names = exact == parts.withoutKeys ? [exact] : [exact, parts.withoutKeys]
    return Set(names.flatMap { addresses[$0] ?? [] }).sorted()
  }
}

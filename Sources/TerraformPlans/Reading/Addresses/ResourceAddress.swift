import Vocabulary

/// The absolute address of a resource instance, taken apart (Terraform `internal/addrs/parse_target.go`).
package struct ResourceAddress: Sendable, Hashable {
  /// The modules on the way, e.g. `module.eu["a.b"].module.db`; empty in the root module.
  package let module: String
  package let mode: ResourceMode
  /// E.g. `aws_db_instance`.
  package let type: String
  package let name: String
  /// What stands between the brackets, quotes included, e.g. `0` or `"a"`; nil without `count` and `for_each`.
  package let key: String?

  /// Takes an address apart. Nil when it is none.
  package init?(_ address: String) {
    var address = address
    guard let parts = address.withUTF8({ ResourceAddress.parts(of: UnsafeRawBufferPointer($0)) }) else { return nil }
    let text = { (range: Range<Int>) in
      String(decoding: address.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
    }
    module = text(parts.module)
    mode = parts.mode
    type = text(parts.type)
    name = text(parts.name)
    key = parts.key.map(text)
  }

  /// Byte ranges of the parts.
  struct Parts {
    var module: Range<Int>
    var mode: ResourceMode
    var type: Range<Int>
    var name: Range<Int>
    var key: Range<Int>?
  }

  /// The parts of an address in UTF-8, nil when it is none.
  static func parts(of bytes: UnsafeRawBufferPointer) -> Parts? {
    var steps = AddressSteps(bytes)
    var moduleEnd = 0
    guard var step = steps.next() else { return nil }
    while steps.isWord("module", step) {
      guard steps.next() != nil else { return nil }
      moduleEnd = steps.position
      guard let following = steps.next() else { return nil }
      step = following
    }
    var mode = ResourceMode.managed
    if steps.isWord("data", step) || steps.isWord("ephemeral", step) {
      mode = .data
      guard let following = steps.next() else { return nil }
      step = following
    }
    guard step.key == nil, let last = steps.next(), steps.isAtEnd else { return nil }
    return Parts(module: 0..<moduleEnd, mode: mode, type: step.name, name: last.name, key: last.key)
  }
}

import Vocabulary

extension ResourceAddress {
  /// The names of the module calls on the way, from the root, without keys.
  package var moduleCalls: [String] {
    var module = self.module
    return module.withUTF8 { bytes in
      var steps = AddressSteps(UnsafeRawBufferPointer(bytes))
      var calls: [String] = []
      // The steps alternate: the word `module`, then a call's name.
      while steps.next() != nil, let call = steps.next() {
        calls.append(
          String(decoding: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[call.name]), as: UTF8.self))
      }
      return calls
    }
  }

  /// The key of the module in a saved plan's `tfconfig`: its calls' names with dots between; empty for the root.
  package var moduleKey: String { moduleCalls.joined(separator: ".") }

  /// The block's name in its module: `aws_vpc.main`, `data.aws_vpc.main`.
  package var block: String { (mode == .data ? "data." : "") + type + "." + name }

  /// The address of the whole block, without instance keys: as `removed` and `moved` blocks may write it.
  package var withoutKeys: String { moduleCalls.map { "module.\($0)." }.joined() + block }
}

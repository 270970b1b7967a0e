import Vocabulary

extension StructuredValue {
  /// Puts `unknown` at a path, making the objects and arrays on the way: plan JSON leaves out what is not known yet, and
  /// the saved plan has it in its place. A path that leads through a plain value, or far beyond an array, changes nothing.
  mutating func setUnknown(at path: ArraySlice<ValuePath.Step>) {
    guard let step = path.first else {
      self = .unknown
      return
    }
    switch (step, self) {
    case (.attribute(let name), .null):
      self = .object([:])
      setMember(name, path.dropFirst())
    case (.attribute(let name), .object):
      setMember(name, path.dropFirst())
    case (.index(let index), .null):
      self = .array([])
      setElement(index, path.dropFirst())
    case (.index(let index), .array):
      setElement(index, path.dropFirst())
    default:
      break
    }
  }

  private mutating func setMember(_ name: String, _ rest: ArraySlice<ValuePath.Step>) {
    guard case .object(var object) = self else { return }
    self = .null
    object.update(name) { $0.setUnknown(at: rest) }
    self = .object(object)
  }

  /// The next free place of an array at most is made: the marks name every element in order.
  private mutating func setElement(_ index: Int64, _ rest: ArraySlice<ValuePath.Step>) {
    guard case .array(var elements) = self, index >= 0, index <= elements.count else { return }
    self = .null
    if index == elements.count { elements.append(.null) }
    elements[Int(index)].setUnknown(at: rest)
    self = .array(elements)
  }
}

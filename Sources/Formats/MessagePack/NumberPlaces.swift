import Vocabulary

/// Where a type of go-cty (`["object",{"index":"number"}]`, go-cty `json/type.go`) has numbers; nothing else of it is kept.
indirect enum NumberPlaces: Sendable {
  case here
  /// In every element of a list or set, or every member of a map.
  case everywhere(NumberPlaces)
  case elements([(index: Int, places: NumberPlaces)])
  case members([(name: String, places: NumberPlaces)])

  /// Nil when the type has none. The depth is bounded by the reader of the type.
  init?(in type: StructuredValue) {
    if type.text == "number" {
      self = .here
      return
    }
    guard let parts = type.elements, parts.count >= 2 else { return nil }
    switch (parts[0].text, parts[1]) {
    case ("tuple", .array(let types)):
      let places = types.enumerated().compactMap { index, type in
        NumberPlaces(in: type).map { (index: index, places: $0) }
      }
      guard !places.isEmpty else { return nil }
      self = .elements(places)
    case ("object", .object(let types)):
      let places = types.members.compactMap { member in
        NumberPlaces(in: member.value).map { (name: member.name, places: $0) }
      }
      guard !places.isEmpty else { return nil }
      self = .members(places)
    case (_, let element):
      guard let places = NumberPlaces(in: element) else { return nil }
      self = .everywhere(places)
    }
  }

  /// The value with text in these places made numbers; nil when there is none.
  func renumbered(_ value: StructuredValue) -> StructuredValue? {
    switch (self, value) {
    case (.here, .string(let text)): DecimalNumber.value(ofText: text)
    case (.everywhere(let places), .array(let elements)):
      Self.renumbered(elements, elements.indices.map { ($0, places) })
    case (.everywhere(let places), .object(let object)):
      Self.renumbered(object, object.members.map { ($0.name, places) })
    case (.elements(let places), .array(let elements)): Self.renumbered(elements, places)
    case (.members(let places), .object(let object)): Self.renumbered(object, places)
    default: nil
    }
  }

  private static func renumbered(
    _ elements: [StructuredValue], _ places: [(index: Int, places: NumberPlaces)]
  ) -> StructuredValue? {
    var changed: [StructuredValue]?
    for (index, places) in places where index < elements.count {
      guard let number = places.renumbered(elements[index]) else { continue }
      changed = changed ?? elements
      changed?[index] = number
    }
    return changed.map(StructuredValue.array)
  }

  private static func renumbered(
    _ object: StructuredObject, _ places: [(name: String, places: NumberPlaces)]
  ) -> StructuredValue? {
    var changed: [StructuredObject.Member] = []
    for (name, places) in places {
      guard let number = object[name].flatMap(places.renumbered) else { continue }
      changed.append(StructuredObject.Member(name, number))
    }
    return changed.isEmpty ? nil : .object(object.merging(StructuredObject(changed)))
  }
}

extension StructuredValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByArrayLiteral
{
  package init(stringLiteral value: String) {
    self = .string(value)
  }

  package init(booleanLiteral value: Bool) {
    self = .boolean(value)
  }

  package init(integerLiteral value: Int64) {
    self = .integer(value)
  }

  package init(arrayLiteral elements: StructuredValue...) {
    self = .array(elements)
  }
}

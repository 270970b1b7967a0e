import Vocabulary

/// The value of an attribute as far as it can be told without evaluating anything.
///
/// What is computed (a call, an operator, a condition, a `for`) keeps its text and is never taken for a value.
package indirect enum HCLExpression: Sendable, Hashable {
  /// A value that is written out: a string without interpolation, a number, a truth, null, or a collection of such.
  case literal(StructuredValue)
  /// A string with interpolations; it has at least one.
  case template([HCLTemplatePart])
  /// A name and steps from it: `var.region`, `aws_db_instance.main[0].id`.
  case reference(HCLReference)
  /// A list with at least one element that is no literal.
  case tuple([HCLExpression])
  /// An object with at least one value that is no literal; a key that is computed is nil.
  case object([HCLObjectItem])
  /// Anything else, as it is written.
  case computed(String)

  /// The value, when it is written out.
  package var literal: StructuredValue? {
    if case .literal(let value) = self { value } else { nil }
  }

  /// The elements of a list, written out or not; nil when this is no list.
  package var elements: [HCLExpression]? {
    switch self {
    case .tuple(let elements): elements
    case .literal(.array(let values)): values.map(HCLExpression.literal)
    case .literal, .template, .reference, .object, .computed: nil
    }
  }
}

/// A piece of a string with interpolations.
package enum HCLTemplatePart: Sendable, Hashable {
  /// Text that is written out, escapes resolved.
  case text(String)
  /// `${…}`; a directive `%{…}` is a computed one.
  case interpolation(HCLExpression)
}

/// One `key = value` of an object that is not written out.
package struct HCLObjectItem: Sendable, Hashable {
  package var key: String?
  package var value: HCLExpression

  package init(key: String?, value: HCLExpression) {
    self.key = key
    self.value = value
  }
}

/// A name and the steps from it.
package struct HCLReference: Sendable, Hashable {
  package var root: String
  package var steps: [ValuePath.Step]

  package init(root: String, steps: [ValuePath.Step]) {
    self.root = root
    self.steps = steps
  }

  /// The name and all steps as names: `aws_db_instance.main` is two. Nil when a step is an index.
  package var names: [String]? {
    var names = [root]
    for step in steps {
      guard case .attribute(let name) = step else { return nil }
      names.append(name)
    }
    return names
  }
}

import Vocabulary

/// Evaluates an arithmetic expression after its expansions, as `$(( ))` does (bash manual 6.5): 64-bit integers that wrap.
struct ArithmeticEvaluator {
  /// Why there is no value.
  enum Failure: Error {
    /// It cannot be told: a variable is not known, or the text is not understood.
    case unknown
    /// Bash calls it an error: a division by zero, an assignment to a name that keeps its value.
    case error
  }

  /// Expressions inside one another, by parentheses or by variables that hold expressions.
  private static let bound = 32

  /// The operators of two operands, the loosest first.
  private static let levels: [[StaticString]] = [
    ["||"], ["&&"], ["|"], ["^"], ["&"], ["==", "!="], ["<=", ">=", "<", ">"], ["<<", ">>"], ["+", "-"],
    ["*", "/", "%"],
  ]
  private static let assigning: [StaticString] = ["<<=", ">>=", "+=", "-=", "*=", "/=", "%=", "&=", "^=", "|=", "="]

  private let text: [UInt8]
  private var index = 0
  private var depth: Int
  /// Above zero where the operand is not evaluated: behind `0 &&`, in the branch not taken.
  private var skipping = 0
  /// What the shell knows, with what the expression assigned.
  private(set) var state: ShellState

  init(_ text: String, _ state: ShellState, depth: Int = 0) {
    self.text = Array(text.utf8)
    self.state = state
    self.depth = depth
  }

  /// The value of the whole expression; of an empty one 0.
  mutating func value() throws(Failure) -> Int {
    skipBlanks()
    guard index < text.count else { return 0 }
    let value = try commas()
    guard index == text.count else { throw .unknown }
    return value
  }

  private mutating func commas() throws(Failure) -> Int {
    guard depth < Self.bound else { throw .unknown }
    depth += 1
    defer { depth -= 1 }
    var value = try assignment()
    while take(",") { value = try assignment() }
    return value
  }

  private mutating func assignment() throws(Failure) -> Int {
    let start = index
    if let target = place(), !isNext("=="), let operation = Self.assigning.first(where: { take($0) }) {
      let right = try assignment()
      let sign = operation.description.dropLast()
      let value = sign.isEmpty ? right : try combine(try read(target), String(sign), right)
      try write(value, to: target)
      return value
    }
    index = start
    return try choice()
  }

  private mutating func choice() throws(Failure) -> Int {
    let condition = try binary(0)
    guard take("?") else { return condition }
    guard depth < Self.bound else { throw .unknown }
    depth += 1
    defer { depth -= 1 }
    let first = try evaluated(condition != 0) { evaluator throws(Failure) in try evaluator.commas() }
    guard take(":") else { throw .unknown }
    let second = try evaluated(condition == 0) { evaluator throws(Failure) in try evaluator.assignment() }
    return condition != 0 ? first : second
  }

  private mutating func evaluated(
    _ isEvaluated: Bool, _ operand: (inout ArithmeticEvaluator) throws(Failure) -> Int
  ) throws(Failure) -> Int {
    if !isEvaluated { skipping += 1 }
    defer { if !isEvaluated { skipping -= 1 } }
    return try operand(&self)
  }

  private mutating func binary(_ level: Int) throws(Failure) -> Int {
    guard level < Self.levels.count else { return try power() }
    var left = try binary(level + 1)
    while let operation = Self.levels[level].first(where: { takeOperator($0) }) {
      let sign = operation.description
      let isDecided = (sign == "||" && left != 0) || (sign == "&&" && left == 0)
      let right = try evaluated(!isDecided) { evaluator throws(Failure) in try evaluator.binary(level + 1) }
      left = isDecided ? (sign == "||" ? 1 : 0) : try combine(left, sign, right)
    }
    return left
  }

  private mutating func power() throws(Failure) -> Int {
    var factors = [try unary()]
    while take("**") { factors.append(try unary()) }
    var result = factors.removeLast()
    while let base = factors.popLast() {
      guard result >= 0 || skipping > 0 else { throw .error }
      guard result < 4_096 else { throw .unknown }
      guard result >= 0 else { return 0 }
      result = (0..<result).reduce(1) { product, _ in product &* base }
    }
    return result
  }

  private mutating func unary() throws(Failure) -> Int {
    skipBlanks()
    let start = index
    if take("++") || take("--") {
      let step = text[start] == UInt8(ascii: "+") ? 1 : -1
      if let target = place() {
        let value = try read(target) &+ step
        try write(value, to: target)
        return value
      }
      index = start
    }
    guard depth < Self.bound else { throw .unknown }
    depth += 1
    defer { depth -= 1 }
    if take("!") { return try unary() == 0 ? 1 : 0 }
    if take("~") { return ~(try unary()) }
    if take("-") { return 0 &- (try unary()) }
    if take("+") { return try unary() }
    return try primary()
  }

  private mutating func primary() throws(Failure) -> Int {
    if take("(") {
      let value = try commas()
      guard take(")") else { throw .unknown }
      return value
    }
    if let target = place() {
      let value = try read(target)
      if take("++") { try write(value &+ 1, to: target) } else if take("--") { try write(value &- 1, to: target) }
      return value
    }
    let start = index
    while index < text.count, CommandWalker.isNameByte(text[index]) || text[index] == UInt8(ascii: "#") { index += 1 }
    guard let value = ShellNumber.parse(text[start..<index]) else { throw .unknown }
    skipBlanks()
    return value
  }

  // MARK: Variables

  /// A variable, or one element of an array.
  private struct Place {
    var name: String
    var index: String?
  }

  /// The name, and the subscript as text, that stand here.
  private mutating func place() -> Place? {
    skipBlanks()
    guard index < text.count, CommandWalker.isNameByte(text[index]), !(48...57).contains(text[index]) else {
      return nil
    }
    let start = index
    while index < text.count, CommandWalker.isNameByte(text[index]) { index += 1 }
    let name = String(decoding: text[start..<index], as: UTF8.self)
    defer { skipBlanks() }
    guard index < text.count, text[index] == UInt8(ascii: "[") else { return Place(name: name) }
    var open = 0
    let first = index + 1
    repeat {
      if text[index] == UInt8(ascii: "[") { open += 1 }
      if text[index] == UInt8(ascii: "]") { open -= 1 }
      index += 1
    } while index < text.count && open > 0
    guard open == 0 else { return nil }
    return Place(name: name, index: String(decoding: text[first..<(index - 1)], as: UTF8.self))
  }

  private mutating func key(_ index: String, of name: String) throws(Failure) -> String {
    if state.arrays[name]?.isAssociative == true { return index }
    return String(try nested(index))
  }

  private mutating func nested(_ expression: String) throws(Failure) -> Int {
    guard depth < Self.bound else { throw .unknown }
    var inner = ArithmeticEvaluator(expression, state, depth: depth + 1)
    let value = try inner.value()
    state = inner.state
    return value
  }

  private mutating func read(_ place: Place) throws(Failure) -> Int {
    guard skipping == 0 else { return 0 }
    let held: String
    if let index = place.index {
      guard let array = state.array(place.name) else { throw .unknown }
      switch array.lookUp(try key(index, of: place.name)) {
      case .missing: return 0
      case .unknown: throw .unknown
      case .found(let element):
        guard let literal = element.literal else { throw .unknown }
        held = literal
      }
    } else {
      switch state.variables[place.name] {
      case .set(let text): held = text
      case .unset: return 0
      case .unknown: throw .unknown
      }
    }
    if let number = ShellNumber.parse(Array(held.utf8)[...]) { return number }
    return try nested(held)
  }

  private mutating func write(_ value: Int, to place: Place) throws(Failure) {
    guard skipping == 0 else { return }
    if let isFixed = state.fixed[place.name] { throw isFixed ? .error : .unknown }
    let word = ArgumentWord(String(value), evidence: .whole)
    if let index = place.index, let key = keyForWriting(index, of: place.name) {
      guard state.setElement(key, of: place.name, to: word) else { throw .error }
    } else {
      state.assign(.set(String(value)), to: place.name)
    }
  }

  private mutating func keyForWriting(_ index: String, of name: String) -> String? {
    do throws(Failure) { return try key(index, of: name) } catch { return nil }
  }

  // MARK: Operators

  private func combine(_ left: Int, _ sign: String, _ right: Int) throws(Failure) -> Int {
    switch sign {
    case "+": return left &+ right
    case "-": return left &- right
    case "*": return left &* right
    case "/", "%":
      guard right != 0, !(left == .min && right == -1) else {
        if skipping > 0 { return 0 }
        throw right == 0 ? .error : .unknown
      }
      return sign == "/" ? left / right : left % right
    case "<<": return left &<< right
    case ">>": return left &>> right
    case "&": return left & right
    case "|": return left | right
    case "^": return left ^ right
    default: return compare(left, sign, right) ? 1 : 0
    }
  }

  private func compare(_ left: Int, _ sign: String, _ right: Int) -> Bool {
    switch sign {
    case "==": left == right
    case "!=": left != right
    case "<": left < right
    case ">": left > right
    case "<=": left <= right
    case ">=": left >= right
    case "&&": left != 0 && right != 0
    default: left != 0 || right != 0
    }
  }

  private mutating func takeOperator(_ sign: StaticString) -> Bool {
    guard isNext(sign) else { return false }
    let after = index + sign.utf8CodeUnitCount
    let following = after < text.count ? text[after] : 0
    let last = text[after - 1]
    // `&&` is not `&`, `**` not `*`, `<<` not `<`, and `+=` assigns.
    if sign.utf8CodeUnitCount == 1, following == last, "&|<>*".utf8.contains(last) { return false }
    if following == UInt8(ascii: "="), !"=!".utf8.contains(last) || sign.utf8CodeUnitCount == 1 { return false }
    return take(sign)
  }

  private func isNext(_ sign: StaticString) -> Bool {
    let count = sign.utf8CodeUnitCount
    guard index + count <= text.count else { return false }
    return sign.withUTF8Buffer { $0.elementsEqual(text[index..<(index + count)]) }
  }

  private mutating func take(_ sign: StaticString) -> Bool {
    skipBlanks()
    guard isNext(sign) else { return false }
    index += sign.utf8CodeUnitCount
    skipBlanks()
    return true
  }

  private mutating func skipBlanks() {
    while index < text.count, text[index] == 32 || (9...10).contains(text[index]) { index += 1 }
  }
}

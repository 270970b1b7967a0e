/// The bytes that mean something to the shell, by name, and their classes.
extension UInt8 {
  /// What is read at the end of the text: no text that is parsed holds a zero.
  static var end: UInt8 { 0 }
  static var tab: UInt8 { 0x09 }
  static var newline: UInt8 { 0x0A }
  static var space: UInt8 { 0x20 }
  static var bang: UInt8 { 0x21 }
  static var doubleQuote: UInt8 { 0x22 }
  static var hash: UInt8 { 0x23 }
  static var dollar: UInt8 { 0x24 }
  static var percent: UInt8 { 0x25 }
  static var ampersand: UInt8 { 0x26 }
  static var singleQuote: UInt8 { 0x27 }
  static var openParenthesis: UInt8 { 0x28 }
  static var closeParenthesis: UInt8 { 0x29 }
  static var star: UInt8 { 0x2A }
  static var plus: UInt8 { 0x2B }
  static var comma: UInt8 { 0x2C }
  static var minus: UInt8 { 0x2D }
  static var period: UInt8 { 0x2E }
  static var slash: UInt8 { 0x2F }
  static var colon: UInt8 { 0x3A }
  static var semicolon: UInt8 { 0x3B }
  static var less: UInt8 { 0x3C }
  static var equals: UInt8 { 0x3D }
  static var greater: UInt8 { 0x3E }
  static var question: UInt8 { 0x3F }
  static var at: UInt8 { 0x40 }
  static var openBracket: UInt8 { 0x5B }
  static var backslash: UInt8 { 0x5C }
  static var closeBracket: UInt8 { 0x5D }
  static var caret: UInt8 { 0x5E }
  static var underscore: UInt8 { 0x5F }
  static var backquote: UInt8 { 0x60 }
  static var openBrace: UInt8 { 0x7B }
  static var pipe: UInt8 { 0x7C }
  static var closeBrace: UInt8 { 0x7D }
  static var tilde: UInt8 { 0x7E }

  /// A blank, a newline, an operator's byte or the end of the text: no word goes on there.
  var endsWord: Bool {
    switch self {
    case .end, .tab, .newline, .space, .ampersand, .openParenthesis, .closeParenthesis, .semicolon, .less, .greater,
      .pipe:
      true
    default: false
    }
  }

  /// Ends a word or begins something other than literal text in it.
  ///
  /// A comma, `}` and `]` are not among them: they mean something only behind `{` or `[`.
  var isSpecialInWord: Bool {
    switch self {
    case .end, .tab, .newline, .space, .ampersand, .openParenthesis, .closeParenthesis, .semicolon, .less, .greater,
      .pipe, .doubleQuote, .singleQuote, .backslash, .dollar, .backquote, .star, .question, .openBracket, .openBrace,
      .tilde:
      true
    default: false
    }
  }

  /// Means something inside double quotes, in a here-document or in a quoted operand of `${…}`.
  var isSpecialInQuotes: Bool {
    switch self {
    case .doubleQuote, .singleQuote, .backslash, .dollar, .backquote, .closeBrace, .newline, .less, .greater: true
    default: false
    }
  }

  /// Means something in an arithmetic expression.
  var isSpecialInArithmetic: Bool {
    switch self {
    case .doubleQuote, .singleQuote, .backslash, .dollar, .backquote, .openParenthesis, .closeParenthesis,
      .openBracket, .closeBracket, .semicolon, .colon, .question, .closeBrace, .less, .greater:
      true
    default: false
    }
  }

  var isDigit: Bool { self >= 0x30 && self <= 0x39 }

  var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }

  /// May begin the name of a variable.
  var beginsName: Bool { isLetter || self == .underscore }

  /// May stand in the name of a variable.
  var continuesName: Bool { beginsName || isDigit }

  /// A parameter of one byte that is no name: `$@`, `$?`.
  var isSpecialParameter: Bool {
    switch self {
    case .at, .star, .hash, .question, .minus, .dollar, .bang: true
    default: false
    }
  }

  /// The value of a hexadecimal digit.
  var hexadecimalValue: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x41 + 10
    case 0x61...0x66: self - 0x61 + 10
    default: nil
    }
  }

  /// The value of an octal digit.
  var octalValue: UInt8? {
    self >= 0x30 && self <= 0x37 ? self - 0x30 : nil
  }
}

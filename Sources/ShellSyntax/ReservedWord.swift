/// The reserved words of bash, each by its bytes as one big-endian number so that a look-up is one switch.
enum ReservedWord: UInt64 {
  case bang = 0x21
  case openBrace = 0x7B
  case closeBrace = 0x7D
  case openTest = 0x5B5B
  case closeTest = 0x5D5D
  case `case` = 0x6361_7365
  case coproc = 0x636F_7072_6F63
  case `do` = 0x646F
  case done = 0x646F_6E65
  case elif = 0x656C_6966
  case `else` = 0x656C_7365
  case esac = 0x6573_6163
  case fi = 0x6669
  case `for` = 0x666F_72
  case function = 0x6675_6E63_7469_6F6E
  case `if` = 0x6966
  case `in` = 0x696E
  case select = 0x7365_6C65_6374
  case then = 0x7468_656E
  case time = 0x7469_6D65
  case until = 0x756E_7469_6C
  case `while` = 0x7768_696C_65

  /// As it is written.
  var text: String {
    var bytes: [UInt8] = []
    var rest = rawValue
    while rest > 0 {
      bytes.insert(UInt8(truncatingIfNeeded: rest), at: 0)
      rest >>= 8
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether it ends the list before it.
  var endsList: Bool {
    switch self {
    case .closeBrace, .do, .done, .elif, .else, .esac, .fi, .then: true
    default: false
    }
  }

  /// Whether a compound command may begin with it.
  var beginsCompound: Bool {
    switch self {
    case .openBrace, .openTest, .case, .for, .if, .select, .until, .while: true
    default: false
    }
  }
}

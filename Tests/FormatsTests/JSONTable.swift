import Vocabulary

/// JSON texts with what they mean, and texts that are none; also the seeds of the fuzz test.
enum JSONTable {
  static let values: [(text: String, value: StructuredValue)] = [
    ("null", .null), (" true\n", .boolean(true)), ("\t\r\nfalse ", .boolean(false)),
    ("0", .integer(0)), ("-0", .integer(0)), ("-0.0e5", .integer(0)), ("1", .integer(1)), ("-12", .integer(-12)),
    ("1.0", .integer(1)), ("1e3", .integer(1000)), ("100E-2", .integer(1)), ("1.5e1", .integer(15)),
    ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
    ("9223372036854775807.000", .integer(.max)), ("123456789012345678", .integer(123_456_789_012_345_678)),
    ("9223372036854775808", .real(9_223_372_036_854_775_808)),
    ("18446744073709551615", .digits("18446744073709551615")), ("18446744073709551616", .real(0x1p64)),
    ("100000000000000000000", .real(1e20)), ("1e300", .real(1e300)), ("0.1", .real(0.1)), ("-2.5E-3", .real(-0.0025)),
    ("0.10000000000000000001", .digits("0.10000000000000000001")),
    ("-123456789012345678901234567890", .digits("-123456789012345678901234567890")),
    ("1e999", .digits("1e999")), ("-1.50e-999999999999999999999", .digits("-15e-1000000000")),
    ("2.2250738585072014e-308", .real(2.2250738585072014e-308)),
    (#""""#, .string("")), (#""a""#, .string("a")), (#""sixteen bytes ++""#, .string("sixteen bytes ++")),
    (#""\"\\\/\b\f\n\r\t""#, .string("\"\\/\u{8}\u{C}\n\r\t")), (#""\u0041\u00e9\u20AC""#, .string("Aé€")),
    (#""\ud83d\ude00 \uDBFF\uDFFF""#, .string("😀 \u{10FFFF}")), (#""\u0000""#, .string("\0")),
    ("\"é €\u{7F} 😀 \u{2028}\"", .string("é €\u{7F} 😀 \u{2028}")),
    ("[]", .array([])), ("[ ]", .array([])),
    ("[1,[2],{}]", .array([.integer(1), .array([.integer(2)]), .object([:])])),
    ("{}", .object([:])), ("{ }", .object([:])),
    (#"{"b":1,"a":[null]}"#, .object(["a": .array([.null]), "b": .integer(1)])),
    (#"{"a":1,"a":2}"#, .object(["a": .integer(2)])),
    (#"{"\u0061":1,"b":0,"a":3}"#, .object(["a": .integer(3), "b": .integer(0)])),
    (#"{"" : {"" : "" } }"#, .object(["": .object(["": .string("")])])),
    (
      #"{"a_name_over_15_bytes":1,"a_name_over_16_bytes":2}"#,
      .object(["a_name_over_15_bytes": .integer(1), "a_name_over_16_bytes": .integer(2)])
    ),
  ]

  static let refused: [[UInt8]] =
    [
      "", " ", "nul", "nulL", "True", "truefalse", "null x", "\u{FEFF}null", "NaN", "Infinity", "-Infinity", "+1", "-",
      "01", "-01", "1.", ".5", "1.e1", "1e", "1e+", "0x10", "1_000", "1 2", "'a'", "\"", "\"a", "\"\\\"", "\"\\x\"",
      "\"\\u12\"", "\"\\u12G4\"", "\"\\ud800\"", "\"\\udc00\"", "\"\\ud800\\u0041\"", "\"\\ud800x\"", "\"a\nb\"",
      "\"\u{1}\"", "\"\t\"", "[", "]", "[1", "[1,", "[1,]", "[,1]", "[1 2]", "[1}", "[\"a\":1]", "{", "}", "{\"a\"",
      "{\"a\":", "{\"a\":1", "{\"a\":1,", "{\"a\":1,}", "{,}", "{\"a\",1}", "{a:1}", "{1:1}", "{null:1}", "{\"a\":1]",
      "{\"a\" 1}", "{\"a\":1 \"b\":2}", "[1]]", "{}{}", "// no\n1", "/* no */ 1", "[1,\u{A0}2]", "\u{C}1", "[\"a",
      "[tru",
    ].map { Array($0.utf8) } + [
      [0x22, 0x80, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xC3, 0x22], [0x22, 0xE0, 0x80, 0x80, 0x22],
      [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xF5, 0x80, 0x80, 0x80, 0x22], [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22],
      [0x22, 0xF0, 0x9F, 0x98], [0xFF, 0xFE, 0x31, 0x00], [0x31, 0x00],
    ]
}

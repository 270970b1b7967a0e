import Formats

/// The examples of RFC 8949 appendix A, by their bytes in hexadecimal.
enum CBORTable {
  static let values: [(hex: String, value: CBORValue)] = [
    ("00", .unsigned(0)),
    ("01", .unsigned(1)),
    ("0a", .unsigned(10)),
    ("17", .unsigned(23)),
    ("1818", .unsigned(24)),
    ("1819", .unsigned(25)),
    ("1864", .unsigned(100)),
    ("1903e8", .unsigned(1000)),
    ("1a000f4240", .unsigned(1000000)),
    ("1b000000e8d4a51000", .unsigned(1000000000000)),
    ("1bffffffffffffffff", .unsigned(18446744073709551615)),
    ("3bffffffffffffffff", .negative(18446744073709551615)),
    ("20", .negative(0)),
    ("29", .negative(9)),
    ("3863", .negative(99)),
    ("3903e7", .negative(999)),
    ("f90000", .real(0.0)),
    ("f93c00", .real(1.0)),
    ("fb3ff199999999999a", .real(1.1)),
    ("f93e00", .real(1.5)),
    ("f97bff", .real(65504.0)),
    ("fa47c35000", .real(100000.0)),
    ("fa7f7fffff", .real(3.4028234663852886e+38)),
    ("fb7e37e43c8800759c", .real(1e+300)),
    ("f90001", .real(5.960464477539063e-08)),
    ("f90400", .real(6.103515625e-05)),
    ("f9c400", .real(-4.0)),
    ("fbc010666666666666", .real(-4.1)),
    ("f4", .boolean(false)),
    ("f5", .boolean(true)),
    ("f6", .null),
    ("60", .text("")),
    ("6161", .text("a")),
    ("6449455446", .text("IETF")),
    ("62225c", .text("\"\\")),
    ("62c3bc", .text("ü")),
    ("63e6b0b4", .text("水")),
    ("64f0908591", .text("𐅑")),
    ("80", .array([])),
    ("83010203", .array([.unsigned(1), .unsigned(2), .unsigned(3)])),
    (
      "8301820203820405",
      .array([.unsigned(1), .array([.unsigned(2), .unsigned(3)]), .array([.unsigned(4), .unsigned(5)])])
    ),
    (
      "98190102030405060708090a0b0c0d0e0f101112131415161718181819",
      .array([
        .unsigned(1), .unsigned(2), .unsigned(3), .unsigned(4), .unsigned(5), .unsigned(6), .unsigned(7), .unsigned(8),
        .unsigned(9), .unsigned(10), .unsigned(11), .unsigned(12), .unsigned(13), .unsigned(14), .unsigned(15),
        .unsigned(16), .unsigned(17), .unsigned(18), .unsigned(19), .unsigned(20), .unsigned(21), .unsigned(22),
        .unsigned(23), .unsigned(24), .unsigned(25),
      ])
    ),
    ("a0", .map([])),
    (
      "a26161016162820203",
      .map([.init(.text("a"), .unsigned(1)), .init(.text("b"), .array([.unsigned(2), .unsigned(3)]))])
    ),
    ("826161a161626163", .array([.text("a"), .map([.init(.text("b"), .text("c"))])])),
    (
      "a56161614161626142616361436164614461656145",
      .map([
        .init(.text("a"), .text("A")), .init(.text("b"), .text("B")), .init(.text("c"), .text("C")),
        .init(.text("d"), .text("D")), .init(.text("e"), .text("E")),
      ])
    ),
    ("7f657374726561646d696e67ff", .text("streaming")),
    ("9fff", .array([])),
    (
      "9f018202039f0405ffff",
      .array([.unsigned(1), .array([.unsigned(2), .unsigned(3)]), .array([.unsigned(4), .unsigned(5)])])
    ),
    (
      "9f01820203820405ff",
      .array([.unsigned(1), .array([.unsigned(2), .unsigned(3)]), .array([.unsigned(4), .unsigned(5)])])
    ),
    (
      "83018202039f0405ff",
      .array([.unsigned(1), .array([.unsigned(2), .unsigned(3)]), .array([.unsigned(4), .unsigned(5)])])
    ),
    (
      "83019f0203ff820405",
      .array([.unsigned(1), .array([.unsigned(2), .unsigned(3)]), .array([.unsigned(4), .unsigned(5)])])
    ),
    (
      "bf61610161629f0203ffff",
      .map([.init(.text("a"), .unsigned(1)), .init(.text("b"), .array([.unsigned(2), .unsigned(3)]))])
    ),
    ("826161bf61626163ff", .array([.text("a"), .map([.init(.text("b"), .text("c"))])])),
    ("bf6346756ef563416d7421ff", .map([.init(.text("Fun"), .boolean(true)), .init(.text("Amt"), .negative(1))])),
    ("f97c00", .real(.infinity)), ("f9fc00", .real(-.infinity)), ("fa7f800000", .real(.infinity)),
    ("faff800000", .real(-.infinity)), ("fb7ff0000000000000", .real(.infinity)),
    ("fbfff0000000000000", .real(-.infinity)), ("f7", .undefined), ("f0", .simple(16)), ("f818", .simple(24)),
    ("f8ff", .simple(255)), ("c074323031332d30332d32315432303a30343a30305a", .tagged(0, .text("2013-03-21T20:04:00Z"))),
    ("c11a514b67b0", .tagged(1, .unsigned(1363896240))),
    ("c1fb41d452d9ec200000", .tagged(1, .real(1363896240.5))), ("d74401020304", .tagged(23, .bytes([1, 2, 3, 4]))),
    ("d818456449455446", .tagged(24, .bytes([0x64, 0x49, 0x45, 0x54, 0x46]))),
    ("d82076687474703a2f2f7777772e6578616d706c652e636f6d", .tagged(32, .text("http://www.example.com"))),
    ("40", .bytes([])), ("4401020304", .bytes([1, 2, 3, 4])), ("5f42010243030405ff", .bytes([1, 2, 3, 4, 5])),
    ("a201020304", .map([.init(.unsigned(1), .unsigned(2)), .init(.unsigned(3), .unsigned(4))])),
    ("c249010000000000000000", .tagged(2, .bytes([1, 0, 0, 0, 0, 0, 0, 0, 0]))),
    ("c349010000000000000000", .tagged(3, .bytes([1, 0, 0, 0, 0, 0, 0, 0, 0]))),
  ]

  /// The examples that are no number, and minus zero, which equals zero.
  static let notNumbers = ["f97e00", "fa7fc00000", "fb7ff8000000000000"]

  /// What RFC 8949 appendix F says is not well-formed, a row of each kind.
  static let malformed = [
    "18", "19", "1a", "1b", "1901", "1a0102", "1b01020304050607", "38", "58", "78", "98", "9a01ff00", "b8", "d8", "f8",
    "f900", "fa0000", "fb000000", "41", "61", "5affffffff00", "5bffffffffffffffff010203", "7affffffff00",
    "7b7fffffffffffffff010203", "81", "818181818181818181", "8200", "a1", "a20102", "a100", "a2000000", "c0", "5f4100",
    "7f6100", "9f", "9f0102", "bf", "bf01020102", "819f", "9f8000", "9f9f9f9f9fffffffff", "9f819f819f9fffffff", "1c",
    "1d", "1e", "3c", "3d", "3e", "5c", "5d", "5e", "7c", "7d", "7e", "9c", "9d", "9e", "bc", "bd", "be", "dc", "dd",
    "de", "fc", "fd", "fe", "f800", "f801", "f817", "5f00ff", "5f21ff", "5f6100ff", "5f80ff", "5fa0ff", "5fc000ff",
    "5fe0ff", "7f4100ff", "5f5f4100ffff", "7f7f6100ffff", "ff", "81ff", "8200ff", "a1ff", "a1ff00", "a100ff",
    "a20000ff",
    "9f81ff", "9f829f819f9fffffffff", "bf00ff", "bf000000ff", "1f", "3f", "df", "",
  ]
}

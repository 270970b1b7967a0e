import TestSupport

/// Makes shell texts whose every program start is `t word…`, out of the forms that people write.
struct ExpansionCases {
  private var random: SeededRandom

  init(seed: UInt64) {
    random = SeededRandom(seed: seed)
  }

  private static let plain = ["a", "b-c", "x.y", "/tmp/z", "7", "k=v", "--flag", "-x", "é", "a,b", "@1", "%s", "+"]
  private static let quoted = [
    "'a b'", "'$x'", "\"a b\"", "\"\"", "''", "\\ ", "a\\ b", "\"a\\\"b\"", "$'a\\tb'", "$'\\x41'", "\"x\"y'z'", "\\$x",
    "\"\\$x\"",
  ]
  private static let expanded = [
    "$x", "\"$x\"", "${x}", "\"${x}y\"", "$e", "\"$e\"", "a$e", "${u:-d e}", "\"${u:-d e}\"", "${x:+alt}", "${#x}",
    "${x#o}",
    "${x%e}", "${x^^}", "${u-}", "\"$s\"", "$s", "p$s", "${s}q", "${x/n/N}", "${e:-$x}", "\"$@\"", "$1", "\"$2\"", "$#",
  ]
  private static let braced = [
    "{a,b}", "p{1,2}q", "{1..3}", "{a..c}x", "{x,}y", "{a,{b,c}}", "{3..1}", "{01..03}", "{a}", "{,}",
  ]
  private static let substituted = [
    "$(echo hi)", "\"$(printf 'a b')\"", "$(printf 'a b')", "`echo z`", "$(printf %s q)r", "\"$(echo \"$x\")\"",
    "$(echo aGk= | base64 -d)", "$(printf '%s\\n' one)", "$(echo -n n)", "$(printf 'b%.0s' 1)",
  ]

  /// One text.
  mutating func next() -> String {
    switch Int.random(in: 0..<12, using: &random) {
    case 0: "for i in \(words(2)); do t \"$i\" \(word()); done"
    case 1: "f() { t \"$1\" \(word()); }; f \(words(2))"
    case 2: "{ t \(words(2)); t \(word()); }"
    case 3: "x=\(Self.plain.randomElement(using: &random) ?? "a"); t $x \(word())"
    case 4: "set -- \(words(3)); t \"$@\"; t $#"
    case 5: "eval \"t \(Self.plain.randomElement(using: &random) ?? "a") b\""
    case 6: "t \(words(1)) && t \(word())"
    case 7: "(x=inner; t \"$x\"); t \"$x\""
    case 8: "printf '%s\\n' \(Self.plain.randomElement(using: &random) ?? "a") | cat; t \(word())"
    default: "t \(words(Int.random(in: 1...4, using: &random)))"
    }
  }

  private mutating func words(_ count: Int) -> String {
    (0..<count).map { _ in word() }.joined(separator: " ")
  }

  private mutating func word() -> String {
    let kinds = [Self.plain, Self.quoted, Self.expanded, Self.braced, Self.substituted]
    let parts = Int.random(in: 1...2, using: &random)
    return (0..<parts).map { _ in
      kinds[Int.random(in: 0..<kinds.count, using: &random)].randomElement(using: &random) ?? "a"
    }
    .joined()
  }
}

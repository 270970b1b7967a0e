import Formats
import TestSupport
import Testing
import Vocabulary

/// Python's `json` module as the judge of what is JSON and what it means.
@Suite struct JSONOracleTests {
  /// Reads lines of hexadecimal text and our canonical form of it, `-` where we refused it; prints what it disagrees with.
  ///
  /// Python takes lone surrogates, NaN and Infinity; the judge does not. Numbers are compared as decimals,
  /// those beyond 64 bits as doubles, since RFC 8785 writes a double by its shortest digits.
  static let judge = #"""
    import decimal, json, sys
    decimal.getcontext().prec = 2000
    def no(word): raise ValueError(word)
    def lone(value):
        if isinstance(value, str): return any(0xD800 <= ord(c) < 0xE000 for c in value)
        if isinstance(value, list): return any(map(lone, value))
        if isinstance(value, dict): return any(lone(k) or lone(v) for k, v in value.items())
        return False
    def read(raw):
        value = json.loads(raw.decode("utf-8"), parse_constant=no, parse_float=decimal.Decimal, parse_int=decimal.Decimal)
        if lone(value): raise ValueError("surrogate")
        return value
    def same(a, b):
        if isinstance(a, list) and isinstance(b, list): return len(a) == len(b) and all(map(same, a, b))
        if isinstance(a, dict) and isinstance(b, dict): return a.keys() == b.keys() and all(same(a[k], b[k]) for k in a)
        if isinstance(a, decimal.Decimal) and isinstance(b, decimal.Decimal) and abs(a) >= 2**63: return float(a) == float(b)
        return a == b
    for line in sys.stdin:
        text, ours = line.split()
        try: theirs = read(bytes.fromhex(text))
        except decimal.DecimalException: continue  # an exponent that Python's decimals do not hold
        except (ValueError, RecursionError): theirs = None; refused = True
        else: refused = False
        if refused != (ours == "-"): print("refused" if refused else "accepted", bytes.fromhex(text))
        elif not refused and not same(read(bytes.fromhex(ours)), theirs): print("differs", bytes.fromhex(text), bytes.fromhex(ours))
    """#

  static func disagreements(on texts: [[UInt8]]) throws -> String {
    let lines = texts.filter { !$0.isEmpty }.map { text in
      // Refused text is part of the comparison.
      let ours = (try? JSONReader.read(text)).flatMap { try? JSONWriter.canonical($0) }
      return Hexadecimal.encode(text) + " " + (ours.map(Hexadecimal.encode) ?? "-")
    }
    let script = Hexadecimal.encode(Array(judge.utf8))
    let command = "python3 -c 'exec(bytes.fromhex(\"\(script)\").decode())'"
    return String(
      decoding: try Oracle.output(of: command, input: Array(lines.joined(separator: "\n").utf8)), as: UTF8.self)
  }

  @Test("Python agrees with the table") func pythonAgreesWithTheTable() throws {
    let found = try Self.disagreements(on: FormatsFuzzTests.jsonSeeds)
    #expect(found == "")
  }

  @Test("Python agrees on generated values and their mutations") func pythonAgreesOnGeneratedValuesAndTheirMutations()
    throws
  {
    var random = SeededRandom(seed: 1_943_200)
    var texts: [[UInt8]] = []
    for _ in 0..<1500 {
      var generator = JSONGenerator(random: random)
      texts.append(Array(generator.value(depth: 0).utf8))
      random = generator.random
    }
    let mutated = texts.map { Mutation.mutate($0, with: texts, using: &random) }
    let found = try Self.disagreements(on: texts)
    #expect(found == "")
    let foundMutated = try Self.disagreements(on: mutated)
    #expect(foundMutated == "")
  }
}

/// Writes random JSON, oddly spaced and escaped.
struct JSONGenerator {
  var random: SeededRandom

  mutating func value(depth: Int) -> String {
    switch Int.random(in: 0..<(depth > 4 ? 4 : 6), using: &random) {
    case 0: return ["null", "true", "false"].randomElement(using: &random) ?? "null"
    case 1, 2: return number()
    case 3: return string()
    case 4: return "[" + list { $0.value(depth: depth + 1) } + "]"
    default: return "{" + list { $0.string() + $0.space() + ":" + $0.value(depth: depth + 1) } + "}"
    }
  }

  private mutating func list(_ item: (inout JSONGenerator) -> String) -> String {
    (0..<Int.random(in: 0...4, using: &random)).map { _ in space() + item(&self) + space() }.joined(separator: ",")
  }

  private mutating func space() -> String {
    ["", "", "", " ", "\n\t", "\r          "].randomElement(using: &random) ?? ""
  }

  private mutating func digits(_ most: Int) -> String {
    (0..<Int.random(in: 1...most, using: &random)).map { _ in String(Int.random(in: 0...9, using: &random)) }.joined()
  }

  private mutating func number() -> String {
    var text = Bool.random(using: &random) ? "-" : ""
    text += Bool.random(using: &random) ? "0" : "\(Int.random(in: 1...9, using: &random))" + digits(22)
    if Bool.random(using: &random) { text += "." + digits(20) }
    if Int.random(in: 0..<4, using: &random) == 0 {
      text += ["e", "E+", "e-"][Int.random(in: 0..<3, using: &random)] + digits(3)
    }
    return text
  }

  private mutating func string() -> String {
    let pieces = [
      "a", "name", "eight or more plain bytes", "é", "€", "😀", #"\n"#, #"\""#, #"\\"#, #"\/"#, #"\u0041"#, #"\u20ac"#,
      #"\ud83d\ude00"#, "\u{7F}", " ", #"\u0000"#,
    ]
    let text = (0..<Int.random(in: 0...6, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
    return "\"" + text.joined() + "\""
  }
}

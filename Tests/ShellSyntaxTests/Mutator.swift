import TestSupport

/// Changes snippets a little, always in the same way for the same seed.
struct Mutator {
  private let snippets: [[UInt8]]
  private var random: SeededRandom

  init(snippets: [String], seed: UInt64) {
    self.snippets = snippets.map { Array($0.utf8) }
    random = SeededRandom(seed: seed)
  }

  private static let tokens = [
    "'", "\"", "`", "$", "(", ")", "{", "}", "[", "]", "<", ">", "|", "&", ";", "\n", " ", "\\", "#", "!", "=", "*",
    "?", "~", "-", "+", ":", "/", "%", ",", "@", "^", "..", "$(", "${", "$((", "((", "))", "[[", "]]", "<<E\n", "\nE\n",
    "<(", "$'", "&&", "||", ";;", ";&", "if ", "then ", "fi", "do ", "done", "case x in ", "esac", "for x in ",
    "while ", "function f ", "time ", "coproc ", "! ", "{ ", " }", "a", "1", "x=", "=~ ", "== ", "\\\n", "<<<", "2>&1",
    "a=(", "declare ", "\t", "<<-E\n",
  ].map { Array($0.utf8) }

  private static let wrappings = [
    ("echo $(", ")"), ("echo \"", "\""), ("{ ", "; }"), ("(", ")"), ("`", "`"), ("\"$(", ")\""),
    ("if ", "; then x; fi"),
    ("echo ${x:-", "}"), ("echo <(", ")"), ("echo ", ""), ("case x in a) ", " ;; esac"), ("f() { ", "\n}"),
    ("echo $((", "))"), ("cat <<E\n", "\nE\n"), ("[[ ", " ]]"), ("a=(", ")"), ("x && ", " | y"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  /// The next text.
  mutating func next() -> String {
    var text: [UInt8] = []
    repeat {
      text = pick(snippets)
      for _ in 0...Int.random(in: 0..<3, using: &random) { mutate(&text) }
    } while text.isEmpty || text.last == UInt8(ascii: "\\") || String(validating: text, as: UTF8.self) == nil
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &random)]
  }

  private mutating func mutate(_ text: inout [UInt8]) {
    let place = Int.random(in: 0...text.count, using: &random)
    switch Int.random(in: 0..<6, using: &random) {
    case 0, 1: text.insert(contentsOf: pick(Self.tokens), at: place)
    case 2: text.removeSubrange(place..<min(text.count, place + Int.random(in: 1..<6, using: &random)))
    case 3: text.insert(contentsOf: pick(snippets).prefix(Int.random(in: 1..<12, using: &random)), at: place)
    case 4:
      let (before, after) = pick(Self.wrappings)
      text = before + text + after
    default: text += pick([[], Array("\n".utf8), Array("; ".utf8), Array(" ".utf8)]) + pick(snippets)
    }
  }
}

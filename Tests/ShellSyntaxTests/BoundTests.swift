import Foundation
import ShellSyntax
import Testing
import Vocabulary

@Suite struct BoundTests {
  @Test("A text over the bound of bytes is not read")
  func bytes() {
    let bounds = ShellBounds(bytes: 8)
    #expect(ShellParser.parse("echo abc", bounds: bounds).problems.isEmpty)
    let script = ShellParser.parse("echo abcd", bounds: bounds)
    #expect(script.items.isEmpty)
    #expect(script.problems == [SyntaxProblem(.overBound("the text has more than 8 bytes"), ByteRange(8, 9))])
  }

  @Test("A text over the bound of parts keeps what was read before it")
  func parts() {
    let bounds = ShellBounds(parts: 40)
    let script = ShellParser.parse(String(repeating: "a b;", count: 40), bounds: bounds)
    #expect(script.items.count == 10)
    #expect(script.problems.map(\.kind) == [.overBound("the text has more than 40 parts")])
  }

  @Test("Brace expansions are looked for within a bound")
  func braces() {
    let script = ShellParser.parse("a " + String(repeating: "{b,", count: 20_000))
    #expect(script.problems.map(\.kind) == [.overBound("too many braces in one text")])
  }

  /// What opens and closes each kind of nesting.
  static let nestings = [
    ("( ", "a", " )"), ("$(", "a", ")"), ("\"$(", "a", ")\""), ("${x:-", "a", "}"), ("\"${x:-", "a", "}\""),
    ("{ ", "a", "; }"), ("if ", "a", "; then b; fi"), ("$((", "1", "))"), ("$((", "1", ") )"), ("((", "1", ") )"),
    ("<(", "a", ")"), ("f() { ", "a", "; }"), ("case x in a) ", "b", ";; esac"), ("while ", "a", "; do b; done"),
    ("x=$(", "a", ")"), (">$(", "a", ")"), ("cat <<<$(", "a", ")"), ("cat <<E$(", "a", ")"), ("echo $(", "a", ")"),
    ("${a[", "b", "]}"), ("a=([x]=$(", "b", "))"), ("[[ -n $(", "a", ") ]]"), ("for x in $(", "a", "); do b; done"),
    ("coproc { ", "a", "; }"), ("[[ a =~ (", "b", ") ]]"), ("x{a,", "b", "}"), ("$(cat <<E\n", "x", "\nE\n)"),
    ("${x/a/$(", "b", ")}"), ("$((${x:-$(", "a", ")}))"), ("cat <<E\n$(", "a", ")\nE\n"), ("`", "a", "`"),
  ]

  @Test("Nesting of any kind is read down to the bound on a small stack", arguments: nestings)
  func depth(opening: String, middle: String, closing: String) {
    for count in [10, 100, 101, 10_000] {
      let text =
        String(repeating: opening, count: count) + middle + String(repeating: closing, count: count)
      let script = SmallStack.run { ShellParser.parse(text) }
      let isOver = script.problems.contains { problem in
        if case .overBound = problem.kind { true } else { false }
      }
      if count == 10 { #expect(!isOver) }
      if isOver { #expect(count > 10) }
    }
  }

  @Test("The depth that is told is the depth that is read")
  func depthIsExact() {
    let text = { (count: Int) in
      String(repeating: "{ ", count: count) + "a" + String(repeating: "; }", count: count)
    }
    #expect(ShellParser.parse(text(100)).problems.isEmpty)
    #expect(ShellParser.parse(text(101)).problems.map(\.kind) == [.overBound("nested deeper than 100 levels")])
  }
}

/// Runs a closure on a thread with the stack of a small worker.
enum SmallStack {
  static func run(_ body: @escaping @Sendable () -> Script) -> Script {
    nonisolated(unsafe) var result = Script()
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      result = body()
      done.signal()
    }
    thread.stackSize = 512 << 10
    thread.start()
    done.wait()
    return result
  }
}

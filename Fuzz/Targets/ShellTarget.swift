import ShellSyntax
import Vocabulary

/// The shell grammar: every range of the tree lies in the text and in the range around it.
enum ShellTarget: FuzzTarget {
  static let name = "shell"
  static let seeds =
    CommandTarget.seeds
    + texts([
      "f() { local a=(1 [x]=2); echo \"${a[@]/b/c}\" \"${#a}\"; }; f <(ls) >(cat) 2>&1 &>x",
      "case $a in b|c) d;; *) e;& esac",
      "for ((i=0; i<3; i++)); do echo $((i*2)) $[i]; done", "select x in a b; do break; done; coproc c { :; }",
      "cat <<A <<-'B' <<<c\n$(x)\nA\n\tb\nB\n", "a{1..3}{x,y} ~u/b *.[ch] @(a|b) !(c)",
      // A here-document in a substitution whose body is owed behind the end of the text around it.
      "b\nBcat <<\u{FFFF}ia)\n$(~<<\u{FFFF}ia)\n$((~<<\u{FFFF}ia)\n$(~f [\nBcat <<\u{FFFF}ia)\n$(~f [[ $\na i",
      "((a)) && [[ -f x && $y =~ ^(z)$ ]] || ! time -p w",
    ])

  static func run(_ bytes: [UInt8]) {
    let script = ShellParser.parse(bytes)
    for problem in script.problems { check(problem.range, in: ByteRange(0, bytes.count)) }
    check(script, in: ByteRange(0, bytes.count))
  }

  private static func check(_ range: ByteRange, in outer: ByteRange) {
    precondition(range.start >= outer.start && range.end <= outer.end, "\(range) is not within \(outer)")
  }

  private static func check(_ script: Script, in outer: ByteRange) {
    for item in script.items {
      for pipeline in [item.first] + item.rest.map(\.pipeline) {
        check(pipeline.range, in: outer)
        for stage in pipeline.stages { check(stage.command, in: pipeline.range) }
      }
    }
  }

  private static func check(_ command: Command, in outer: ByteRange) {
    switch command {
    case .simple(let simple):
      check(simple.range, in: outer)
      for word in simple.words { check(word.range, in: simple.range) }
    case .compound(let compound): check(compound.range, in: outer)
    case .function(let function): check(function.range, in: outer)
    case .coprocess(_, let inner), .timed(let inner): check(inner, in: outer)
    }
  }
}

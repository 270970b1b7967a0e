import Testing

@testable import CLI

@Suite("Aliases are put where bash puts them")
struct AliasExpansionTests {
  private static let aliases = [
    "tf": "terraform", "d": "tf destroy", "ls": "ls --color", "sudo": "sudo ", "a": "b", "b": "a x",
    "inprod": "cd /prod &&", "k": "kubectl -n \"$NS\"",
  ]

  @Test(
    "the text that results",
    arguments: [
      ("tf plan; d", "terraform plan; terraform destroy"),
      ("ls x", "ls --color x"),
      ("sudo d -auto-approve", "sudo  terraform destroy -auto-approve"),
      ("echo tf", "echo tf"),
      ("\\tf destroy; 'tf' destroy", "\\tf destroy; 'tf' destroy"),
      ("X=1 tf destroy", "X=1 terraform destroy"),
      ("a", "a x"),
      ("( d ) | if tf; then d; fi", "( terraform destroy ) | if terraform; then terraform destroy; fi"),
      ("echo \"$(d)\" <(tf x)", "echo \"$(terraform destroy)\" <(terraform x)"),
      ("for i in 1; do d; done &", "for i in 1; do terraform destroy; done &"),
      ("k delete ns x", "kubectl -n \"$NS\" delete ns x"),
      ("inprod tf destroy", "cd /prod && tf destroy"),
      ("", ""),
    ])
  func texts(text: String, expected: String) {
    #expect(AliasExpansion(aliases: Self.aliases).expand(text) == expected)
  }

  @Test("the shell's own expansion agrees", arguments: ["tf plan; d", "ls x", "X=1 d", "( d ) | cat", "a", "echo tf"])
  func agreesWithBash(text: String) async throws {
    let definitions = Self.aliases.map { "alias \($0.key)='\($0.value)'" }.joined(separator: "\n")
    // What bash parsed is what `declare -f` prints of a function made of it.
    let reparsed = """
      shopt -s expand_aliases
      \(definitions)
      eval 'one() { \(text)
      }'
      unalias -a
      eval 'two() { \(AliasExpansion(aliases: Self.aliases).expand(text))
      }'
      [ -n "$(declare -f one)" ] && [ "$(declare -f one | tail -n +2)" = "$(declare -f two | tail -n +2)" ] && echo same
      """
    let printed = try OracleShell.output(of: reparsed)
    #expect(printed == "same\n")
  }
}

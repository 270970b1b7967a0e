import Vocabulary

/// The names of files that programs print which are made to list them, for what reads names from a pipe.
package enum PrintedNames {
  /// Words that stand for the names which a program prints that was given these literal words; nil when it is not one
  /// that lists files, or what it lists cannot be told.
  package static func words(printedBy program: String, given literals: [String], at evidence: Evidence)
    -> [ArgumentWord]?
  {
    switch program {
    case "find", "gfind":
      return FindReader.printed(literals.map { ArgumentWord($0, evidence: evidence) }, evidence)
    case "ls" where literals.allSatisfy({ $0.utf8.first == UInt8(ascii: "-") }):
      return [ArgumentWord(pieces: [.glob("*")], evidence: evidence, mayBeSeveral: true)]
    default: return nil
    }
  }
}

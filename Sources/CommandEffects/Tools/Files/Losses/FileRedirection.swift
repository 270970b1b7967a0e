import Vocabulary

/// Judges what the shell itself writes to: the files that output is redirected to.
package enum FileRedirection {
  /// Notes what one output redirection does to its file.
  ///
  /// `path` is the word behind the operator, `truncates` is false for `>>`, and `printsNothing` is true where no
  /// program, or only `:` or `true`, stands before it: then nothing but emptying is meant.
  package static func inspect(
    path: ArgumentWord, truncates: Bool, printsNothing: Bool = false, directory: WorkingDirectory,
    variables: Variables, into inspection: inout Inspection
  ) {
    if path.literal == "/dev/null" { return }
    var scene = FileScene(
      program: "the redirection", directory: directory, variables: variables, evidence: path.evidence)
    let manner: FileOverwrite.Manner = !truncates ? .appended : printsNothing ? .emptied : .replaced
    let verb = truncates ? "the redirection would write over" : "the redirection would write into"
    FileOverwrite(manner: manner, verb: verb).inspect(path, &scene, into: &inspection)
  }
}

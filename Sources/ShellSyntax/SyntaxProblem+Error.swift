import Vocabulary

/// Inside the parser a problem is thrown to where reading can stop; the caller gets it in `Script.problems`.
extension SyntaxProblem: Error {}

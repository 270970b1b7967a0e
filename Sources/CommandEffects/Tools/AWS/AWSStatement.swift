import Vocabulary

/// A call that hands a query to a database: what it does lies in the query's text.
struct AWSStatement {
  private var call: AWSCall
  private var language: Language
  private var option: AWSOption?

  /// What the text is written in.
  enum Language: String, Sendable {
    case sql
    case gremlin
    case cypher
  }

  /// Nil when the operation takes no query.
  init?(_ call: AWSCall) {
    guard call.meaning.kind == .run else { return nil }
    let name: String
    switch call.verb {
    case "athena start-query-execution", "neptune-graph execute-query":
      name = "query-string"
    case "rds-data execute-statement", "rds-data batch-execute-statement", "redshift-data execute-statement":
      name = "sql"
    case "rds-data execute-sql": name = "sql-statements"
    case "redshift-data batch-execute-statement": name = "sqls"
    case "dynamodb execute-statement": name = "statement"
    case "dynamodb batch-execute-statement": name = "statements"
    case "dynamodb execute-transaction": name = "transact-statements"
    case "neptunedata execute-gremlin-query", "neptunedata execute-gremlin-profile-query": name = "gremlin-query"
    case "neptunedata execute-open-cypher-query": name = "open-cypher-query"
    default: return nil
    }
    self.call = call
    language = name == "gremlin-query" ? .gremlin : call.service.hasPrefix("neptune") ? .cypher : .sql
    option = call.option(name, shortest: min(3, name.utf8.count))
  }

  /// Notes that the text is run, and the loss that its words speak of.
  func inspect(into inspection: inout Inspection) {
    let words = option?.values ?? []
    let texts = words.map { word in AWSParameters.text(word, call, &inspection) ?? "" }
    let evidence = call.evidence(with: option.map { [$0] } ?? [])
    inspection.note(
      Effect(
        .runCode, Resource(kind: language.rawValue, role: .data, name: texts.joined(separator: "; ")),
        reversibility: .unknown, evidence: evidence))
    for (word, text) in zip(words, texts) {
      // A part that is not literal is a value, when what stands before it only reads.
      let known = text.isEmpty ? word.display : text
      if let loss = StatementWords(known, language).loss {
        let target = AWSTarget.resolve(call, asking: &inspection)
        noteLoss(loss, target, evidence, into: &inspection)
        return
      }
      if text.isEmpty, !StatementWords(word.knownPrefix, language).onlyReads {
        let target = AWSTarget.resolve(call, asking: &inspection)
        inspection.note(
          ToolFinding.unresolved(
            "what the query of \(call.verb) does", word, evidence: evidence, remedy: "write the query itself",
            environment: target.environment))
        return
      }
    }
  }

  private func noteLoss(
    _ loss: String, _ target: AWSTarget, _ evidence: Evidence, into inspection: inout Inspection
  ) {
    inspection.note(call.effect(.destroy, .data, name: target.names.first, extent: .many, .unknown, evidence: evidence))
    inspection.note(
      ToolFinding.destroyed(
        .data, "\(call.verb) runs a query that destroys data (\(loss))\(target.suffix)", evidence: evidence,
        remedy: "count first what it would hit, with a select; then a person who answers for it runs it",
        environment: target.environment))
  }
}

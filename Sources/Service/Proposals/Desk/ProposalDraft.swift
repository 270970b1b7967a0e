import Decision
import HTTPTypes
import Ledger
import Vocabulary

/// A proposal as a request brings it, checked.
struct ProposalDraft: Sendable {
  /// The most words, targets or variables, and the most bytes of a text.
  private static let countBound = 256
  private static let textBound = 16_384

  var workspace: String
  var secrets: ProposalSecrets
  private var work: ProposalRequest.Work
  private var object: StructuredObject
  private var targets: [String]
  private var replaced: [String]
  private var variableFiles: [String]

  /// Throws words for what is malformed or contradicts itself.
  init(_ object: StructuredObject) throws(APIError) {
    self.object = object
    let word = object["kind"]?.text ?? ProposalRequest.Work.terraform.rawValue
    guard let work = ProposalRequest.Work(rawValue: word) else {
      throw ProposalDraft.refusal("\"kind\" is neither \"terraform\" nor \"command\"")
    }
    guard let workspace = object["workspace"]?.text, Workspace.isName(workspace) else {
      throw ProposalDraft.refusal("\"workspace\" is missing, or is no name of a workspace")
    }
    self.work = work
    self.workspace = workspace
    targets = try ProposalDraft.texts(object["targets"], "targets")
    replaced = try ProposalDraft.texts(object["replace"], "replace")
    variableFiles = try ProposalDraft.texts(object["variableFiles"], "variableFiles")
    secrets = ProposalSecrets(salt: "")
    secrets.argv = try ProposalDraft.texts(object["argv"], "argv")
    secrets.variables = try ProposalDraft.variables(object["variables"])
    for name in ["reason", "directory", "commit"] where (object[name]?.text?.utf8.count ?? 0) > ProposalDraft.textBound
    {
      throw ProposalDraft.refusal("\"\(name)\" is over \(ProposalDraft.textBound) bytes")
    }
    try check()
  }

  /// What is stored in the clear.
  func request(by proposer: Proposer, token: String) -> ProposalRequest {
    ProposalRequest(
      work, workspace: workspace, proposer: proposer, token: token, reason: object["reason"]?.text ?? "",
      tree: object["tree"]?.text, directory: object["directory"]?.text ?? "", commit: object["commit"]?.text,
      isDestroy: object["destroy"]?.truth ?? false, targets: targets, replaced: replaced,
      variables: secrets.variables.keys.sorted(), variableFiles: variableFiles,
      shownCommand: ProposalDraft.shown(secrets.argv), isPlanOnly: object["planOnly"]?.truth ?? false,
      client: object["agent"]?["client"]?.text, session: object["agent"]?["session"]?.text,
      trail: TrailStep.all(object["agent"]?["trail"]))
  }

  /// The words without secrets: those that are one, and those that follow an option that takes one.
  static func shown(_ argv: [String]) -> [String] {
    argv.indices.map { index in
      let word = argv[index]
      let alone = Redactor.redact(word)
      guard !alone.foundSecrets, index > 0, argv[index - 1].hasPrefix("-") else { return alone.text }
      let option = argv[index - 1]
      guard !Redactor.redact(option).foundSecrets else { return word }
      return Redactor.redact("program \(option) \(word)").foundSecrets ? Redaction.marker : word
    }
  }

  private func check() throws(APIError) {
    switch work {
    case .command:
      guard let program = secrets.argv.first, !program.isEmpty else { throw ProposalDraft.refusal("\"argv\" is empty") }
      guard targets.isEmpty, replaced.isEmpty, secrets.variables.isEmpty, variableFiles.isEmpty, object["tree"] == nil
      else {
        throw ProposalDraft.refusal("a command has neither a configuration nor targets nor variables")
      }
    case .terraform:
      guard secrets.argv.isEmpty else { throw ProposalDraft.refusal("a configuration has no \"argv\"") }
      guard let tree = object["tree"]?.text, ContentDigest(tree) != nil else {
        throw ProposalDraft.refusal("\"tree\" is not the digest of a packed configuration")
      }
      let directory = object["directory"]?.text ?? ""
      guard directory.isEmpty || ProposalDraft.isInside(directory) else {
        throw ProposalDraft.refusal("\"directory\" leads out of the configuration")
      }
      guard variableFiles.allSatisfy(ProposalDraft.isInside) else {
        throw ProposalDraft.refusal("\"variableFiles\" names a file outside the configuration")
      }
    }
  }

  /// Whether a path stays in the configuration that it is read from.
  private static func isInside(_ path: String) -> Bool {
    path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }

  private static func texts(_ value: StructuredValue?, _ name: String) throws(APIError) -> [String] {
    guard let value, value != .null else { return [] }
    let elements = value.elements ?? []
    let texts = elements.compactMap(\.text)
    guard value.elements != nil, texts.count == elements.count, texts.count <= countBound,
      texts.allSatisfy({ $0.utf8.count <= textBound && !$0.utf8.contains(0) })
    else { throw refusal("\"\(name)\" is no list of at most \(countBound) texts") }
    return texts
  }

  private static func variables(_ value: StructuredValue?) throws(APIError) -> [String: String] {
    guard let value, value != .null else { return [:] }
    guard case .object(let object) = value, object.members.count <= countBound else {
      throw refusal("\"variables\" is no object of at most \(countBound) texts")
    }
    var variables: [String: String] = [:]
    for member in object.members {
      guard let text = member.value.text, text.utf8.count <= textBound, isVariable(member.name) else {
        throw refusal("the variable \"\(member.name)\" is no text, or has no name that Terraform knows")
      }
      variables[member.name] = text
    }
    return variables
  }

  private static func isVariable(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, first == "_" || first.properties.isAlphabetic else { return false }
    return name.unicodeScalars.allSatisfy {
      $0 == "_" || $0 == "-" || $0.properties.isAlphabetic || ("0"..."9").contains($0)
    }
  }

  private static func refusal(_ words: String) -> APIError {
    APIError(.badRequest, "proposal.malformed", words)
  }
}

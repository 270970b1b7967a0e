import Vocabulary

/// One command on objects of Google Cloud Storage, whichever tool it was given to.
struct GoogleTransfer: Sendable {
  /// What is done with the objects.
  enum Deed: Sendable, Hashable {
    case copy
    case move
    /// `rsync`; whether the target loses what the source lacks.
    case mirror(deletes: Bool)
    case remove
  }

  var deed: Deed
  /// The command as it is written: `gcloud storage rm`.
  var text: String
  var places: [GoogleStoragePlace]
  /// Whether more than the named objects is meant.
  var isRecursive: Bool
  var evidence: Evidence
  var invocation: Invocation
  /// Where the project of the command says that it lands.
  var project: Environment

  /// Notes effects and findings.
  func note(into inspection: inout Inspection) {
    switch deed {
    case .remove: noteRemoval(into: &inspection)
    case .copy, .move: noteCopies(into: &inspection)
    case .mirror(let deletes): noteMirror(deletes, into: &inspection)
    }
  }

  private func environment(_ places: [GoogleStoragePlace]) -> Environment {
    var signs = EnvironmentSigns()
    for place in places where place.word.literal != nil {
      signs.add(place.text, as: .resource, from: "the name \(place.text)")
    }
    signs.add(project)
    return signs.environment
  }

  private func effect(_ verb: EffectVerb, _ place: GoogleStoragePlace?, _ reversibility: Reversibility) -> Effect {
    Effect(
      verb, Resource(kind: "object of Cloud Storage", role: .data, name: place?.text),
      extent: isRecursive ? .many : .one, reversibility: reversibility, evidence: evidence)
  }

  private func noteRemoval(into inspection: inout Inspection) {
    let states = places.filter { AWSStateObject.isState($0.key) }
    if !isRecursive, !states.isEmpty {
      for state in states {
        AWSStateObject(key: state.key, fate: .removed).note(
          in: environment([state]), evidence: evidence, into: &inspection)
      }
      guard states.count < places.count else { return }
    }
    let versions = "older versions and what is softly deleted, when the bucket keeps them"
    inspection.note(effect(.destroy, places.first, .recoverable(by: versions)))
    let names = places.prefix(3).map { "\"\($0.text)\"" }.joined(separator: ", ")
    inspection.note(
      ToolFinding.destroyed(
        .data,
        "\(text) destroys \(isRecursive ? "every object under" : "objects:") \(names); what survives: \(versions)",
        evidence: evidence,
        remedy: "see what would go: `gcloud storage ls \(listed)`; then a person who answers for it runs it",
        environment: environment(places)))
  }

  /// An address for a listing; a placeholder when it cannot be told.
  private var listed: String {
    guard let text = places.first?.word.literal, text.hasPrefix("gs://"),
      text.utf8.allSatisfy({
        $0 > 44 && $0 < 123 && $0 != 59 && $0 != 60 && $0 != 62 && $0 != 63 && $0 != 92 && $0 != 96
      })
    else { return "gs://BUCKET" }
    return text
  }

  private func noteCopies(into inspection: inout Inspection) {
    guard let destination = places.last, places.count > 1 else {
      inspection.note(effect(.update, places.first, .unknown))
      return
    }
    inspection.note(effect(.update, destination, .unknown))
    for source in places.dropLast().prefix(16) {
      noteDestination(source, destination, into: &inspection)
      if deed == .move { noteDeparture(source, destination, into: &inspection) }
    }
  }

  /// What is written over: a Terraform state, or a local file.
  private func noteDestination(
    _ source: GoogleStoragePlace, _ destination: GoogleStoragePlace, into inspection: inout Inspection
  ) {
    guard !isRecursive else { return }
    if destination.isRemote {
      let key = destination.key(receiving: source)
      guard AWSStateObject.isState(key) else { return }
      AWSStateObject(key: key, fate: .overwritten).note(
        in: environment([destination]), evidence: evidence, into: &inspection)
    } else if source.isRemote, destination.text != "-" {
      FileRedirection.inspect(
        path: destination.file(receiving: source), truncates: true, directory: invocation.directory,
        variables: invocation.variables, into: &inspection)
    }
  }

  /// What a move takes out of its bucket is only at the destination from then on.
  private func noteDeparture(
    _ source: GoogleStoragePlace, _ destination: GoogleStoragePlace, into inspection: inout Inspection
  ) {
    guard source.isRemote else { return }
    if AWSStateObject.isState(source.key), !isRecursive {
      AWSStateObject(key: source.key, fate: .removed).note(
        in: environment([source]), evidence: evidence, into: &inspection)
    }
    guard !destination.isRemote else { return }
    inspection.note(effect(.destroy, source, .recoverable(by: "the copy at the destination")))
    inspection.note(
      ToolFinding.destroyed(
        .data, "\(text) takes \"\(source.text)\" out of its bucket; what survives: the copy on this machine",
        evidence: evidence, remedy: "copy it and leave the original", environment: environment([source])))
  }

  private func noteMirror(_ deletes: Bool, into inspection: inout Inspection) {
    let destination = places.count > 1 ? places.last : nil
    inspection.note(effect(.update, destination, .unknown))
    guard deletes else { return }
    let isRemote = destination?.isRemote ?? true
    inspection.note(effect(.destroy, destination, .unknown))
    let message = "\(text) destroys at the destination all that the source lacks: \"\(destination?.text ?? "…")\""
    let remedy = "see first what would go with a dry run, or leave out the option that deletes"
    inspection.note(
      isRemote
        ? ToolFinding.destroyed(
          .data, message, evidence: evidence, remedy: remedy, environment: environment([destination].compactMap { $0 }))
        : Finding(
          "command.destroyed", .high, message, evidence: evidence, remedy: remedy,
          environment: destination?.localEnvironment(invocation) ?? .unknown))
  }
}

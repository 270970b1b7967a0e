import Vocabulary

/// Reads `aws s3 cp|mv|rm|sync|rb` (`awscli/customizations/s3/subcommands.py`).
enum AWSStorageReader {
  /// Notes what a transfer or a deletion does.
  static func inspect(_ call: AWSCall, into inspection: inout Inspection) {
    let line = AWSStorageLine(call)
    guard !line.isSet("dryrun") else {
      inspection.note(call.effect(.read, .data, name: nil, .reversible))
      return
    }
    switch call.operation {
    case "rm": noteRemoval(call, line, into: &inspection)
    case "rb": noteBucket(call, line, into: &inspection)
    case "cp", "mv", "sync": noteTransfer(call, line, into: &inspection)
    default:
      inspection.note(
        call.effect(call.meaning.kind.verb, call.meaning.role, name: line.operands.first?.display, .unknown))
    }
  }

  /// `s3api get-object … FILE` writes a local file.
  static func inspectOutput(of call: AWSCall, into inspection: inout Inspection) {
    guard let file = AWSStorageLine(call).operands.last else { return }
    FileRedirection.inspect(
      path: file, truncates: true, directory: call.invocation.directory, variables: call.invocation.variables,
      into: &inspection)
  }

  private static func noteRemoval(_ call: AWSCall, _ line: AWSStorageLine, into inspection: inout Inspection) {
    let object = line.operands.first.map(AWSStoragePlace.init)
    let target = target(call, object, asking: &inspection)
    let isRecursive = line.isSet("recursive")
    let evidence = line.evidence(call, "recursive")
    if let key = object?.key, AWSStateObject.isState(key), !isRecursive {
      AWSStateObject(key: key, fate: .removed).note(in: target.environment, evidence: evidence, into: &inspection)
      return
    }
    let extent: Extent = !isRecursive ? .one : object?.key.isEmpty ?? true ? .all : .many
    let versions = "the older versions, when the bucket has versioning"
    inspection.note(
      call.effect(
        .destroy, .data, name: object?.text, extent: extent, .recoverable(by: versions), evidence: evidence))
    let what =
      extent == .one ? "an object" : extent == .all ? "every object of a bucket" : "every object under a prefix"
    inspection.note(
      ToolFinding.destroyed(
        .data, "s3 rm destroys \(what)\(target.suffix); what survives: \(versions)", evidence: evidence,
        remedy: "see what would go with --dryrun; then a person who answers for it runs it",
        environment: target.environment))
  }

  private static func noteBucket(_ call: AWSCall, _ line: AWSStorageLine, into inspection: inout Inspection) {
    let bucket = line.operands.first.map(AWSStoragePlace.init)
    let target = target(call, bucket, asking: &inspection)
    let isForced = line.isSet("force")
    let role: ResourceRole = isForced ? .data : .container
    let evidence = line.evidence(call, "force")
    inspection.note(
      call.effect(
        .destroy, role, name: bucket?.bucket, extent: isForced ? .all : .one, .irreversible, evidence: evidence))
    inspection.note(
      ToolFinding.destroyed(
        role,
        isForced
          ? "s3 rb --force destroys a bucket and every object in it\(target.suffix)"
          : "s3 rb destroys a bucket, when it is empty\(target.suffix); somebody else can take its name",
        evidence: evidence,
        remedy:
          "look at it first: aws s3 ls --recursive \(line.operands.first?.literal ?? "s3://BUCKET"); then a person "
          + "who answers for it runs it", environment: target.environment))
  }

  private static func noteTransfer(_ call: AWSCall, _ line: AWSStorageLine, into inspection: inout Inspection) {
    guard line.operands.count >= 2 else {
      inspection.note(call.effect(.update, .data, name: line.operands.first?.display, .unknown))
      return
    }
    let (source, destination) = (AWSStoragePlace(line.operands[0]), AWSStoragePlace(line.operands[1]))
    inspection.note(call.effect(.update, .data, name: destination.text, extent: line.extent(of: call), .unknown))
    noteDestination(call, line, source, destination, into: &inspection)
    if call.operation == "sync", line.isSet("delete") {
      noteMirror(call, line, destination, into: &inspection)
    } else if call.operation == "mv", source.isRemote {
      noteDeparture(call, line, source, destination, into: &inspection)
    }
    if call.operation == "sync", line.operands.count > 2, let word = line.operands.dropFirst(2).first {
      inspection.note(
        ToolFinding.unresolved(
          "whether s3 sync deletes at its destination", word, remedy: "write the options themselves",
          environment: target(call, destination, asking: &inspection).environment))
    }
  }

  /// What is written over at the destination: a Terraform state, or a local file.
  private static func noteDestination(
    _ call: AWSCall, _ line: AWSStorageLine, _ source: AWSStoragePlace, _ destination: AWSStoragePlace,
    into inspection: inout Inspection
  ) {
    guard call.operation != "sync", !line.isSet("recursive") else { return }
    if destination.isRemote {
      let key = destination.key(receiving: source)
      guard AWSStateObject.isState(key) else { return }
      AWSStateObject(key: key, fate: .overwritten).note(
        in: target(call, destination, asking: &inspection).environment, evidence: line.evidence(call),
        into: &inspection)
    } else if source.isRemote, destination.text != "-" {
      FileRedirection.inspect(
        path: destination.file(receiving: source), truncates: true, directory: call.invocation.directory,
        variables: call.invocation.variables, into: &inspection)
    }
  }

  /// `sync --delete`: what the source lacks is deleted at the destination.
  private static func noteMirror(
    _ call: AWSCall, _ line: AWSStorageLine, _ destination: AWSStoragePlace,
    into inspection: inout Inspection
  ) {
    let evidence = line.evidence(call, "delete")
    let role: ResourceRole = destination.isRemote ? .data : .unknown
    let environment =
      destination.isRemote
      ? target(call, destination, asking: &inspection).environment : destination.localEnvironment(call.invocation)
    let kind = destination.isRemote ? "s3 object" : "file"
    inspection.note(
      Effect(
        .destroy, Resource(kind: kind, role: role, name: destination.text), extent: .many, reversibility: .unknown,
        evidence: evidence))
    let message = "s3 sync --delete destroys at the destination all that the source lacks: \"\(destination.text)\""
    let remedy = "see what would go with --dryrun; or leave out --delete"
    inspection.note(
      destination.isRemote
        ? ToolFinding.destroyed(.data, message, evidence: evidence, remedy: remedy, environment: environment)
        : Finding("command.destroyed", .high, message, evidence: evidence, remedy: remedy, environment: environment))
  }

  /// `mv` out of a bucket: what was there is only at the destination from then on.
  private static func noteDeparture(
    _ call: AWSCall, _ line: AWSStorageLine, _ source: AWSStoragePlace, _ destination: AWSStoragePlace,
    into inspection: inout Inspection
  ) {
    let origin = target(call, source, asking: &inspection)
    let evidence = line.evidence(call)
    if AWSStateObject.isState(source.key), !line.isSet("recursive") {
      AWSStateObject(key: source.key, fate: .removed).note(
        in: origin.environment, evidence: evidence, into: &inspection)
    }
    // Within a bucket it is a new name; a single object lies on in the other one.
    if destination.isRemote, !line.isSet("recursive") || destination.bucket == source.bucket { return }
    let copy = destination.isRemote ? "the copies in the other bucket" : "the copy on this machine"
    inspection.note(
      call.effect(
        .destroy, .data, name: source.text, extent: line.extent(of: call),
        .recoverable(by: "the copy at the destination"), evidence: evidence))
    inspection.note(
      ToolFinding.destroyed(
        .data, "s3 mv takes what it moves out of its bucket\(origin.suffix); what survives: \(copy)",
        evidence: evidence, remedy: "copy it and leave the original: aws s3 cp", environment: origin.environment))
  }

  private static func target(
    _ call: AWSCall, _ place: AWSStoragePlace?, asking inspection: inout Inspection
  ) -> AWSTarget {
    AWSTarget.resolve(call, operands: place.map { [$0.identifier] } ?? [], asking: &inspection)
  }
}

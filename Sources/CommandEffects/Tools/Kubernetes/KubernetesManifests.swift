import Vocabulary

/// Reads which objects manifests describe: YAML and JSON files, folders of them, kustomizations, here-documents.
enum KubernetesManifests {
  /// What was found.
  struct Found {
    var objects: [DoomedObjects] = []
    /// The first word whose manifests cannot be read from here: an address, a pipe, a missing file.
    var unread: ArgumentWord?
  }

  private static let bound = 262_144
  private static let fileLimit = 40
  private static let objectLimit = 200

  static func objects(
    in files: [ArgumentWord], _ call: KubectlCall, asking inspection: inout Inspection
  ) -> Found {
    var found = Found()
    for file in files.prefix(fileLimit) {
      if let objects = read(file, call, asking: &inspection) {
        for object in objects { merge(object, into: &found.objects) }
      } else if found.unread == nil {
        found.unread = file
      }
    }
    return found
  }

  /// Puts objects of one kind and namespace together.
  private static func merge(_ object: DoomedObjects, into all: inout [DoomedObjects]) {
    let same = all.firstIndex { $0.word == object.word && $0.namespace == object.namespace && $0.role == object.role }
    guard let same else {
      if all.count < objectLimit { all.append(object) }
      return
    }
    all[same].names += object.names
    all[same].extent = .many
  }

  private static func read(
    _ file: ArgumentWord, _ call: KubectlCall, asking inspection: inout Inspection
  ) -> [DoomedObjects]? {
    guard let text = file.literal else { return nil }
    if text == "-" { return input(file, call, asking: &inspection) }
    guard !text.contains("://"), let path = call.invocation.directory.resolve(text) else { return nil }
    if isFile(text) { return documents(path, file.evidence, asking: &inspection) }
    return folder(path, file.evidence, asking: &inspection)
  }

  private static func isFile(_ path: String) -> Bool {
    path.hasSuffix(".yaml") || path.hasSuffix(".yml") || path.hasSuffix(".json")
  }

  private static func input(
    _ file: ArgumentWord, _ call: KubectlCall, asking inspection: inout Inspection
  ) -> [DoomedObjects]? {
    switch call.invocation.input {
    case .text(let text): return ManifestText.objects(in: text, evidence: file.evidence)
    case .file(let word):
      guard let path = word.literal.flatMap(call.invocation.directory.resolve) else { return nil }
      return documents(path, word.evidence, asking: &inspection)
    case .output(let program, let literals) where program == "cat" && literals.count == 1:
      guard let path = call.invocation.directory.resolve(literals[0]) else { return nil }
      return documents(path, file.evidence, asking: &inspection)
    case .output, .inherited, .nothing: return nil
    }
  }

  private static func documents(
    _ path: String, _ evidence: Evidence, asking inspection: inout Inspection
  ) -> [DoomedObjects]? {
    guard !inspection.touchedPaths.contains(path),
      case .documents(let documents)? = inspection.ask(.yaml(path: path, bound: bound), for: "the manifests")
    else { return nil }
    return documents.flatMap { objects(of: $0, evidence) }
  }

  /// A folder's own files, or what its kustomization lists.
  private static func folder(
    _ path: String, _ evidence: Evidence, asking inspection: inout Inspection
  ) -> [DoomedObjects]? {
    guard case .names(let names, isComplete: true)? = inspection.ask(.directory(path: path), for: "the manifests")
    else { return nil }
    var files = names.filter(isFile)
    if let kustomization = names.first(where: { ["kustomization.yaml", "kustomization.yml"].contains($0) }) {
      guard let listed = resources(path + "/" + kustomization, asking: &inspection) else { return nil }
      files = listed
    }
    guard files.count <= fileLimit, files.allSatisfy({ isFile($0) && !$0.contains("://") }) else { return nil }
    var all: [DoomedObjects] = []
    for file in files {
      let path = PathText.normalised(path + "/" + file)
      guard let objects = documents(path, evidence, asking: &inspection) else { return nil }
      all += objects
    }
    return all
  }

  private static func resources(_ path: String, asking inspection: inout Inspection) -> [String]? {
    guard case .documents(let documents)? = inspection.ask(.yaml(path: path, bound: bound), for: "the kustomization"),
      let document = documents.first
    else { return nil }
    // What generators and components add is not read.
    guard document["components"] == nil, document["helmCharts"] == nil else { return nil }
    return document["resources"]?.elements?.compactMap(\.text) ?? []
  }

  private static func objects(of document: LocatedValue, _ evidence: Evidence) -> [DoomedObjects] {
    guard let kind = document["kind"]?.text else { return [] }
    if kind.hasSuffix("List"), let items = document["items"]?.elements {
      return items.prefix(objectLimit).flatMap { object($0, evidence).map { [$0] } ?? [] }
    }
    return object(document, evidence).map { [$0] } ?? []
  }

  private static func object(_ document: LocatedValue, _ evidence: Evidence) -> DoomedObjects? {
    guard let kind = document["kind"]?.text else { return nil }
    let metadata = document["metadata"]
    var object = named(kind, version: document["apiVersion"]?.text, name: metadata?["name"]?.text, evidence)
    object.namespace = metadata?["namespace"]?.text
    return object
  }

  /// An object of a manifest, by its `kind`, `apiVersion` and name.
  static func named(_ kind: String, version: String?, name: String?, _ evidence: Evidence) -> DoomedObjects {
    let group = version.flatMap { text in text.contains("/") ? text.split(separator: "/").first.map(String.init) : nil }
    let word = group.map { "\(kind).\($0)" } ?? kind
    return DoomedObjects(
      kind: KubernetesKind.named(word), word: word, names: name.map { [ArgumentWord($0, evidence: evidence)] } ?? [])
  }
}

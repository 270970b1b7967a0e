import Vocabulary

/// An object in a bucket that holds a Terraform state or its lock.
struct AWSStateObject {
  /// What happens to it.
  enum Fate {
    case overwritten
    case removed
  }

  private var keys: [String]
  private var fate: Fate

  /// Whether an operation writes or deletes objects by key.
  static func isPossible(_ call: AWSCall) -> Bool {
    guard call.service == "s3api" else { return false }
    switch call.operation {
    case "put-object", "copy-object", "delete-object", "delete-objects", "rename-object",
      "complete-multipart-upload":
      return true
    default: return false
    }
  }

  /// Finds states among the keys of a call; nil when there is none.
  init?(_ call: AWSCall, _ parameters: AWSParameters) {
    guard Self.isPossible(call) else { return nil }
    let words = [call.option("key"), call.option("delete")].compactMap { $0 }.flatMap(\.values)
    let given = words.map(\.display) + parameters.texts.filter { $0.name == "Key" }.map(\.text)
    keys = given.flatMap(Self.keys).filter(Self.isState)
    fate = call.operation.hasPrefix("delete") ? .removed : .overwritten
    guard !keys.isEmpty else { return nil }
  }

  init(key: String, fate: Fate) {
    keys = [key]
    self.fate = fate
  }

  /// The words of a list of keys in short form or JSON.
  private static func keys(in text: String) -> [String] {
    text.split { "{}[]\",= ".contains($0) }.map(String.init)
  }

  /// Whether a key is called like a state, a backup of one, or a lock.
  static func isState(_ key: String) -> Bool {
    let name = PathText.lastComponent(key)
    return name.hasSuffix(".tfstate") || name.hasSuffix(".tflock") || name.contains(".tfstate.")
  }

  /// Notes the loss.
  func note(in environment: Environment, evidence: Evidence, into inspection: inout Inspection) {
    let name = keys[0]
    let isLock = keys.allSatisfy { $0.hasSuffix(".tflock") }
    let isRemoved = fate == .removed
    inspection.note(
      Effect(
        isRemoved ? .destroy : .update, Resource(kind: "terraform state", role: .state, name: name),
        extent: keys.count > 1 ? .many : .one,
        reversibility: .recoverable(by: "an older version of the object, when the bucket has versioning"),
        evidence: evidence))
    let code: FindingCode =
      isLock ? "terraform.lock-broken" : isRemoved ? FileCodes.stateRemoved : FileCodes.stateReplaced
    let what = isLock ? "the lock of a Terraform state" : "a Terraform state"
    inspection.note(
      Finding(
        code, isLock ? .high : .critical,
        "\(isRemoved ? "deletes" : "overwrites") \(what) behind Terraform's back: \"\(name)\"", evidence: evidence,
        remedy: isLock
          ? "ask who holds the lock, and let them finish"
          : "let Terraform write its state itself; look at it with: terraform state pull", environment: environment))
  }
}

import Formats
import TerraformPlans
import Vocabulary

/// One thing that a folder of Terraform code is looked at for.
package protocol PostureRule: Sendable {
  /// The code of its findings.
  static var code: FindingCode { get }
  /// One sentence: what a finding of it means.
  static var summary: String { get }
  /// Folders that must match, and look-alikes that must not.
  static var examples: [PostureExample] { get }
  /// What it finds.
  static func findings(in subject: PostureSubject) -> [Finding]
}

/// Files that a rule must find something in, or must not.
package struct PostureExample: Sendable {
  /// What the folder is, in a few words.
  package let name: String
  package let folder: PostureFolder
  /// How many findings the rule must have; none for a look-alike.
  package let count: Int

  static func match(_ name: String, _ files: [String: String], count: Int = 1) -> PostureExample {
    PostureExample(name: name, folder: .example(files), count: count)
  }

  static func pass(_ name: String, _ files: [String: String]) -> PostureExample {
    PostureExample(name: name, folder: .example(files), count: 0)
  }

  /// One file of code.
  static func match(_ name: String, _ text: String, count: Int = 1) -> PostureExample {
    match(name, ["main.tf": text], count: count)
  }

  static func pass(_ name: String, _ text: String) -> PostureExample { pass(name, ["main.tf": text]) }
}

extension PostureFolder {
  /// A folder of some files, as examples need it.
  static func example(_ files: [String: String]) -> PostureFolder {
    PostureFolder(
      files: files.sorted { $0.key < $1.key }.map { PostureFile(path: $0.key, text: $0.value) })
  }
}

extension PostureRule {
  static func finding(
    _ severity: Severity, _ message: String, at evidence: Evidence, remedy: String
  ) -> Finding {
    Finding(code, severity, message, evidence: evidence, remedy: remedy)
  }
}

/// `the database aws_db_instance.main`.
extension PostureResource {
  var title: String { "the \(type.noun) \(address)" }
}

import CommandEffects
import Foundation
import Testing
import Vocabulary

@Suite(.enabled(if: AWSOracle.isInstalled, "awscli is not installed")) struct AWSOracleTests {
  @Test("Service, operation and what is left for it are what awscli's own parsers find")
  func agreesOnWords() throws {
    let commands = AWSReading.all.map(\.command).filter { !$0.contains("$") && $0.hasPrefix("aws ") }
    let argvs = commands.map { PlainWords.words(of: $0).dropFirst().compactMap(\.literal) }
    let answers = try AWSOracle.ask(argvs.map { ["argv": Array($0)] })
    #expect(answers.count == argvs.count)
    var compared = 0
    for (command, answer) in zip(commands, answers) {
      let line = AWSCommandLine(PlainWords.invocation(command))
      if answer["version"] != nil {
        // The tool ends with its version; behind an operation's own value it counts as what was meant.
        #expect(line.isVersion || command.contains("--version 1"), "\(command)")
      } else if let service = answer["service"] as? String, service == line.service?.literal {
        compared += 1
        #expect(!line.isVersion, "\(command)")
        guard let operation = answer["operation"] as? String else { continue }
        #expect(line.operation?.literal == operation, "\(command)")
        // Version 1 leaves to the operation what are global options of version 2.
        let newer = ["--", "--no-cli-pager", "--cli-auto-prompt"]
        let rest = (answer["rest"] as? [String])?.filter { !newer.contains($0) }
        #expect(line.rest.map(\.display) == rest, "\(command)")
      }
    }
    #expect(compared > 350)
  }

  @Test("The short form of structures is read as awscli reads it")
  func agreesOnShorthand() throws {
    let texts = Self.shorthands
    let answers = try AWSOracle.ask(texts.map { ["shorthand": $0] })
    #expect(answers.count == texts.count)
    #expect(answers.count { $0["value"] != nil } > texts.count / 2)
    for (text, answer) in zip(texts, answers) {
      let read = ShorthandReader.read(text)
      if let value = answer["value"] {
        #expect(read.map(Self.plain) == Self.plain(value), "\(text)")
      }
    }
  }

  private static let shorthands = [
    "a=b", "a=b,c=d", "Status=Suspended", "Status=Enabled,MFADelete=Disabled", "a=b,c,d", "a=b,c,d,e=f", "a=", "a=,b=c",
    "a=[b,c],d=e", "a={b=c,d=e}", "a={b={c=d}}", "a=[{b=c},{b=d}]", "a=[[b,c],[d]]", "a='b,c'", "a=\"b,c\"", "a=b\\,c",
    "a= b , c= d", "Key=deletion_protection.enabled,Value=false", "S={Days=1},ID=x", "a-b=c,d_e=f,g.h=i,j/k=l,m:n=o",
    "a=[],b=c", "a={},b=c", "a='x y',b=\"z\"", "PointInTimeRecoveryEnabled=false,RecoveryPeriodInDays=1", "a=b=c",
    "a=1,2,3", "Create={RegionName=eu-west-1}", "a=[b, c],d={e= f}",
  ]

  /// A value as text, whoever read it.
  private static func plain(_ value: StructuredValue) -> String {
    switch value {
    case .string(let text): "'\(text)'"
    case .array(let elements): "[" + elements.map(plain).joined(separator: ",") + "]"
    case .object(let object):
      "{" + object.members.map { "\($0.name)=\(plain($0.value))" }.joined(separator: ",") + "}"
    default: "\(value)"
    }
  }

  private static func plain(_ value: Any) -> String {
    switch value {
    case let text as String: "'\(text)'"
    case let elements as [Any]: "[" + elements.map(plain).joined(separator: ",") + "]"
    case let object as [String: Any]:
      "{"
        + object.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        .map { "\($0.key)=\(plain($0.value))" }.joined(separator: ",") + "}"
    default: "\(value)"
    }
  }
}

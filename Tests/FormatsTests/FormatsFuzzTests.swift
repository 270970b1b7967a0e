import Formats
import TestSupport
import Testing
import Vocabulary

/// Mutated input must end in a value or an error, and the ways of reading it must agree.
@Suite struct FormatsFuzzTests {
  static let jsonSeeds =
    JSONTable.values.map { Array($0.text.utf8) } + JSONTable.refused + [
      Array(
        #"""
        {"format_version":"1.2","resource_changes":[{"address":"a.b[0]","change":{"actions":["delete","create"],
        "before":{"n":-1.5e3,"s":"\ud83d\ude00\\","t":[{},[],null]},"after_unknown":{"id":true}}}]}
        """#.utf8)
    ]

  @Test("Mutated JSON is read and skipped alike, and what is read comes back")
  func mutatedJSONIsReadAndSkippedAlikeAndWhatIsReadComesBack() throws {
    let accepted = Mutation.run(for: .seconds(2), seed: 20_260_226, on: Self.jsonSeeds) { bytes, seed in
      let outcome = JSONOutcome.reading(bytes)
      #expect(JSONOutcome.skipping(bytes) == outcome, "seed \(seed)")
      guard let value = try? JSONReader.read(bytes) else { return false }  // refused, which is compared above
      #expect(throws: Never.self, "seed \(seed)") {
        let written = try JSONWriter.canonical(value)
        #expect(try JSONReader.read(written) == value, "seed \(seed)")
      }
      return true
    }
    #expect(accepted > 0)
  }

  @Test("Mutated msgpack and protobuf end in a value or an error") func mutatedMsgpackAndProtobufEndInAValueOrAnError()
  {
    let dynamic: [UInt8] = [0x92, 0xC4, 0x08] + Array(#""number""#.utf8) + [0xA3] + Array("0.1".utf8)
    let seeds =
      MessagePackReaderTests.values.map(\.bytes) + [
        dynamic, [0x93] + dynamic + dynamic + [0x81, 0xA1, 0x61] + dynamic,
      ]
    var messages = 0
    let accepted = Mutation.run(for: .seconds(1), seed: 1, on: seeds) { bytes, _ in
      // Either outcome is right, only a trap is not.
      if (try? ProtobufReaderTests.fields(bytes)) != nil { messages += 1 }
      return (try? MessagePackReaderTests.read(bytes)) != nil
    }
    #expect(accepted > 0)
    #expect(messages > 0)
  }

  @Test("Mutated base64, hexadecimal and INI end in a value or an error")
  func mutatedBase64HexadecimalAndINIEndInAValueOrAnError() {
    let seeds = Base64Tests.vectors.map { Array($0.1.utf8) } + [Array(INIReaderTests.text.utf8), Array("00fFa5".utf8)]
    let accepted = Mutation.run(for: .seconds(1), seed: 1, on: seeds) { bytes, seed in
      let strict = try? Base64.decode(bytes)  // refused is right too
      if let strict {
        #expect(Array(Base64.encode(strict).utf8) == bytes, "seed \(seed)")
        #expect((try? Base64.decode(bytes, .lenient)) == strict, "seed \(seed)")
      }
      _ = try? Hexadecimal.decode(String(decoding: bytes, as: UTF8.self))  // either outcome is right
      _ = INIReader.read(bytes, trailingComments: .cut)
      return strict != nil
    }
    #expect(accepted > 0)
  }
}

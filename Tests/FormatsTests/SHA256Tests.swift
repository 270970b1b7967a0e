import Formats
import TestSupport
import Testing

@Suite struct SHA256Tests {
  /// NIST's example values for SHA-256 (FIPS 180-4 examples and the byte-oriented CAVP short messages).
  static let vectors: [(message: [UInt8], digest: String)] = [
    ([], "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    (Array("abc".utf8), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8),
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      Array(
        ("abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
          + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu").utf8),
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
    ([0xBD], "68325720aabd7c82f30f554b313d0570c95accbb7dc4b5aae11204c08ffe732b"),
    ([0xC9, 0x8C, 0x8E, 0x55], "7abc22c0ae5af26ce93dbb94433a0e0b2e119d014f8e7f65bd56c61ccccd9504"),
    ([UInt8](repeating: 0, count: 55), "02779466cdec163811d078815c633f21901413081449002f24aa3e80f0b88ef7"),
    ([UInt8](repeating: 0, count: 56), "d4817aa5497628e7c77e6b606107042bbba3130888c5f47a375e6179be789fbb"),
    ([UInt8](repeating: 0, count: 64), "f5a5fd42d16a20302798ef6ed309979b43003d2320d9f0e8ea9831a92759fb4b"),
    (
      [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ]

  @Test("The hash is NIST's") func theHashIsNISTs() {
    for vector in Self.vectors { #expect(Hexadecimal.encode(SHA256.hash(vector.message)) == vector.digest) }
  }

  @Test("A message in pieces hashes as in one") func aMessageInPiecesHashesAsInOne() {
    var random = SeededRandom(seed: 7)
    let message = (0..<1000).map { _ in UInt8.random(in: 0...255, using: &random) }
    for length in 0..<300 {
      var hash = SHA256()
      var taken = 0
      while taken < length {
        let next = min(length, taken + Int.random(in: 0...130, using: &random))
        hash.update(Array(message[taken..<next]))
        taken = next
      }
      #expect(hash.finish() == SHA256.hash(Array(message[..<length])), "\(length) bytes")
    }
  }

  @Test("Python's hashlib gives the same for every length up to 300")
  func pythonsHashlibGivesTheSameForEveryLengthUpTo300() throws {
    let script =
      "import hashlib; [print(hashlib.sha256(bytes(i%251 for i in range(n))).hexdigest()) for n in range(301)]"
    let theirs = try Oracle.output(of: "python3 -c '\(script)'", input: [])
    let ours = (0...300).map { Hexadecimal.encode(SHA256.hash((0..<$0).map { UInt8($0 % 251) })) + "\n" }.joined()
    #expect(String(decoding: theirs, as: UTF8.self) == ours)
  }
}

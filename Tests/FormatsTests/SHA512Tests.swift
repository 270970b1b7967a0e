import Formats
import TestSupport
import Testing

@Suite struct SHA512Tests {
  /// NIST's example values for SHA-512 (FIPS 180-4 examples).
  static let vectors: [(message: String, digest: String)] = [
    (
      "",
      "cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce"
        + "47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e"
    ),
    (
      "abc",
      "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
        + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"
    ),
  ]

  @Test("The hash is NIST's") func theHashIsNISTs() {
    for (message, digest) in Self.vectors {
      #expect(Hexadecimal.encode(SHA512.hash(Array(message.utf8))) == digest)
    }
  }

  @Test("Python's hashlib gives the same for every length up to 300")
  func pythonsHashlibGivesTheSameForEveryLengthUpTo300() throws {
    let script =
      "import hashlib; [print(hashlib.sha512(bytes(i%251 for i in range(n))).hexdigest()) for n in range(301)]"
    let theirs = try Oracle.output(of: "python3 -c '\(script)'", input: [])
    let ours = (0...300).map { Hexadecimal.encode(SHA512.hash((0..<$0).map { UInt8($0 % 251) })) + "\n" }.joined()
    #expect(String(decoding: theirs, as: UTF8.self) == ours)
  }
}

import Formats
import Testing
import TestSupport
import Vocabulary

@testable import Ledger

/// What anyone can check without us: Python's `hashlib` and `json` over the lines of a log.
@Suite struct PythonOracleTests {
  /// Prints the number of records and the root; fails where a record does not name the one before, is not in canonical
  /// form, or holds another digest than that of its text.
  static let script = """
    import hashlib, json, sys
    def leaf(line): return hashlib.sha256(b"\\0" + line).digest()
    def root(leaves):
        if not leaves: return hashlib.sha256(b"").digest()
        if len(leaves) == 1: return leaves[0]
        half = 1
        while half * 2 < len(leaves): half *= 2
        return hashlib.sha256(b"\\1" + root(leaves[:half]) + root(leaves[half:])).digest()
    lines = sys.stdin.buffer.read().split(b"\\n")
    assert lines.pop() == b""
    for number, line in enumerate(lines):
        record = json.loads(line)
        form = json.dumps(record, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        assert form.encode() == line, line
        assert record["sequence"] == number
        assert record.get("previous") == (leaf(lines[number - 1]).hex() if number else None)
        action = record["action"]
        assert hashlib.sha256(action["text"].encode()).hexdigest() == action["digest"]
    print(len(lines), root([leaf(line) for line in lines]).hex())
    """

  @Test("Python finds the same root, the same chain and the same form", arguments: [1, 2, 7, 64, 100])
  func sameRoot(size: Int) throws {
    let disk = SimulatedDisk()
    var journal = LedgerJournal(over: disk)
    let texts = ["ls", "echo 'é\u{1}\"\\ \u{2028} 😀'\n", "PGPASSWORD=x psql\t", "", "</script>\u{7F}"]
    let head = try journal.append(
      (0..<size).map { .sample(texts[$0 % texts.count] + "\($0)") }, durably: true)
    let printed = try Oracle.output(of: "python3 -c '\(PythonOracleTests.script)'", input: disk.lines)
    #expect(String(decoding: printed, as: UTF8.self) == "\(size) \(head.root)\n")
  }
}

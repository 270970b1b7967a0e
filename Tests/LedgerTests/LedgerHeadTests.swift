import Ledger
import Testing

@Suite struct LedgerHeadTests {
  private func head(of count: Int) -> LedgerHead {
    var head = LedgerHead()
    for number in 0..<count {
      Array("{\"n\":\(number)}".utf8).withUnsafeBytes { head.append($0) }
    }
    return head
  }

  @Test("A head file is whole pages and is read back", arguments: [0, 1, 2, 3, 7, 64, 1000, 4095])
  func isReadBack(count: Int) throws {
    let file = try head(of: count).file()
    #expect(file.count == LedgerHead.fileUnit)
    #expect(try LedgerHead(file: file) == head(of: count))
  }

  @Test("Only what would be written is read: nothing left out, added or said in another way")
  func isCanonical() throws {
    let file = try head(of: 13).file()
    let page = [UInt8](repeating: UInt8(ascii: " "), count: LedgerHead.fileUnit)
    let line = [UInt8(ascii: "\n")]
    for other in [
      [], file.dropLast(), file + line, file + file, file.dropLast() + page + line, [0x20] + file.dropLast(2) + line,
    ] {
      #expect(throws: LedgerError.self) { try LedgerHead(file: Array(other)) }
    }
    for place in file.indices {
      var other = file
      other[place] ^= 1
      do {
        // The length and the last record's hash may be others: they are not in the root.
        let read = try LedgerHead(file: other)
        #expect(try read.file() == other)
      } catch {
        // It is no head.
      }
    }
  }
}

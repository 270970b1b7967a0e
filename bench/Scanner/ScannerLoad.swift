import Formats
import Glibc
import Host
import Vocabulary

/// Passes over a JSON text in a file, checking all of it and building nothing; prints the seconds of each round.
///
/// usage: tagout-scan-load FILE [ROUNDS]
@main enum ScannerLoad {
  static func main() throws {
    let words = CommandLine.arguments
    guard words.count > 1 else {
      print("usage: tagout-scan-load FILE [ROUNDS]")
      exit(64)
    }
    let rounds = words.count > 2 ? Int(words[2]) ?? 5 : 5
    let bytes = try HostFiles.read(words[1], bound: 1 << 30)
    let clock = ContinuousClock()
    for _ in 0..<rounds {
      let start = clock.now
      try JSONScanner.scan(bytes) { (scanner: inout JSONScanner) throws(FormatError) in try scanner.skipValue() }
      let taken = start.duration(to: clock.now).components
      print(Double(taken.seconds) + Double(taken.attoseconds) / 1e18)
    }
  }
}

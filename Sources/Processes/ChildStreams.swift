import Subprocess
import SystemPackage

/// The three streams of a running child.
enum ChildStreams {
  /// Writes all of the input and closes it; a child that ends or closes its input early is no error.
  static func feed(_ input: [UInt8], to writer: StandardInputWriter) async {
    if !input.isEmpty {
      // The child may leave its input unread, as `true` does.
      _ = try? await writer.write(input)
    }
    // Closing what the child's end has already closed changes nothing.
    try? await writer.finish()
  }

  /// Reads to the end, keeps the head up to the bound, and hands out each whole line as it comes.
  static func collect(
    _ stream: SubprocessOutputSequence, bound: Int, onLine: (@Sendable (String) -> Void)?
  ) async -> [UInt8] {
    var kept: [UInt8] = []
    var lines = LineSplitter()
    do {
      for try await buffer in stream {
        let bytes = buffer.withUnsafeBytes { Array($0) }
        kept.append(contentsOf: bytes.prefix(bound - kept.count))
        if let onLine { lines.split(bytes).forEach(onLine) }
      }
    } catch {
      // A read that fails because the child was killed ends the output: what came before it counts.
    }
    return kept
  }
}

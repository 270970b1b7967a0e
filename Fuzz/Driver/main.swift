import FuzzTargets
import Glibc

// libFuzzer's own entry for programs that keep their main (compiler-rt, `FuzzerInterface.h`).
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ callback: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

// Set once from the command line, before the driver starts.
nonisolated(unsafe) private var target: any FuzzTarget.Type = FuzzTargets.all[0]

private func complain(_ text: String) -> Never {
  print(text)
  exit(64)
}

/// Writes each seed of the target as a file `seed-N` in a folder.
private func writeSeeds(in folder: String) {
  for (number, seed) in target.seeds.enumerated() {
    guard let file = fopen("\(folder)/seed-\(number)", "wb") else { complain("cannot write in '\(folder)'") }
    fwrite(seed, 1, seed.count, file)
    fclose(file)
  }
}

let words = CommandLine.arguments
guard words.count > 1, words[1] != "--help" else {
  complain(
    "usage: tagout-fuzz --list | TARGET --seeds FOLDER | TARGET --fixtures | TARGET --convert <FILE | TARGET [LIBFUZZER OPTION…] CORPUS…"
  )
}
if words[1] == "--list" {
  for target in FuzzTargets.all { print(target.name) }
  exit(0)
}
guard let named = FuzzTargets.named(words[1]) else { complain("no target '\(words[1])': see --list") }
target = named
if words.count == 4, words[2] == "--seeds" {
  writeSeeds(in: words[3])
  exit(0)
}
if words.count == 3, words[2] == "--convert" {
  var input: [UInt8] = []
  while true {
    let byte = getchar()
    if byte == EOF { break }
    input.append(UInt8(truncatingIfNeeded: byte))
  }
  for byte in target.input(ofFixture: input) { putchar(Int32(byte)) }
  exit(0)
}
if words.count == 3, words[2] == "--fixtures" {
  print(target.fixtureEnding)
  exit(0)
}

// The driver sees the program's name and what stands behind the target's.
var count = CInt(words.count - 1)
var pointers = ([words[0]] + words.dropFirst(2)).map { strdup($0) } + [nil]
let status = pointers.withUnsafeMutableBufferPointer { buffer in
  guard var base = buffer.baseAddress else { return CInt(64) }
  return runDriver(&count, &base) { bytes, size in
    target.run(Array(UnsafeBufferPointer(start: bytes, count: size)))
    return 0
  }
}
exit(status)

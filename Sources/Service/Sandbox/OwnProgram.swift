import Host
import Processes

/// The files of this program itself: inside a sandbox it opens the ports and then becomes the run's program.
enum OwnProgram {
  /// The program and the libraries that it was loaded with (proc(5), maps), absolute.
  static func files() -> [String] {
    // A system that does not tell has them where every sandbox has them.
    let maps = (try? HostFiles.read("/proc/self/maps", bound: 4 << 20)) ?? []
    let mapped = maps.split(separator: 0x0A).compactMap { line -> String? in
      guard let slash = line.firstIndex(of: UInt8(ascii: "/")) else { return nil }
      let path = String(decoding: line[slash...], as: UTF8.self)
      return path.contains(".so") ? path : nil
    }
    return Set(mapped + [ProgramSearch.ownPath].compactMap { $0 }).filter { !SandboxRoot.shows($0) }.sorted()
  }
}

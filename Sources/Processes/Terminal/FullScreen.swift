import Dispatch
import Glibc
import Synchronization

/// The whole of the terminal that this process stands in front on: an alternate screen, keys without Enter, and back.
///
/// Whatever ends or stops this process by a signal that can be caught (SIGINT, SIGTERM, SIGHUP, SIGTSTP) gets the
/// terminal back as it was first; after SIGCONT the screen is there again. Unchecked, because the sources, which Dispatch
/// does not mark, are only kept alive here.
package final class FullScreen: @unchecked Sendable {
  /// What a person pressed.
  package enum Key: Sendable, Hashable {
    case character(Character)
    case up
    case down
    case pageUp
    case pageDown
    case enter
    case escape
    /// The terminal went away.
    case gone
  }

  /// A terminal's size in cells.
  package struct Size: Sendable, Hashable {
    package var rows: Int
    package var columns: Int
  }

  private static let enter = "\u{1B}[?1049h\u{1B}[?25l\u{1B}[2J"
  private static let leave = "\u{1B}[?25h\u{1B}[?1049l"

  private let before: termios
  /// Whether the alternate screen is on: nothing is drawn on the other one.
  private let isOn = Mutex(false)
  private let suspension: any DispatchSourceSignal
  private let ending = Mutex<StopSignals?>(nil)

  /// Nil when standard input and output are no terminal, or this process is not in front on it (tty(4)).
  package init?() {
    var before = termios()
    guard isatty(0) == 1, isatty(1) == 1, tcgetpgrp(0) == getpgrp(), tcgetattr(0, &before) == 0 else { return nil }
    self.before = before
    signal(SIGTSTP, SIG_IGN)
    suspension = DispatchSource.makeSignalSource(signal: SIGTSTP, queue: .global())
    suspension.setEventHandler { [weak self] in self?.suspend() }
    suspension.activate()
    let signals = StopSignals { [weak self] in self?.end() }
    ending.withLock { $0 = signals }
    show()
  }

  /// The terminal as it was.
  package func close() {
    suspension.cancel()
    hide()
    signal(SIGTSTP, SIG_DFL)
  }

  /// How big it is now.
  package var size: Size {
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0, size.ws_col > 0 else {
      return Size(rows: 24, columns: 80)
    }
    return Size(rows: Int(size.ws_row), columns: Int(size.ws_col))
  }

  /// Shows these lines, one a row, each no longer than the screen is wide; what was there is gone.
  package func draw(_ lines: [String]) {
    let frame = lines.map { $0 + "\u{1B}[0m\u{1B}[K" }.joined(separator: "\r\n")
    isOn.withLock { isOn in
      if isOn { FullScreen.write("\u{1B}[H" + frame + "\u{1B}[J") }
    }
  }

  /// The next key, or nil when none comes in time.
  package func key(within milliseconds: Int32) -> Key? {
    var waiting = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, milliseconds) > 0 else { return nil }
    if waiting.revents & Int16(POLLIN) == 0 { return .gone }
    var buffer = [UInt8](repeating: 0, count: 16)
    let count = read(0, &buffer, buffer.count)
    if count == 0 || (count < 0 && errno != EINTR && errno != EAGAIN) { return .gone }
    return count > 0 ? FullScreen.key(in: Array(buffer[..<count])) : nil
  }

  /// The key that a terminal sends as these bytes (ECMA-48's cursor keys, as xterm sends them); nil for any other.
  static func key(in bytes: [UInt8]) -> Key? {
    switch String(decoding: bytes, as: UTF8.self) {
    case "\u{1B}[A", "\u{1B}OA": .up
    case "\u{1B}[B", "\u{1B}OB": .down
    case "\u{1B}[5~": .pageUp
    case "\u{1B}[6~": .pageDown
    case "\r", "\n": .enter
    case "\u{1B}": .escape
    case let text: text.first.flatMap { $0 >= " " && $0 != "\u{7F}" ? .character($0) : nil }
    }
  }
}

extension FullScreen {
  private func show() {
    var raw = before
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO)
    isOn.withLock { isOn in
      tcsetattr(0, TCSAFLUSH, &raw)
      FullScreen.write(FullScreen.enter)
      isOn = true
    }
  }

  private func hide() {
    isOn.withLock { isOn in
      guard isOn else { return }
      isOn = false
      FullScreen.write(FullScreen.leave)
      var before = before
      tcsetattr(0, TCSAFLUSH, &before)
    }
  }

  /// Ctrl-Z: the terminal goes back to the shell, and comes again with `fg`.
  private func suspend() {
    hide()
    signal(SIGTSTP, SIG_DFL)
    // Dispatch's threads, one of which this is, block every signal.
    var only = sigset_t()
    sigemptyset(&only)
    sigaddset(&only, SIGTSTP)
    pthread_sigmask(SIG_UNBLOCK, &only, nil)
    raise(SIGTSTP)
    // Here it goes on after SIGCONT.
    signal(SIGTSTP, SIG_IGN)
    show()
  }

  private func end() {
    hide()
    ending.withLock { $0 }?.passOn()
  }

  /// What a terminal that went away does not take is lost.
  private static func write(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(1, $0.baseAddress, $0.count) }
      if count < 0 && errno != EINTR { return }
      rest = rest.dropFirst(max(0, count))
    }
  }
}

import Glibc

/// The terminal that this process belongs to, whatever its standard streams are.
package final class ControllingTerminal {
  private let number: Int32

  /// Nil when this process has no terminal, or is not in front on it and so may not read from it (tty(4)).
  package init?() {
    let opened = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard opened >= 0 else { return nil }
    guard isatty(opened) == 1, tcgetpgrp(opened) == getpgrp() else {
      close(opened)
      return nil
    }
    number = opened
  }

  deinit {
    close(number)
  }

  /// Writes the text; what a terminal that went away does not take is lost.
  package func show(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(number, $0.baseAddress, $0.count) }
      if count < 0 && errno != EINTR { return }
      rest = rest.dropFirst(max(0, count))
    }
  }

  /// Asks for a line, without a time limit. Nil for Ctrl-C, Ctrl-D, Ctrl-\, Ctrl-Z and a terminal that went away.
  ///
  /// What was typed or pasted before the question is thrown away: it cannot be an answer to it. While it waits these
  /// keys are read as characters that end the line, so that no signal reaches the shell that asked.
  package func ask(_ question: String) -> String? {
    var before = termios()
    guard tcgetattr(number, &before) == 0 else { return nil }
    var asking = before
    asking.c_lflag |= tcflag_t(ICANON | ECHO | ECHOE | ECHOK)
    asking.c_lflag &= ~tcflag_t(ISIG | IEXTEN | ECHONL | NOFLSH)
    asking.c_iflag |= tcflag_t(ICRNL)
    asking.c_iflag &= ~tcflag_t(INLCR | IGNCR)
    asking.c_oflag |= tcflag_t(OPOST | ONLCR)
    // termios(3): VEOF is the fifth control character, VEOL, which ends a line as Enter does, the twelfth.
    asking.c_cc.4 = 4
    asking.c_cc.11 = 3
    guard tcsetattr(number, TCSAFLUSH, &asking) == 0 else { return nil }
    defer { tcsetattr(number, TCSADRAIN, &before) }
    show(question)
    return readLine()
  }

  /// Throws away what was typed or pasted and not yet read.
  package func discardInput() {
    tcflush(number, TCIFLUSH)
  }

  /// One line of the canonical mode, without its end; nil when it does not end in a line feed or holds a control key.
  private func readLine() -> String? {
    var buffer = [UInt8](repeating: 0, count: 4096)
    var count = -1
    repeat { count = read(number, &buffer, buffer.count) } while count < 0 && errno == EINTR
    guard count > 0, buffer[count - 1] == UInt8(ascii: "\n") else {
      show("\n")
      return nil
    }
    let line = buffer[..<(count - 1)]
    return line.contains { $0 < 32 && $0 != 9 } ? nil : String(decoding: line, as: UTF8.self)
  }
}

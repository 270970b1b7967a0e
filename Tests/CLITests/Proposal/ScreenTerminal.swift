import Foundation
import Processes

/// A terminal with a program on it that takes the whole screen: what it shows, and in which state it leaves the terminal.
struct ScreenTerminal: Encodable {
  /// One thing that happens; what stands first happens first.
  struct Step: Encodable {
    /// Keys that are pressed.
    var send = ""
    /// A signal to the program, e.g. `TERM`.
    var signal = ""
    /// A new size, rows and columns.
    var size: [Int] = []
    /// Text that must then be on the screen, within twenty seconds; empty for nothing.
    var wait = ""
    /// The program must be stopped, as after Ctrl-Z; it is then told to go on.
    var stopsAndGoesOn = false
  }

  /// How it went.
  struct Outcome: Decodable {
    var failure: String
    /// The exit status; the signal's number below zero.
    var status: Int
    /// The last screen before the end.
    var screen: [String]
    /// The widest row of any frame, by the size that held then, in cells over the width; zero when none was too wide.
    var overrun: Int
    /// Whether the alternate screen is left as often as it is entered, the cursor shown, and the modes as they were.
    var isRestored: Bool

    var text: String { screen.joined(separator: "\n") }
  }

  var argv: [String]
  var environment: [String: String]
  var steps: [Step]

  func run(_ keeper: ProcessKeeper) async throws -> Outcome {
    let driver = ChildCommand(
      "python3", ["-c", ScreenTerminal.driver], input: Array(try JSONEncoder().encode(self)))
    let result = try await keeper.run(driver)
    do {
      return try JSONDecoder().decode(Outcome.self, from: Data(result.output))
    } catch {
      return Outcome(
        failure: "the driver: \(result.errorText)", status: 1, screen: [], overrun: 0, isRestored: false)
    }
  }

  /// Draws what a terminal would: frames that begin at the upper left corner, each row to its end.
  static let driver = #"""
    import fcntl, json, os, pty, re, select, signal, struct, sys, termios, time

    job = json.load(sys.stdin)
    rows, columns = 24, 80
    # The program is a job of a shell, so that it can be stopped: the shell tells what becomes of it through a pipe.
    telling, told = os.pipe()
    shell, fd = pty.fork()
    if shell == 0:
        os.close(telling)
        job_id = os.fork()
        if job_id == 0:
            os.setpgid(0, 0)
            signal.signal(signal.SIGTTOU, signal.SIG_IGN)
            os.tcsetpgrp(0, os.getpgrp())
            signal.signal(signal.SIGTTOU, signal.SIG_DFL)
            time.sleep(0.1)
            os.close(told)
            os.execve(job['argv'][0], job['argv'], job['environment'])
        os.write(told, b'%d\n' % job_id)
        while True:
            found, code = os.waitpid(job_id, os.WUNTRACED)
            if os.WIFSTOPPED(code): os.write(told, b'stopped\n')
            else:
                os.write(told, b'ended %d\n' % os.waitstatus_to_exitcode(code))
                time.sleep(60)
    os.close(told)
    news = os.fdopen(telling, 'rb', 0)
    pid = int(news.readline())
    def resize():
        fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack('HHHH', rows, columns, 0, 0))
    resize()
    before = termios.tcgetattr(fd)
    seen, overrun, status, failure = b'', 0, None, ''

    def screen():
        frames = seen.decode('utf-8', 'replace').split('\x1b[H')
        lines = re.sub(r'\x1b\[[?0-9;]*[A-Za-z]', '', frames[-1]).split('\r\n')
        return [line.rstrip() for line in lines]

    def read(end):
        global seen, overrun
        ready, _, _ = select.select([fd], [], [], max(0, end - time.time()))
        try: chunk = os.read(fd, 65536) if ready else b''
        except OSError: chunk = b''
        seen += chunk
        if chunk.endswith(b'\x1b[J'):
            overrun = max([overrun] + [len(line) - columns for line in screen()] + [len(screen()) - rows])
        return chunk

    def heard():
        global status
        line = news.readline() if select.select([news], [], [], 0)[0] else b''
        if line.startswith(b'ended'): status = int(line.split()[1])
        return line

    def ended():
        heard()
        return status is not None

    for step in job['steps']:
        if step['size']:
            rows, columns = step['size']
            mark = len(seen)
            resize()
        if step['send']: os.write(fd, step['send'].encode())
        if step['signal']: os.kill(pid, getattr(signal, 'SIG' + step['signal']))
        end = time.time() + 20
        if step['stopsAndGoesOn']:
            while time.time() < end:
                read(time.time() + 0.05)
                if heard().startswith(b'stopped'): break
            else: failure = 'it was not stopped'
            if termios.tcgetattr(fd) != before: failure = 'while it is stopped the terminal is not as it was'
            if seen.count(b'\x1b[?1049h') != seen.count(b'\x1b[?1049l'): failure = 'its screen stands while it is stopped'
            os.kill(pid, signal.SIGCONT)
        while step['wait'] and not re.search(step['wait'], '\n'.join(screen())):
            if time.time() > end or (ended() and not read(time.time() + 0.2)):
                failure = failure or 'waited for %s, and there was %s' % (step['wait'], '\n'.join(screen())[-2000:])
                break
            read(time.time() + 0.2)
        if failure: break
    last = screen()
    end = time.time() + 20
    while not ended() and time.time() < end: read(time.time() + 0.05)
    if status is None:
        os.kill(pid, 9)
        failure, status = failure or 'it did not end', -9
    while read(time.time() + 0.1): pass
    modes = termios.tcgetattr(fd) == before
    os.kill(shell, 9)
    os.waitpid(shell, 0)
    restored = modes and seen.count(b'\x1b[?1049h') == seen.count(b'\x1b[?1049l') and seen.count(b'\x1b[?25l') == seen.count(b'\x1b[?25h')
    print(json.dumps({'failure': failure, 'status': status, 'screen': last, 'overrun': overrun, 'isRestored': restored}))
    """#
}

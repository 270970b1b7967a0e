/// A Python program that types into a shell under a pty and waits for what it should answer.
///
/// It reads a job as JSON and prints how it went. The shell hangs below init, as one that a person opened does, whoever
/// runs the tests. The screen is what a terminal would show in the end: what readline and zle redraw does not count.
enum TerminalDriver {
  static let program = #"""
    import fcntl, json, os, pty, re, select, struct, sys, termios, time

    COLUMNS = 200

    def render(data):
        rows, r, c = [[]], 0, 0
        text = re.sub(r'\x1b\][^\x07]*\x07', '', data.decode('utf-8', 'replace'))
        for token in re.finditer(r'\x1b\[([?>]?)([0-9;]*)([@-~])|\x1b[=>78]|[\s\S]', text):
            t, mark, k = token.group(0), token.group(1), token.group(3)
            n = max(1, int((token.group(2) or '0').split(';')[0]))
            while len(rows) <= r: rows.append([])
            if t[0] == '\x1b':
                if k is None or mark or k in 'mhl': continue
                elif k == 'K': del rows[r][c:]
                elif k == 'J': del rows[r][c:], rows[r + 1:]
                elif k == 'A': r = max(0, r - n)
                elif k == 'B': r += n
                elif k == 'C': c += n
                elif k == 'D': c = max(0, c - n)
                elif k == 'P': del rows[r][c:c + n]
                elif k == '@': rows[r][c:c] = [' '] * n
                else: rows[r].append('<unknown %r>' % t)
            elif t == '\r': c = 0
            elif t == '\n': r += 1
            elif t == '\b': c = max(0, min(c, COLUMNS) - 1)
            elif t != '\x07':
                if c >= COLUMNS:
                    r, c = r + 1, 0
                    if len(rows) <= r: rows.append([])
                rows[r].extend(' ' * (c + 1 - len(rows[r])))
                rows[r][c] = t
                c += 1
        return [''.join(row).rstrip() for row in rows]

    def play(job):
        pid, fd = pty.fork()
        if pid == 0:
            os.chdir(job['directory'])
            os.execve(job['argv'][0], job['argv'], job['environment'])
        fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack('HHHH', 50, COLUMNS, 0, 0))
        seen, pending, failure = b'', b'', None
        def more(end):
            nonlocal seen, pending
            ready, _, _ = select.select([fd], [], [], max(0, end - time.time()))
            try: chunk = os.read(fd, 65536) if ready else b''
            except OSError: chunk = b''
            seen, pending = seen + chunk, pending + chunk
            return chunk
        # A shell hears a signal that comes between its prompt and its read only with the next key: it is let read first.
        def await_reader(end):
            while time.time() < end:
                try:
                    with open('/proc/%d/stat' % os.tcgetpgrp(fd)) as status: state = status.read().rpartition(') ')[2][:1]
                except OSError: return
                if state not in 'RD': return
                more(time.time() + 0.002)
        for step in job['steps'] + [{'send': '', 'wait': ''}]:
            rest = step['send'].encode()
            if rest: await_reader(time.time() + 20)
            while rest: rest = rest[os.write(fd, rest):]
            end, wanted = time.time() + 20, re.compile(step['wait'].encode())
            while step['wait'] and failure is None:
                found = wanted.search(pending)
                if found:
                    pending = pending[found.end():]
                    break
                if not more(end):
                    failure = 'waited for %s after %r, and there was %r' % (step['wait'], step['send'], pending[-3000:])
            if failure: break
        if failure: os.kill(pid, 9)
        while more(time.time() + 20): pass
        os.close(fd)
        _, status = os.waitpid(pid, 0)
        return {'failure': failure or '', 'status': os.waitstatus_to_exitcode(status), 'screen': render(seen)}

    job = json.load(sys.stdin)
    ended, writing = os.pipe()
    if os.fork():
        os.close(writing)
        sys.stdout.write(os.fdopen(ended).read())
        sys.exit()
    os.setsid()
    if os.fork(): os._exit(0)
    with os.fdopen(writing, 'w') as answer: json.dump(play(job), answer)
    """#
}

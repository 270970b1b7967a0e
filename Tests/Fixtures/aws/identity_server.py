"""STS and IAM, as far as `tagout doctor` asks them; prints its port, then what it was asked, a line each.

Keys that begin with AKIAWRITE may destroy; those with AKIAREAD may not; of AKIASILENT nobody may ask.
"""
import http.server
import re
import urllib.parse


class Handler(http.server.BaseHTTPRequestHandler):
    def do_POST(self):
        form = urllib.parse.parse_qs(self.rfile.read(int(self.headers["content-length"])).decode())
        key = re.search(r"Credential=(\w+)", self.headers["authorization"]).group(1)
        action = form["Action"][0]
        print(key, action, flush=True)
        status, inner = 200, ""
        if action == "GetCallerIdentity":
            inner = (f"<Arn>arn:aws:iam::123456789012:user/{key[4:].lower()}</Arn>"
                     "<UserId>x</UserId><Account>123456789012</Account>")
        elif key.startswith("AKIASILENT"):
            status = 403
        else:
            names = [value[0] for name, value in form.items() if name.startswith("ActionNames")]
            wanted = ("rds:DeleteDBInstance", "s3:DeleteBucket") if key.startswith("AKIAWRITE") else ()
            inner = "<EvaluationResults>" + "".join(
                f"<member><EvalActionName>{name}</EvalActionName><EvalDecision>"
                f"{'allowed' if name in wanted else 'implicitDeny'}</EvalDecision></member>"
                for name in names) + "</EvaluationResults><IsTruncated>false</IsTruncated>"
        body = f"<{action}Response><{action}Result>{inner}</{action}Result></{action}Response>"
        if status != 200:
            body = "<ErrorResponse><Error><Code>AccessDenied</Code><Message>no</Message></Error></ErrorResponse>"
        self.send_response(status)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
print(server.server_port, flush=True)
server.serve_forever()

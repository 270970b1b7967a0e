"""An OpenID Connect provider on a free port of loopback, for tests: it lets in whoever the address says.

usage: provider.py FOLDER     (its keys are made there, by openssl)

To `/authorize` a test adds `user=NAME&groups=A,B&flaw=WORD`; a flaw makes the identity token wrong in one way.
"""

import base64, hashlib, hmac, json, secrets, subprocess, sys, time, urllib.parse
from http.server import BaseHTTPRequestHandler, HTTPServer

folder = sys.argv[1]
CLIENT, SECRET = "tagout", "between us"
codes = {}


def text(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def openssl(*words, data=None):
    return subprocess.run(["openssl", *words], input=data, stdout=subprocess.PIPE, check=True).stdout


def make(name):
    openssl("genrsa", "-out", f"{folder}/{name}.pem", "2048")
    modulus = openssl("rsa", "-in", f"{folder}/{name}.pem", "-noout", "-modulus").decode().strip().split("=")[1]
    return text(bytes.fromhex(modulus))


def token(claims, flaw):
    algorithm = {"none": "none", "hmac": "HS256"}.get(flaw, "RS256")
    head = text(json.dumps({"alg": algorithm, "kid": "first", "typ": "JWT"}).encode())
    body = head + "." + text(json.dumps(claims).encode())
    if flaw == "none":
        return body + "."
    if flaw == "hmac":
        return body + "." + text(hmac.new(modulus.encode(), body.encode(), hashlib.sha256).digest())
    key = "second" if flaw == "key" else "first"
    return body + "." + text(openssl("dgst", "-sha256", "-sign", f"{folder}/{key}.pem", data=body.encode()))


class Provider(BaseHTTPRequestHandler):
    def log_message(self, *words):
        pass

    def answer(self, value, status=200):
        body = json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_GET(self):
        address = urllib.parse.urlparse(self.path)
        query = dict(urllib.parse.parse_qsl(address.query))
        if address.path == "/.well-known/openid-configuration":
            places = {"authorization_endpoint": "/authorize", "token_endpoint": "/token", "jwks_uri": "/keys"}
            self.answer({"issuer": issuer, **{name: issuer + path for name, path in places.items()}})
        elif address.path == "/keys":
            key = {"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "first", "n": modulus, "e": "AQAB"}
            self.answer({"keys": [key]})
        elif address.path == "/authorize":
            self.authorize(query)
        else:
            self.answer({}, 404)

    def authorize(self, query):
        if query.get("client_id") != CLIENT or query.get("code_challenge_method") != "S256":
            return self.answer({"error": "invalid_request"}, 400)
        code = secrets.token_hex(16)
        codes[code] = query
        self.send_response(302)
        back = urllib.parse.urlencode({"code": code, "state": query["state"]})
        self.send_header("Location", query["redirect_uri"] + "?" + back)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def do_POST(self):
        form = dict(urllib.parse.parse_qsl(self.rfile.read(int(self.headers["Content-Length"])).decode()))
        query = codes.pop(form.get("code"), None)
        proof = text(hashlib.sha256(form.get("code_verifier", "").encode()).digest())
        known = (
            query and form.get("grant_type") == "authorization_code" and form.get("client_secret") == SECRET
            and form.get("redirect_uri") == query["redirect_uri"] and proof == query["code_challenge"]
        )
        if not known:
            return self.answer({"error": "invalid_grant"}, 400)
        flaw, user = query.get("flaw"), query.get("user", "nobody")
        claims = {
            "iss": "https://other.example" if flaw == "issuer" else issuer,
            "aud": "another" if flaw == "audience" else CLIENT, "sub": "subject-of-" + user,
            "nonce": "another" if flaw == "nonce" else query["nonce"], "iat": int(time.time()),
            "exp": int(time.time()) + (-60 if flaw == "expired" else 300), "preferred_username": user,
            "groups": [group for group in query.get("groups", "").split(",") if group],
        }
        self.answer({"access_token": "nothing", "token_type": "Bearer", "id_token": token(claims, flaw)})


modulus = make("first")
make("second")
server = HTTPServer(("127.0.0.1", 0), Provider)
issuer = f"http://127.0.0.1:{server.server_port}"
print(json.dumps({"listening": issuer}), flush=True)
server.serve_forever()

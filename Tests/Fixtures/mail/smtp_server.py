#!/usr/bin/env python3
"""A mail server for one mail after another: prints its port, then each mail as a line of JSON.

usage: smtp_server.py CERTIFICATE KEY      with "-" for both: it offers no TLS
"""
import base64, json, socket, ssl, sys

certificate, key = sys.argv[1:3]
listener = socket.create_server(("127.0.0.1", 0))
print(listener.getsockname()[1], flush=True)


def serve(connection):
    mail = {"tls": False, "to": [], "auth": None}
    stream = connection.makefile("rwb")

    def say(line):
        stream.write(line.encode() + b"\r\n")
        stream.flush()

    say("220 test ESMTP")
    while True:
        line = stream.readline()
        if not line:
            return
        text = line.decode().rstrip("\r\n")
        word = text.split(" ")[0].upper()
        if word == "EHLO":
            offers = ["SIZE 1000000"]
            if certificate != "-" and not mail["tls"]:
                offers.append("STARTTLS")
            if mail["tls"] or certificate == "-":
                offers.append("AUTH LOGIN PLAIN")
            for offer in ["test"] + offers[:-1]:
                say("250-" + offer)
            say("250 " + offers[-1])
        elif word == "STARTTLS":
            say("220 go on")
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate, key)
            connection = context.wrap_socket(connection, server_side=True)
            stream = connection.makefile("rwb")
            mail["tls"] = True
        elif word == "AUTH":
            mail["auth"] = base64.b64decode(text.split(" ")[2]).decode()
            say("235 welcome")
        elif word == "MAIL":
            mail["from"] = text
            say("250 ok")
        elif word == "RCPT":
            mail["to"].append(text)
            say("550 no such person" if "nobody@" in text else "250 ok")
        elif word == "DATA":
            say("354 go on")
            body = []
            while (line := stream.readline()) not in (b".\r\n", b""):
                body.append(line.decode())
            mail["text"] = "".join(body)
            say("250 taken")
        elif word == "QUIT":
            say("221 bye")
            print(json.dumps(mail), flush=True)
            return
        else:
            say("502 what")


while True:
    connection, _ = listener.accept()
    connection.settimeout(20)
    try:
        serve(connection)
    except OSError:
        pass

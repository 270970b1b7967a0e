#!/usr/bin/env python3
"""Runs Claude Code as an application does that shows its questions to a person, and says yes to each.

usage: say_yes.py CLIENT [client argument…]     (what the client says is passed on)
"""
import json, subprocess, sys

client = subprocess.Popen(
    [sys.argv[1], "--input-format", "stream-json", "--permission-prompt-tool", "stdio", *sys.argv[2:]],
    stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

def send(message):
    client.stdin.write(json.dumps(message) + "\n")
    client.stdin.flush()

send({"type": "user", "message": {"role": "user", "content": "go"}})
for line in client.stdout:
    sys.stdout.write(line)
    sys.stdout.flush()
    message = json.loads(line)
    if message.get("type") == "control_request":
        request = message["request"]
        send({"type": "control_response", "response": {
            "subtype": "success", "request_id": message["request_id"],
            "response": {"behavior": "allow", "updatedInput": request.get("input", {})}}})
    if message.get("type") == "result":
        client.stdin.close()
        break
for line in client.stdout:
    sys.stdout.write(line)
sys.exit(client.wait())

#!/usr/bin/env python3
"""An MCP server over standard input and output with two tools, `status` and `request_change`: it only writes calls down.

usage: mcp_server.py LOG
"""
import json, sys

TOOLS = [{"name": name, "description": name, "inputSchema": {"type": "object"}} for name in ("status", "request_change")]

def answer(request):
    method = request.get("method")
    if method == "initialize":
        return {"result": {"protocolVersion": request["params"]["protocolVersion"], "capabilities": {"tools": {}},
                           "serverInfo": {"name": "tf", "version": "1"}}}
    if method == "tools/list":
        return {"result": {"tools": TOOLS}}
    if method == "tools/call":
        with open(sys.argv[1], "a") as log:
            log.write(request["params"]["name"] + "\n")
        return {"result": {"content": [{"type": "text", "text": "MCP-RAN " + request["params"]["name"]}]}}
    return {"error": {"code": -32601, "message": "Method not found"}}

for line in sys.stdin:
    request = json.loads(line)
    if "id" in request:
        print(json.dumps({"jsonrpc": "2.0", "id": request["id"], **answer(request)}), flush=True)

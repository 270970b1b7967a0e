#!/usr/bin/env python3
"""Talks to a server of the Model Context Protocol by its reference client, in each era, and prints one JSON object.

usage: conformance.py PROGRAM ARG…
       conformance.py --http URL TOKEN
"""
import json, sys
import anyio
from mcp import Client
from mcp.client.stdio import StdioServerParameters
from mcp.client.streamable_http import streamable_http_client


def server():
    if sys.argv[1] != "--http":
        return StdioServerParameters(command=sys.argv[1], args=sys.argv[2:])
    import httpx2
    bearer = httpx2.AsyncClient(headers={"Authorization": "Bearer " + sys.argv[3]})
    return streamable_http_client(sys.argv[2], http_client=bearer)


async def talk(mode):
    async with Client(server(), mode=mode) as client:
        tools = (await client.list_tools()).tools
        denied = await client.call_tool("check_command", {"command": "terraform -chdir=envs/prod destroy -auto-approve"})
        wrong = await client.call_tool("check_command", {"command": 7})
        try:
            await client.call_tool("approve", {})
            unknown = "answered"
        except Exception as error:
            unknown = str(error)
        return {
            "tools": sorted(tool.name for tool in tools),
            "verdict": denied.structured_content["verdict"],
            "wrong": wrong.is_error and wrong.content[0].text,
            "unknown": unknown,
            "version": client.protocol_version,
        }


async def main():
    print(json.dumps({mode: await talk(mode) for mode in ("legacy", "2026-07-28", "auto")}))


anyio.run(main)

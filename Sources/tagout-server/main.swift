import Service

await ServerTool.start()

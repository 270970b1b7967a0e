import CLI

await TagoutCommand.start()

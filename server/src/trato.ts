import { trackLifetime } from "./platform/lifetime.ts";
import type { Streams, Ways } from "./shell/command.ts";
import { commands } from "./shell/commands.ts";
import { runCommand } from "./shell/run-command.ts";

const lifetime = trackLifetime();
const streams: Streams = { print: (line) => console.log(line), tell: (line) => console.error(line) };

try {
  const ways: Ways = {
    open: () =>
      lifetime.starting(async () => (await import("./shell/open-trato.ts")).openTrato(lifetime, streams, process.env)),
    alone: (work) => lifetime.starting(() => work(streams)),
  };
  await lifetime.stop(await runCommand(commands, process.argv.slice(2), streams, ways));
} catch (error) {
  await lifetime.fail(error);
}

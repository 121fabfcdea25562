// The worker that all pages of a browser share: one stream of events for each workspace, however many tabs.
import { relay } from "./relay.ts";

const come = relay();

addEventListener("connect", (event) => {
  if (event instanceof MessageEvent) event.ports.forEach(come);
});

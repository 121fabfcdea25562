import { onTestFinished } from "vitest";

/** Where the window would have gone, in order, another site with its name: it stays, so that the test does. */
export function stayingHere(): readonly string[] {
  const wanted: string[] = [];
  const stay = (event: NavigateEvent) => {
    if (event.destination.sameDocument) return;
    const { origin, pathname, search } = new URL(event.destination.url);
    wanted.push((origin === location.origin ? "" : origin) + pathname + search);
    event.preventDefault();
  };
  navigation.addEventListener("navigate", stay);
  onTestFinished(() => navigation.removeEventListener("navigate", stay));
  return wanted;
}

import { type Obstacle, obstacle } from "../errors.ts";

/** taken: it became a record, or landed on one; waiting: somebody has to look at it; set_aside: somebody did, and it was nothing. */
export const arrivalStates = ["waiting", "taken", "set_aside"] as const;
export type ArrivalState = (typeof arrivalStates)[number];

type Standing = { state: ArrivalState };

/** What stands in the way of making a lead of what arrived: it became a record already. */
export function obstacleToTake({ state }: Standing): Obstacle | null {
  return state === "taken" ? obstacle("conflict", "arrival.taken") : null;
}

/** What stands in the way of setting aside what arrived: it does not wait any more. */
export function obstacleToSetAside({ state }: Standing): Obstacle | null {
  if (state === "set_aside") return obstacle("conflict", "arrival.set_aside");
  return obstacleToTake({ state });
}

/** What stands in the way of putting back into the queue: it was not set aside. */
export function obstacleToPutBack({ state }: Standing): Obstacle | null {
  return state === "set_aside" ? null : obstacle("conflict", "arrival.not_set_aside");
}

/** What stands in the way of reading again what arrived: it became a record, came otherwise than by a webhook, or is not kept any more. */
export function obstacleToReadAgain(arrival: Kept): Obstacle | null {
  return obstacleOfSource(arrival) ?? obstacleToTake(arrival) ?? obstacleOfCopy(arrival);
}

/** What stands in the way of reading it again with all others: the same, but what it became is corrected, and what somebody set aside stays so. */
export function obstacleToCorrect(arrival: Kept): Obstacle | null {
  const isAside = arrival.state === "set_aside";
  return (
    obstacleOfSource(arrival) ?? (isAside ? obstacle("conflict", "arrival.set_aside") : null) ?? obstacleOfCopy(arrival)
  );
}

type Kept = Standing & { source: string; sha256: string | null };

const obstacleOfSource = ({ source }: Kept): Obstacle | null =>
  source === "webhook" ? null : obstacle("conflict", "arrival.no_webhook");

const obstacleOfCopy = ({ sha256 }: Kept): Obstacle | null =>
  sha256 === null ? obstacle("conflict", "arrival.not_kept") : null;

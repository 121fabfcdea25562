import type { KeptLead } from "@trato/domain/capture/shows/inputs.ts";

/** A photo of a capture; what it holds lies beside it on the device. Its refusal is what the server said of it. */
export type Photo = { id: string; refusal: string | null };

/** What was refused, in the words of the server. */
export type Trouble = { message: string; fields: Readonly<Record<string, string>> };

/**
 * new: never sent; tried: sent, and nobody knows whether it arrived; refused: the server said no, and has nothing of it; received: it is
 * a lead, to which photos may still have to go. What is new or refused may be changed: of it the server has nothing yet.
 */
export type Stage =
  | { is: "new" }
  | { is: "tried" }
  | { is: "refused"; trouble: Trouble }
  | { is: "received"; leadId: string };

/** Somebody who was met at a trade show, as this device keeps it. */
export type Capture = {
  key: string;
  stage: Stage;
  lead: KeptLead;
  photos: readonly Photo[];
};

export type Queue = {
  captures: readonly Capture[];
  /** What is on its way now. */
  underWay: Sending | null;
  isOnline: boolean;
  /** False: somebody has to sign in before anything is sent. */
  isSignedIn: boolean;
  /** How often in a row nothing was answered. */
  failures: number;
  /** Whether it is to be waited before the next try, or a timer runs already. */
  rest: "none" | "due" | "running";
};

export type Sending = { key: string; photoId: string | null };

export type Failure = { how: "unreachable" } | { how: "signed_out" } | { how: "refused"; trouble: Trouble };

export type QueueEvent =
  /** As they lie in the device's store: at the start, and whenever something was added or changed there. */
  | { is: "stored"; captures: readonly Capture[] }
  | { is: "online" }
  | { is: "offline" }
  /** Somebody asks for another try, or looks again: they may have signed in meanwhile. */
  | { is: "asked" }
  /** The timer has run out. */
  | { is: "woken" }
  | { is: "received"; key: string; leadId: string }
  | { is: "photo_received"; key: string; photoId: string }
  | { is: "failed"; sending: Sending; failure: Failure };

/** What is to be done next: written to the store in any case before it. */
export type Effect = { do: "send"; sending: Sending } | { do: "wait"; milliseconds: number } | null;

export const emptyQueue: Queue = {
  captures: [],
  underWay: null,
  isOnline: true,
  isSignedIn: true,
  failures: 0,
  rest: "none",
};

/** What happens to the queue, and what is to be done next. */
export function step(queue: Queue, event: QueueEvent): { queue: Queue; effect: Effect } {
  return goOn(after(queue, event));
}

function after(queue: Queue, event: QueueEvent): Queue {
  switch (event.is) {
    case "stored":
      return { ...queue, captures: event.captures };
    case "online":
      return { ...queue, isOnline: true, failures: 0, rest: "none" };
    case "offline":
      return { ...queue, isOnline: false };
    case "asked":
      return { ...queue, isOnline: true, isSignedIn: true, failures: 0, rest: "none" };
    case "woken":
      return { ...queue, rest: "none" };
    case "received":
      return answered(queue, event.key, (capture) => ({
        ...capture,
        stage: { is: "received", leadId: event.leadId },
      }));
    case "photo_received":
      return answered(queue, event.key, (capture) => ({
        ...capture,
        photos: capture.photos.filter(({ id }) => id !== event.photoId),
      }));
    case "failed":
      return failed({ ...queue, underWay: null }, event.sending, event.failure);
  }
}

/** The server is there and has it. */
const answered = (queue: Queue, key: string, change: (capture: Capture) => Capture): Queue => ({
  ...changed(queue, key, change),
  underWay: null,
  failures: 0,
});

function failed(queue: Queue, { key, photoId }: Sending, failure: Failure): Queue {
  if (failure.how === "signed_out") return { ...queue, isSignedIn: false };
  if (failure.how === "unreachable") return { ...queue, failures: queue.failures + 1, rest: "due" };
  const { trouble } = failure;
  return changed({ ...queue, failures: 0 }, key, (capture) =>
    photoId === null
      ? { ...capture, stage: { is: "refused", trouble } }
      : {
          ...capture,
          photos: capture.photos.map((photo) =>
            photo.id === photoId ? { ...photo, refusal: trouble.message } : photo,
          ),
        },
  );
}

/** The next one goes out, or it is waited for, the longer the more often nothing was answered. */
function goOn(queue: Queue): { queue: Queue; effect: Effect } {
  const { underWay, isOnline, isSignedIn, rest, failures } = queue;
  const sending = nextOf(queue.captures);
  if (!sending || underWay || !isOnline || !isSignedIn || rest === "running") return { queue, effect: null };
  if (rest === "due")
    return { queue: { ...queue, rest: "running" }, effect: { do: "wait", milliseconds: waitAfter(failures) } };
  const sent = changed(queue, sending.key, (capture) =>
    capture.stage.is === "new" ? { ...capture, stage: { is: "tried" } } : capture,
  );
  return { queue: { ...sent, underWay: sending }, effect: { do: "send", sending } };
}

const longestWait = 300_000;

/** Two seconds, and twice as long after each failure, up to five minutes. */
const waitAfter = (failures: number): number => Math.min(longestWait, 1_000 * 2 ** failures);

/** Leads before photos: what is small goes first. */
function nextOf(captures: readonly Capture[]): Sending | null {
  const lead = captures.find(({ stage }) => stage.is === "new" || stage.is === "tried");
  if (lead) return { key: lead.key, photoId: null };
  for (const { key, stage, photos } of captures) {
    const photo = stage.is === "received" && photos.find(({ refusal }) => refusal === null);
    if (photo) return { key, photoId: photo.id };
  }
  return null;
}

const changed = (queue: Queue, key: string, change: (capture: Capture) => Capture): Queue => ({
  ...queue,
  captures: queue.captures.map((capture) => (capture.key === key ? change(capture) : capture)),
});

/** All of it is where it belongs. */
export const isDone = ({ stage, photos }: Capture): boolean => stage.is === "received" && photos.length === 0;

/** Somebody has to look at it: the server refused it, or a photo of it. */
export const isRefused = ({ stage, photos }: Capture): boolean =>
  stage.is === "refused" || photos.some(({ refusal }) => refusal !== null);

/** The server has nothing of it, for certain: so it may be changed. */
export const isChangeable = ({ stage }: Capture): boolean => stage.is === "new" || stage.is === "refused";

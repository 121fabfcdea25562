import type { Id } from "@trato/domain/ids.ts";
import { keepUnsent, unsentAt, unsentPlaces } from "../../../platform/store/unsent.ts";
import type { NewCard } from "./new-card.ts";

/** A card that is not on the server, as far as one knows, and why; without a reason nobody knows whether it arrived. */
export type KeptCard = NewCard & { id: Id<"opportunities">; why: string | null };

const underWay = new Set<string>();
const listeners = new Set<() => void>();
let changes = 0;

/** Kept in the browser until the server has it; what it does not take stays with its reason. */
export async function keepUntilArrived(
  stageId: string,
  card: NewCard & Pick<KeptCard, "id">,
  arrived: Promise<unknown>,
) {
  underWay.add(card.id);
  keep(stageId, { ...card, why: null });
  const why = await arrived.then(
    () => undefined,
    (error: Error) => error.message,
  );
  underWay.delete(card.id);
  if (why === undefined) forgetCard(stageId, card);
  else keep(stageId, { ...card, why });
}

/** The cards of a column that did not arrive, as far as one knows, and are not under way again. */
export function keptCards(stageId: string): KeptCard[] {
  const places = unsentPlaces().filter((place) => place.startsWith(placeOf(stageId, "")));
  const kept = places.toSorted().flatMap((place) => (unsentAt(place) as KeptCard | null) ?? []); // kept below
  return kept.filter(({ id }) => !underWay.has(id));
}

/** It has arrived, or was given up. */
export function forgetCard(stageId: string, { id }: Pick<KeptCard, "id">): void {
  keepUnsent(placeOf(stageId, id), null);
  tell();
}

/** Tells of each change; for `useSyncExternalStore`. */
export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const countOfChanges = (): number => changes;

function keep(stageId: string, card: KeptCard): void {
  keepUnsent(placeOf(stageId, card.id), card);
  tell();
}

function tell(): void {
  changes += 1;
  for (const listener of listeners) listener();
}

const placeOf = (stageId: string, id: string): string => `new card ${stageId} ${id}`;

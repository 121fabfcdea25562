/** The fields of a form that say something else than before. */
export function changedFields<V extends object>(former: V, values: V): Partial<V> {
  const changed = Object.entries(values).filter(
    ([name, value]) => JSON.stringify(value) !== JSON.stringify(Reflect.get(former, name)),
  );
  return Object.fromEntries(changed) as Partial<V>; // some of its own fields
}

/** What stood in those fields before: sent, it takes the change back. */
export function formerFields<V extends object>(former: V, changes: Partial<V>): Partial<V> {
  return Object.fromEntries(Object.keys(changes).map((name) => [name, Reflect.get(former, name)])) as Partial<V>; // as above
}

/** What one changes oneself and the record does not say yet, as it is now. */
export function ownChanges<V extends object>(former: V, values: V, now: V): Partial<V> {
  return changedFields(now, { ...now, ...changedFields(former, values) });
}

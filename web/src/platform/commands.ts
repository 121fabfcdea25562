import { useMutation, type InfiniteData, type QueryKey } from "@tanstack/react-query";
import { ApiError, call, type InputOf, type OutputOf, type RouteName } from "./api.ts";
import type { Change } from "./change.ts";
import { expectEcho, refreshFollowers } from "./live-events.ts";
import { settleConflict } from "./conflicts.ts";
import { queryClient } from "./queries.ts";
import { toastError } from "./toasts.ts";

type CommandOptions<K extends RouteName> = {
  /** The records that change; asked first without the answer, then with it. Answers that follow them are asked again. */
  touches?: (input: InputOf<K>, output: OutputOf<K> | undefined) => readonly Change[];
  /** Shows the change before the server has it (with `patch`); what it returns takes it back when the server refuses. */
  optimistic?: (input: InputOf<K>) => () => void;
  done?: (output: OutputOf<K>, input: InputOf<K>) => void;
  /** Commands of one queue go one after the other; one that names no version takes the one that is there when its turn comes. */
  queue?: { id: string; version: () => number | undefined };
  /** For forms: true when the error is shown in place; otherwise it becomes a toast. */
  failed?: (error: ApiError, input: InputOf<K>) => boolean | void;
};

/** One thing a user does: `const confirm = useCommand("POST /sales/:saleId/confirm", {...}); confirm.run({ saleId })`. */
export function useCommand<K extends RouteName>(route: K, options: CommandOptions<K> = {}) {
  const isShown = (error: Error, input: InputOf<K>): boolean => {
    if (!(error instanceof ApiError)) return false;
    if (options.failed?.(error, input)) return true;
    return settleConflict(error, (version) => mutation.mutate(Object.assign({}, input, { version })));
  };
  const mutation = useMutation<OutputOf<K>, Error, InputOf<K>, (() => void) | undefined>({
    mutationFn: (input) =>
      call(route, options.queue ? Object.assign({ version: options.queue.version() }, input) : input),
    ...(options.queue && { scope: { id: options.queue.id } }),
    onMutate: (input) => {
      expectEcho(options.touches?.(input, undefined) ?? []);
      return options.optimistic?.(input);
    },
    onError: (error, input, takeBack) => {
      takeBack?.();
      if (error instanceof ApiError) void refreshStale(error, options.touches?.(input, undefined));
      if (!isShown(error, input)) toastError(error);
    },
    onSuccess: (output, input) => {
      const changes = options.touches?.(input, output) ?? [];
      expectEcho(changes);
      options.done?.(output, input);
      void refreshFollowers(changes);
    },
  });
  return {
    run: mutation.mutate,
    runAndWait: mutation.mutateAsync,
    isRunning: mutation.isPending,
    error: mutation.error,
  };
}

/** How many commands of a queue have not been answered yet: what they change is already on screen. */
export function waitingIn(queueId: string): number {
  const pending = queryClient.getMutationCache().findAll({ status: "pending" });
  return pending.filter(({ options }) => options.scope?.id === queueId).length;
}

/** The answer of a record that was asked for while edits of a queue are on their way: what they show stays, and it is asked for again after them. */
export async function unlessEdited<T>(
  queueId: string,
  { queryKey }: { queryKey: QueryKey },
  asked: Promise<T>,
): Promise<T> {
  const answer = await asked;
  const shown = queryClient.getQueryData<T>(queryKey);
  return shown !== undefined && waitingIn(queueId) > 0 ? shown : answer;
}

/** After a conflict the screen shows what there is now. */
function refreshStale(error: ApiError, changes: readonly Change[] | undefined): Promise<void> | undefined {
  return error.status === 409 && changes ? refreshFollowers(changes) : undefined;
}

/** Changes an answer that is on screen; returns what puts the former one back. */
export function patch<T>(query: { queryKey: QueryKey }, change: (former: T) => T): () => void {
  void queryClient.cancelQueries({ queryKey: query.queryKey });
  const former = queryClient.getQueryData<T>(query.queryKey);
  return former === undefined ? () => undefined : show(query.queryKey, former, change(former));
}

type Pages<T> = InfiniteData<{ items: readonly T[]; nextCursor: string | null }>;

/** Changes one row wherever a list shows it, whatever its filters; returns what puts the former rows back. */
export function patchRows<T extends { id: string }>(route: string, id: string, change: (row: T) => T): () => void {
  const lists = queryClient.getQueriesData<Pages<T>>({
    predicate: ({ queryKey }) => queryKey[0] === route && queryKey[2] === "pages",
  });
  const takeBacks = lists.flatMap(([key, former]) => {
    if (!former?.pages.some(({ items }) => items.some((row) => row.id === id))) return [];
    const pages = former.pages.map((page) => ({
      ...page,
      items: page.items.map((row) => (row.id === id ? change(row) : row)),
    }));
    return [show<Pages<T>>(key, former, { ...former, pages })];
  });
  return () => takeBacks.forEach((takeBack) => takeBack());
}

/** Shows an answer in place of the former one. Taken back, that is shown again; what has come since is no answer to it, and asked for anew. */
function show<T>(queryKey: QueryKey, former: T, next: T): () => void {
  const shown = queryClient.setQueryData<T>(queryKey, next);
  return () => {
    if (queryClient.getQueryData(queryKey) === shown) queryClient.setQueryData<T>(queryKey, former);
    else void queryClient.invalidateQueries({ queryKey, exact: true });
  };
}

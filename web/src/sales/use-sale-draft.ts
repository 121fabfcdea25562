import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Decimal } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { SaleLine } from "@trato/domain/sales/records.ts";
import { ApiError, call, type InputOf } from "../api.ts";
import { useWords } from "../app/words.ts";
import { newId } from "../ids.ts";
import { queryClient } from "../queries.ts";
import { toast, toastError } from "../ui/toasts.ts";
import { saleWords } from "./labels.ts";
import { type Sale, saleQuery } from "./queries.ts";

/** A line as it is edited: a product line may not have its product yet. */
export type DraftLine = Pick<
  SaleLine,
  "id" | "kind" | "productId" | "name" | "quantity" | "unitId" | "unitName" | "unitPrice" | "discount" | "taxIds"
>;

export type Header = Pick<Sale, "validUntil" | "deliveryDate" | "paymentTermsId" | "customerReference" | "terms">;
export type HeaderChange = Partial<Header> & { customerId?: Id<"contacts"> };

export type SavingState = "saved" | "unsaved" | "saving" | "incomplete";

export type SaleDraft = {
  lines: readonly DraftLine[];
  header: Header;
  saving: SavingState;
  changeLine: (id: string, change: Partial<DraftLine>) => void;
  addLine: (kind: DraftLine["kind"], after?: string) => string;
  removeLine: (id: string) => void;
  moveLine: (id: string, by: 1 | -1) => void;
  changeHeader: (change: HeaderChange) => void;
  /** Sends what is not saved yet; resolves when the server has it. */
  flush: () => Promise<boolean>;
};

const restBetweenKeys = 600;

type Pending = HeaderChange & { lines?: true };

/** A quotation under the reader's hands: every change is shown at once and saved when the fingers rest. */
export function useSaleDraft(sale: Sale): SaleDraft {
  const t = useWords(saleWords);
  const [local, setLocal] = useState<{ lines: readonly DraftLine[]; header: HeaderChange } | null>(null);
  const [saving, setSaving] = useState<SavingState>("saved");
  const pending = useRef<Pending>({});
  const latest = useRef<readonly DraftLine[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const running = useRef<Promise<boolean> | null>(null);

  const lines = local?.lines ?? sale.lines; // a sale's line has all of a draft's fields
  useLayoutEffect(() => void (latest.current = lines), [lines]);
  const header = useMemo(() => ({ ...headerOf(sale), ...local?.header }), [sale, local?.header]);

  const send = async (): Promise<boolean> => {
    if (running.current) await running.current;
    const changes = pending.current;
    if (Object.keys(changes).length === 0) return true;
    if (changes.lines && !latest.current.every(isComplete)) {
      setSaving("incomplete");
      return false;
    }
    pending.current = {};
    setSaving("saving");
    running.current = save(sale.id, changes, latest.current)
      .then((isSaved) => settle(isSaved))
      .finally(() => (running.current = null));
    return running.current;
  };
  const settle = (isSaved: boolean): boolean => {
    if (!isSaved) toast(t.changedElsewhere);
    if (!isSaved) pending.current = {};
    const isIdle = Object.keys(pending.current).length === 0;
    if (isIdle) setLocal(null);
    setSaving(isIdle ? "saved" : "unsaved");
    return isSaved;
  };
  const plan = (changes: Pending) => {
    pending.current = { ...pending.current, ...changes };
    setSaving("unsaved");
    if (timer.current) clearTimeout(timer.current);
    timer.current = setTimeout(() => void send(), restBetweenKeys);
  };
  const keepLines = (next: readonly DraftLine[]) => {
    latest.current = next;
    setLocal((former) => ({ header: former?.header ?? {}, lines: next }));
    plan({ lines: true });
  };
  // oxlint-disable-next-line react/exhaustive-effect-dependencies, react-hooks/exhaustive-deps -- once, when the page is left
  useEffect(() => () => void (timer.current && clearTimeout(timer.current), send()), []);

  return {
    lines,
    header,
    saving,
    changeLine: (id, change) =>
      keepLines(latest.current.map((line) => (line.id === id ? { ...line, ...change } : line))),
    addLine: (kind, after) => {
      const line = emptyLine(kind);
      const at = after === undefined ? latest.current.length : latest.current.findIndex(({ id }) => id === after) + 1;
      keepLines([...latest.current.slice(0, at), line, ...latest.current.slice(at)]);
      return line.id;
    },
    removeLine: (id) => keepLines(latest.current.filter((line) => line.id !== id)),
    moveLine: (id, by) => keepLines(moved(latest.current, id, by)),
    changeHeader: (change) => {
      setLocal((former) => ({ lines: former?.lines ?? latest.current, header: { ...former?.header, ...change } }));
      plan(change);
    },
    flush: async () => {
      if (timer.current) clearTimeout(timer.current);
      return send();
    },
  };
}

async function save(
  saleId: Sale["id"],
  { lines: hasLines, ...fields }: Pending,
  lines: readonly DraftLine[],
): Promise<boolean> {
  const query = saleQuery(saleId);
  const version = queryClient.getQueryData<Sale>(query.queryKey)?.version;
  try {
    const input: InputOf<"PATCH /sales/:saleId"> = {
      saleId,
      version,
      ...fields,
      ...(hasLines && { lines: lines.map(sentLine) }),
    };
    const saved = await call("PATCH /sales/:saleId", input);
    queryClient.setQueryData(query.queryKey, saved);
    return true;
  } catch (error) {
    const isOverlap = error instanceof ApiError && error.code === "record.changed";
    if (!isOverlap) toastError(error);
    await queryClient.invalidateQueries({ queryKey: query.queryKey });
    return !isOverlap;
  }
}

function sentLine({ unitName: _, productId, unitId, ...line }: DraftLine) {
  return { ...line, ...(productId && { productId }), ...(unitId && { unitId }) };
}

const isComplete = (line: DraftLine): boolean =>
  line.kind === "product" ? line.productId !== null : line.name.trim() !== "";

const headerOf = ({ validUntil, deliveryDate, paymentTermsId, customerReference, terms }: Sale): Header => ({
  validUntil,
  deliveryDate,
  paymentTermsId,
  customerReference,
  terms,
});

const zero = "0" as Decimal; // canonical
const one = "1" as Decimal; // canonical

function emptyLine(kind: DraftLine["kind"]): DraftLine {
  const quantity = kind === "product" ? one : zero;
  return {
    id: newId<"sale_lines">(),
    kind,
    productId: null,
    name: "",
    quantity,
    unitId: null,
    unitName: null,
    unitPrice: zero,
    discount: zero,
    taxIds: [],
  };
}

function moved(lines: readonly DraftLine[], id: string, by: 1 | -1): readonly DraftLine[] {
  const from = lines.findIndex((line) => line.id === id);
  const to = from + by;
  const line = lines[from];
  if (!line || to < 0 || to >= lines.length) return lines;
  return lines.toSpliced(from, 1).toSpliced(to, 0, line);
}

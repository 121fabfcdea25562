import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { type FocusEvent, type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { besideEach, gapsBetween } from "./drawn.ts";
import { scrollerOf } from "./scroller.ts";

/** What the element of a line takes on, so that its place among all of them is known. */
export type LinePlace = {
  measure?: (element: HTMLLIElement | null) => void;
  count?: number;
};

type DrawnLinesProps<T> = {
  lines: readonly T[];
  keyOf: (line: T) => string;
  /** The line that is to have the focus: drawn wherever it stands. */
  focused: string | null;
  /** Another line that is drawn wherever it stands, because one looks at it. */
  reached?: string | null;
  lineHeight: number;
  renderLine: (line: T, index: number, place: LinePlace) => ReactNode;
};

const fewLines = 60;

/** The lines of a document, each of the height that it takes: of many only those in sight, all of them on paper. */
export function DrawnLines<T>(props: DrawnLinesProps<T>) {
  const isPrinting = useIsPrinting();
  const { lines, renderLine } = props;
  if (lines.length > fewLines && !isPrinting) return <LinesInSight {...props} />;
  return <ul>{lines.map((line, index) => renderLine(line, index, {}))}</ul>;
}

function LinesInSight<T>({ lines, keyOf, focused, reached = null, lineHeight, renderLine }: DrawnLinesProps<T>) {
  const list = useRef<HTMLUListElement>(null);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [margin, setMargin] = useState(0);
  const [current, setCurrent] = useState<string | null>(null);
  useLayoutEffect(() => {
    if (!list.current) return undefined;
    const [all, found] = [list.current, scrollerOf(list.current)];
    setScroller(found);
    return whereverItStands(all, found, setMargin);
  }, []);
  const order = lines.map(keyOf).join(" ");
  const getItemKey = useMemo(() => {
    const keys = order.split(" ");
    return (index: number) => keys[index] ?? index;
  }, [order]);
  const placeOf = (key: string | null) => (key === null ? -1 : lines.findIndex((line) => keyOf(line) === key));
  const pinned = [...besideEach(placeOf(current), lines.length), placeOf(focused), placeOf(reached)];
  // oxlint-disable-next-line react/incompatible-library -- its positions are used in this component only
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller,
    getItemKey,
    estimateSize: () => lineHeight,
    scrollMargin: margin,
    overscan: 10,
    initialRect: { width: 1200, height: 900 },
    rangeExtractor: (range: Range) =>
      [...new Set([...defaultRangeExtractor(range), ...pinned.filter((place) => place >= 0)])].sort((a, b) => a - b),
  });
  const remember = ({ target }: FocusEvent) => {
    const line = lines[Number(target.closest<HTMLElement>("[data-index]")?.dataset.index)];
    if (line !== undefined) setCurrent(keyOf(line));
  };
  const items = virtual.getVirtualItems();
  const gaps = gapsBetween(items, margin, virtual.getTotalSize());
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- it hears in which line the focus is
    <ul ref={list} onFocus={remember} className="[overflow-anchor:none]">
      {items.flatMap(({ index, key }, place) => {
        const line = lines[index];
        return [
          <Gap key={`gap ${key}`} height={gaps[place] ?? 0} />,
          line !== undefined && renderLine(line, index, { measure: virtual.measureElement, count: lines.length }),
        ];
      })}
      <Gap height={gaps[items.length] ?? 0} />
    </ul>
  );
}

/** Room for the lines that are not drawn. */
const Gap = ({ height }: { height: number }) => (height > 0 ? <li aria-hidden="true" style={{ height }} /> : null);

/** Says how far below the top of the scroller the list begins: now, and whenever something in which it stands becomes higher or lower. */
function whereverItStands(list: HTMLElement, scroller: HTMLElement, say: (top: number) => void): () => void {
  const watch = new ResizeObserver(() => say(topWithin(scroller, list)));
  for (let around: HTMLElement | null = list; around && around !== scroller; around = around.parentElement)
    watch.observe(around);
  say(topWithin(scroller, list));
  return () => watch.disconnect();
}

const topWithin = (scroller: HTMLElement, element: HTMLElement): number =>
  Math.round(element.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop);

/** While it is printed, there is no scrolling. */
function useIsPrinting(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    addEventListener("beforeprint", begin);
    addEventListener("afterprint", end);
    return () => {
      removeEventListener("beforeprint", begin);
      removeEventListener("afterprint", end);
    };
  }, []);
  return isPrinting;
}

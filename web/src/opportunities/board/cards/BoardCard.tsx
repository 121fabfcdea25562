import { daysBetween } from "@trato/domain/dates.ts";
import { Ellipsis, Star } from "lucide-react";
import { memo, useRef } from "react";
import { NextActivity } from "../../../activities/NextActivity.tsx";
import { paths } from "../../../platform/paths.ts";
import { Avatar } from "../../../ui/Avatar.tsx";
import { cx } from "../../../ui/classes.ts";
import { DropMark } from "../../../ui/lists/DropMark.tsx";
import { useRowDrag } from "../../../ui/lists/row-drag.ts";
import { Tag } from "../../../ui/Tag.tsx";
import { FollowUpMark } from "../../follow-up/FollowUpMark.tsx";
import { useBoardTools } from "../board-context.ts";
import { cardKind } from "../board-drag.ts";
import type { BoardCard as Card } from "../board-queries.ts";
import { tagsThatFit } from "./tags-that-fit.ts";

type BoardCardProps = {
  card: Card;
  isWon: boolean;
  /** The one that Tab reaches. */
  isCurrent: boolean;
  place: number;
  total: number;
  top: number;
  width: number;
};

const inset = 20;

/** A card: what, for whom, how much, what next, since when, whose. All are equally high, so that nothing jumps. */
export const BoardCard = memo(function BoardCard({ card, isWon, isCurrent, place, total, top, width }: BoardCardProps) {
  const { t, f, mayEdit } = useBoardTools();
  const row = useRef<HTMLDivElement>(null);
  const { isDragged, edge } = useRowDrag(row, { kind: cardKind, id: card.id, isMovable: mayEdit });
  const amount = f.wholeMoney(card.expectedRevenue);
  const days = daysBetween(f.dayOf(card.stageChangedAt), f.today());
  return (
    <div
      ref={row}
      role="listitem"
      aria-posinset={place}
      aria-setsize={total}
      className="absolute inset-x-2 top-0 h-27 pb-1.5"
      style={{ transform: `translateY(${top}px)` }}
    >
      {edge && <DropMark edge={edge} className={edge === "top" ? "-top-1" : "bottom-0.5"} />}
      <article
        className={cx(
          "group relative flex h-full flex-col rounded-md bg-card px-2.5 pt-2 shadow-card",
          isDragged && "opacity-40",
        )}
      >
        <a
          href={paths.opportunity(card.id)}
          data-card={card.id}
          draggable={false}
          tabIndex={isCurrent ? 0 : -1}
          className="truncate font-semibold outline-none after:absolute after:inset-0 after:rounded-md focus-visible:after:outline-2 focus-visible:after:-outline-offset-1 focus-visible:after:outline-accent max-md:pr-7"
        >
          {card.title}
        </a>
        <p className="flex h-[17px] items-center gap-1.5 text-sm text-quiet">
          <span className="min-w-0 flex-1 truncate">{card.about}</span>
          <FollowUpMark followUp={card.followUp} isOpen={!isWon} className="shrink-0 text-xs" />
          {card.priority > 0 && <Priority priority={card.priority} />}
        </p>
        <div className="mt-1 flex h-4.5 items-center gap-1">
          <span className="shrink-0 pr-1 font-semibold tabular-nums">{amount}</span>
          <CardTags tags={card.tags} room={width - inset} amount={amount} />
        </div>
        <div className="mt-1.5 flex h-5 items-center gap-1.5 text-sm">
          <NextActivity
            activity={card.nextActivity}
            className={cx("flex-1", isWon && !card.nextActivity && "invisible")}
          />
          <span title={t.daysHere(f.count(days))} className="shrink-0 text-xs text-faint tabular-nums">
            {f.days(days)}
          </span>
          {card.salespersonId && card.salespersonName ? (
            <Avatar id={card.salespersonId} name={card.salespersonName} />
          ) : (
            <span className="size-5 shrink-0 rounded-full border border-dashed border-line2" title={t.unassigned} />
          )}
        </div>
        <button
          type="button"
          data-card-menu={card.id}
          tabIndex={-1}
          aria-label={t.cardMenu(card.title)}
          className="absolute top-1 right-1 flex size-6.5 items-center justify-center rounded-sm bg-card text-faint opacity-0 group-hover:opacity-100 hover:bg-hover hover:text-ink focus-visible:opacity-100 max-md:opacity-100"
        >
          <Ellipsis className="size-4" aria-hidden="true" />
        </button>
      </article>
    </div>
  );
});

function CardTags({ tags, room, amount }: { tags: readonly string[]; room: number; amount: string }) {
  const { t, f } = useBoardTools();
  if (tags.length === 0) return null;
  const fitting = tagsThatFit(tags, amount, room);
  const rest = tags.slice(fitting);
  return (
    <>
      {tags.slice(0, fitting).map((tag) => (
        <Tag key={tag}>{tag}</Tag>
      ))}
      {rest.length > 0 && (
        <span title={t.moreTags(f.list(rest))} className="shrink-0 text-xs text-faint">
          +{rest.length}
        </span>
      )}
    </>
  );
}

function Priority({ priority }: { priority: number }) {
  const { t } = useBoardTools();
  return (
    <span
      role="img"
      aria-label={t.priority(priority)}
      title={t.priority(priority)}
      className="flex shrink-0 text-quiet"
    >
      {Array.from({ length: priority }, (_, index) => (
        <Star key={index} className="size-2.5 fill-current" aria-hidden="true" />
      ))}
    </span>
  );
}

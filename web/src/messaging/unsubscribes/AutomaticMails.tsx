import { useQuery } from "@tanstack/react-query";
import { routeOf } from "@trato/domain/kinds.ts";
import { useCommand } from "../../platform/commands.ts";
import { idOf } from "../../platform/records.ts";
import { toast } from "../../platform/toasts.ts";
import { useCan, useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { unsubscribedQuery } from "../queries.ts";
import { unsubscribeWords } from "./unsubscribe-labels.ts";

type AutomaticMailsProps = { about: { kind: "opportunity" | "contact"; id: string }; address: string };

/** Whether whoever reads at an address wants mails that Trato writes by itself, and how that is kept by hand. */
export function AutomaticMails({ about, address }: AutomaticMailsProps) {
  const t = useWords(unsubscribeWords);
  const f = useFormat();
  const maySay = useCan("message.send");
  const { data } = useQuery(unsubscribedQuery(address, about.id));
  const keep = useCommand(routeOf("POST", about.kind, "unsubscribe"), {
    touches: () => [{ kind: "timeline", id: about.id }],
  });
  const say = (isUnsubscribed: boolean, isUndo = false) =>
    keep.run(
      { ...idOf(about), address, isUnsubscribed, ...(isUndo && isUnsubscribed && { asItWas: true }) },
      {
        onSuccess: () =>
          toast(isUnsubscribed ? t.kept(address) : t.takenBack(address), { undo: () => say(!isUnsubscribed, true) }),
      },
    );
  if (!data) return null;
  const [one] = data.items;
  if (!one && !maySay) return null;
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 text-sm text-pretty text-quiet">
      {one && <span>{t.wantsNone(address, f.date(f.dayOf(one.unsubscribedAt)))}</span>}
      {maySay && (
        <button
          type="button"
          onClick={() => say(!one)}
          className="font-medium text-quiet underline underline-offset-2 hover:text-ink"
        >
          {one ? t.wantsThem : t.wantNone}
        </button>
      )}
    </p>
  );
}

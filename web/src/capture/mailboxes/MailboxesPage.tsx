import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useCan } from "../../platform/session.ts";
import { useUrlFilters } from "../../platform/use-url-filters.ts";
import { useWords } from "../../platform/words.ts";
import { MasterDataPage } from "../../ui/settings/MasterDataPage.tsx";
import { MailboxCard, useMailboxColumns } from "./mailbox-columns.tsx";
import { mailboxWords } from "./mailbox-labels.ts";
import { MailboxDialog } from "./MailboxDialog.tsx";
import { MailboxesOfMembers } from "./MailboxesOfMembers.tsx";
import { type Mailbox, mailboxesQuery } from "./queries.ts";
import { RemoveMailbox } from "./RemoveMailbox.tsx";
import { useMailboxMenu } from "./use-mailbox-menu.tsx";

const page = getRouteApi("/w/$slug/settings/mailboxes");

/** The company's mailboxes: whether each is read, and whether all that lies in it is here. */
export function MailboxesPage() {
  const t = useWords(mailboxWords);
  const { search, change, open } = useUrlFilters(page);
  const [removed, setRemoved] = useState<Mailbox | null>(null);
  const mayManage = useCan("mailbox.manage");
  const { data } = useQuery(mailboxesQuery);
  const show = (mailbox: string) => open({ mailbox });
  return (
    <MasterDataPage<Mailbox>
      title={t.mailboxes}
      items={data?.items}
      mayEdit={mayManage}
      creation={{ id: "mailbox.create", label: t.newMailbox, isHiddenOnPhone: true, run: () => show("new") }}
      above={data && data.items.length > 0 && <p className="px-4 py-2.5 text-quiet">{t.onlyReads}</p>}
      columns={useMailboxColumns()}
      onOpen={({ id }) => show(id)}
      menuOf={useMailboxMenu(show, setRemoved)}
      renderOnPhone={(mailbox) => <MailboxCard mailbox={mailbox} />}
      none={t.none}
      openId={search.mailbox}
      renderDialog={(mailbox) => <MailboxDialog mailbox={mailbox} onClose={() => change({ mailbox: undefined })} />}
    >
      {mayManage && <MailboxesOfMembers />}
      {removed && <RemoveMailbox mailbox={removed} onClose={() => setRemoved(null)} />}
    </MasterDataPage>
  );
}

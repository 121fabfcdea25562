import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { ChevronLeft } from "lucide-react";
import { useEffect, useState } from "react";
import { Link } from "../platform/Link.tsx";
import { useGo } from "../platform/navigate.ts";
import { paths } from "../platform/paths.ts";
import { RecordLink } from "../ui/RecordLink.tsx";
import { useCan } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { FilesSection } from "../files/FilesSection.tsx";
import { Timeline } from "../reports/Timeline.tsx";
import { RecordLayout } from "../ui/RecordLayout.tsx";
import { RecordPlace } from "../ui/fields/record-place.ts";
import { State } from "../ui/State.tsx";
import { TitleInPlace } from "../ui/fields/TitleInPlace.tsx";
import { AutomaticMails } from "../messaging/unsubscribes/AutomaticMails.tsx";
import { ContactAddresses } from "./ContactAddresses.tsx";
import { ContactActions } from "./ContactActions.tsx";
import { ContactPeople } from "./ContactPeople.tsx";
import { ContactProperties } from "./ContactProperties.tsx";
import { ContactRecords } from "./ContactRecords.tsx";
import { contactWords } from "./labels.ts";
import { MergeContacts } from "./merging/MergeContacts.tsx";
import { SimilarBadge } from "./similar/SimilarBadge.tsx";
import { type ContactDetails, contactQuery } from "./queries.ts";
import { useEditContact } from "./use-contact.ts";

const page = getRouteApi("/w/$slug/contacts/$contactId");

/** A company or a person: what is known, who works there, what was sold and bought, and what has happened. */
export function ContactPage() {
  const t = useWords(contactWords);
  const { contactId } = page.useParams();
  const { data: contact } = useSuspenseQuery(contactQuery(contactId));
  const go = useGo();
  useEffect(() => {
    if (contact.id !== contactId) go(paths.contact(contact.id), { replace: true }); // it was merged into this one
  }, [contact.id, contactId, go]);
  return (
    <>
      <header className="flex h-12 shrink-0 items-center gap-2 border-b border-line px-4 max-md:px-3">
        <Link
          to={paths.contacts()}
          className="flex h-7.5 min-w-0 items-center gap-1 rounded-md pr-2 font-medium text-quiet hover:text-ink max-md:h-9"
        >
          <ChevronLeft className="size-4 shrink-0" aria-hidden="true" />
          <span className="truncate">{t.contacts}</span>
        </Link>
        <div className="ml-auto flex shrink-0 items-center gap-2">
          <ContactActions contact={contact} />
        </div>
      </header>
      <ContactRecord key={contact.id} contact={contact} />
    </>
  );
}

function ContactRecord({ contact }: { contact: ContactDetails }) {
  const edit = useEditContact(contact);
  const isLocked = !useCan("contact.edit");
  return (
    <RecordPlace key={contact.id} value={`contact ${contact.id}`}>
      <RecordLayout
        label={contact.name}
        first="details"
        title={<Title contact={contact} edit={edit} isLocked={isLocked} />}
        details={
          <div className="flex flex-col gap-6 px-4 pt-3 pb-8 max-md:px-3">
            <ContactProperties contact={contact} edit={edit} isLocked={isLocked} />
            <ContactAddresses contact={contact} isLocked={isLocked} />
            {contact.kind === "company" && <ContactPeople contact={contact} isLocked={isLocked} />}
            <ContactRecords contact={contact} />
            {contact.email && <AutomaticMails about={{ kind: "contact", id: contact.id }} address={contact.email} />}
            <FilesSection holder={{ kind: "contact", id: contact.id }} />
          </div>
        }
        history={<Timeline subject={{ kind: "contact", id: contact.id }} email={contact.email} />}
      />
    </RecordPlace>
  );
}

type TitleProps = { contact: ContactDetails; edit: ReturnType<typeof useEditContact>; isLocked: boolean };

function Title({ contact, edit, isLocked }: TitleProps) {
  const t = useWords(contactWords);
  const go = useGo();
  const [mergedWith, setMergedWith] = useState<string | null>(null);
  return (
    <div className="px-4 pt-3 max-md:px-3">
      <TitleInPlace
        value={contact.name}
        label={t.name}
        editLabel={t.edit}
        onKeep={(name) => edit({ name })}
        missing={t.nameMissing}
        isLocked={isLocked}
      />
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 pt-0.5 text-quiet">
        <State>{contact.kind === "company" ? t.company : t.person}</State>
        {contact.isVendor && <State tone="info">{t.isVendor}</State>}
        {contact.archivedAt && <State tone="warn">{t.archivedState}</State>}
        <SimilarBadge
          contacts={contact.likelyDuplicates}
          deals={[]}
          colleagues={[]}
          onMerge={isLocked ? undefined : setMergedWith}
          kind={contact.kind}
        />
        {contact.jobTitle && <span>{contact.jobTitle}</span>}
        {contact.company && (
          <RecordLink kind="contact" id={contact.company.id}>
            {contact.company.name}
          </RecordLink>
        )}
      </p>
      {mergedWith && (
        <MergeContacts
          ids={[contact.id, mergedWith]}
          onMerged={(address) => {
            setMergedWith(null);
            go(address);
          }}
          onClose={() => setMergedWith(null)}
        />
      )}
    </div>
  );
}

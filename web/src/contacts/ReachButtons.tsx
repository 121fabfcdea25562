import { linkedInOf } from "@trato/domain/parties/linked-in.ts";
import { ArrowUpRight, Phone, UserRound } from "lucide-react";
import { lazy, Suspense } from "react";
import { runAction } from "../platform/actions.ts";
import { useWords } from "../platform/words.ts";
import { OutButton, telephone, webAddress } from "../ui/OutButton.tsx";
import { partyWords } from "./property-labels.ts";

// what knows the numbers of all countries comes when the page stands
const ChatButton = lazy(async () => ({ default: (await import("./ChatButton.tsx")).ChatButton }));

/** Calls a number, where the page has one opens its call log for what is said, and opens the chat with it; `country` is that of its address. */
export function PhoneButtons({ phone, country }: { phone: string | null; country: string | null }) {
  const t = useWords(partyWords);
  if (!phone) return null;
  return (
    <>
      <Suspense>
        <ChatButton phone={phone} country={country} />
      </Suspense>
      <OutButton
        label={t.call}
        to={telephone(phone)}
        icon={<Phone aria-hidden="true" />}
        onOut={() => runAction("compose call")}
      />
    </>
  );
}

/** Opens a website, or the profile at LinkedIn that it is. */
export function WebsiteButton({ website }: { website: string | null }) {
  const t = useWords(partyWords);
  const profile = linkedInOf(website);
  if (profile) return <OutButton label={t.openProfile} to={profile} icon={<UserRound aria-hidden="true" />} />;
  return (
    website && <OutButton label={t.openWebsite} to={webAddress(website)} icon={<ArrowUpRight aria-hidden="true" />} />
  );
}

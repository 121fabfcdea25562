import { linkedInOf, whatsAppOf } from "@trato/domain/parties/profile-links.ts";
import { ArrowUpRight, MessageCircle, Phone, UserRound } from "lucide-react";
import { useWords } from "../platform/words.ts";
import { OutButton, telephone, webAddress } from "../ui/OutButton.tsx";
import { partyWords } from "./property-labels.ts";

/** Calls a number, and opens the chat with it where it says its country. */
export function PhoneButtons({ phone }: { phone: string | null }) {
  const t = useWords(partyWords);
  const chat = whatsAppOf(phone);
  return (
    <>
      {chat && <OutButton label={t.chat} to={chat} icon={<MessageCircle aria-hidden="true" />} />}
      {phone && <OutButton label={t.call} to={telephone(phone)} icon={<Phone aria-hidden="true" />} />}
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

import { whatsAppOf } from "@trato/domain/parties/whatsapp.ts";
import { MessageCircle } from "lucide-react";
import { useMe } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { OutButton } from "../ui/OutButton.tsx";
import { partyWords } from "./property-labels.ts";

/** Opens the chat with a number: one of the company's own country where neither it nor its address says which. */
export function ChatButton({ phone, country }: { phone: string; country: string | null }) {
  const t = useWords(partyWords);
  const { workspace } = useMe();
  const chat = whatsAppOf(phone, country ?? workspace.country);
  return chat && <OutButton label={t.chat} to={chat} icon={<MessageCircle aria-hidden="true" />} />;
}

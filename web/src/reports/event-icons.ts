import type { EventIcon } from "@trato/domain/event-shape.ts";
import { eventOf } from "@trato/domain/events.ts";
import {
  ArrowRight,
  ArrowRightCircle,
  Archive,
  AtSign,
  CircleCheck,
  CircleX,
  Clock,
  Eye,
  FileCheck,
  Merge,
  type LucideIcon,
  MailX,
  MessageCircleQuestion,
  Paperclip,
  Pencil,
  Plus,
  RotateCcw,
  Send,
  Trash2,
  Trophy,
  Truck,
  Undo2,
  UserRoundCheck,
} from "lucide-react";

/** The signs of what is done. */
export const signs: Record<EventIcon, LucideIcon> = {
  plus: Plus,
  pencil: Pencil,
  right: ArrowRight,
  person: UserRoundCheck,
  onward: ArrowRightCircle,
  trophy: Trophy,
  cross: CircleX,
  again: RotateCcw,
  sent: Send,
  eye: Eye,
  check: CircleCheck,
  truck: Truck,
  back: Undo2,
  archive: Archive,
  bin: Trash2,
  no_mail: MailX,
  question: MessageCircleQuestion,
  file: FileCheck,
  clip: Paperclip,
  at: AtSign,
  clock: Clock,
  merge: Merge,
};

/** The sign of what was done; a pencil where an earlier version wrote what no longer has one. */
export const eventIcon = (event: string): LucideIcon => signs[eventOf(event)?.icon ?? "pencil"];

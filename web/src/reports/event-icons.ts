import type { EventIcon } from "@trato/domain/event-shape.ts";
import { eventOf } from "@trato/domain/events.ts";
import {
  ArrowRight,
  ArrowRightCircle,
  Archive,
  CircleCheck,
  CircleX,
  Eye,
  type LucideIcon,
  MailX,
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

const icons: Record<EventIcon, LucideIcon> = {
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
};

/** The sign of what was done; a pencil where an earlier version wrote what no longer has one. */
export const eventIcon = (event: string): LucideIcon => icons[eventOf(event)?.icon ?? "pencil"];

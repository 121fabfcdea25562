import type { ActivityKind } from "@trato/domain/fields/next-activity.ts";
import { CircleCheck, type LucideIcon, Mail, Phone, Users } from "lucide-react";

export const activityIcons: Record<ActivityKind, LucideIcon> = {
  to_do: CircleCheck,
  call: Phone,
  meeting: Users,
  email: Mail,
};

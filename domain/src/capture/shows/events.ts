import type { Events } from "../../event-shape.ts";

export const showEvents = {
  "lead.captured": { icon: "plus", isMain: true, en: "met them at a trade show", es: "lo captó en una feria" },
  "lead.left_at_show": { icon: "plus", isMain: true, en: "left their details", es: "dejó sus datos" },
  "trade_show.created": { icon: "plus", en: "added a trade show", es: "añadió una feria" },
  "trade_show.changed": { icon: "pencil", en: "changed the trade show", es: "cambió la feria" },
  "trade_show.archived": { icon: "archive", en: "archived the trade show", es: "archivó la feria" },
  "trade_show.restored": {
    icon: "again",
    en: "took the trade show out of the archive",
    es: "sacó la feria del archivo",
  },
} as const satisfies Events;

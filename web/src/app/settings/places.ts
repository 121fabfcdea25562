import { everyday } from "@trato/domain/everyday.ts";
import { plurals, terms } from "@trato/domain/terms.ts";
import {
  Activity,
  Bell,
  BookOpenText,
  Building2,
  CalendarClock,
  CircleX,
  DatabaseBackup,
  FolderTree,
  Hash,
  KeyRound,
  Landmark,
  ListChecks,
  LogIn,
  Mail,
  Mailbox,
  Network,
  Percent,
  Ruler,
  ScrollText,
  Send,
  ShieldCheck,
  SquareKanban,
  Store,
  UserRound,
  UsersRound,
  Webhook,
} from "lucide-react";
import { isFor, type Place } from "../navigation.ts";
import { paths } from "../../platform/paths.ts";
import type { Me } from "../../platform/session.ts";
import type { Pair } from "@trato/domain/words.ts";

export type SettingsGroup = "you" | "workspace" | "sales" | "products" | "system";

/** A page of the settings. Only what works stands here. */
export type SettingsPlace = Pick<Place, "id" | "words" | "icon" | "path" | "may"> & {
  group: SettingsGroup;
  /** More words that find it in the palette. */
  alias?: Pair<string>;
};

/** The settings in their order. */
const places: readonly SettingsPlace[] = [
  {
    id: "account",
    group: "you",
    words: everyday.yourAccount,
    alias: { en: "Profile, password, sessions", es: "Perfil, contraseña, sesiones" },
    icon: UserRound,
    path: () => paths.settingsAccount(),
  },
  {
    id: "notices",
    group: "you",
    words: everyday.notices,
    alias: { en: "Inbox, mail", es: "Avisos, correo" },
    icon: Bell,
    path: () => paths.settingsNotices(),
    may: "notice.read",
  },
  {
    id: "api-keys",
    group: "you",
    words: plurals.apiKey,
    icon: KeyRound,
    path: () => paths.settingsApiKeys(),
    may: "apiKey.manage",
  },
  {
    id: "workspace",
    group: "workspace",
    words: terms.company,
    alias: { en: "Name, country, rounding, validity", es: "Nombre, país, redondeo, validez" },
    icon: Building2,
    path: () => paths.settingsWorkspace(),
    may: "workspace.read",
  },
  {
    id: "members",
    group: "workspace",
    words: plurals.person,
    alias: { en: "Members, invitations", es: "Miembros, invitaciones" },
    icon: UsersRound,
    path: () => paths.settingsMembers(),
    may: "member.read",
  },
  {
    id: "teams",
    group: "workspace",
    words: plurals.team,
    icon: Network,
    path: () => paths.settingsTeams(),
    may: "member.read",
  },
  {
    id: "roles",
    group: "workspace",
    words: everyday.rolesAndReach,
    alias: { en: "Permissions, rights", es: "Permisos" },
    icon: ShieldCheck,
    path: () => paths.settingsRoles(),
    may: "workspace.read",
  },
  {
    id: "sign-in",
    group: "workspace",
    words: everyday.companySignIn,
    alias: { en: "Single sign-on, SSO, OpenID Connect", es: "Inicio de sesión único, SSO, OpenID Connect" },
    icon: LogIn,
    path: () => paths.settingsSignIn(),
    may: "provider.manage",
  },
  {
    id: "mail",
    group: "workspace",
    words: everyday.mail,
    alias: { en: "Mail server, SMTP, sender", es: "Servidor de correo, SMTP, remitente" },
    icon: Mail,
    path: () => paths.settingsMail(),
    may: "mail.manage",
  },
  {
    id: "mailboxes",
    group: "workspace",
    words: plurals.mailbox,
    alias: { en: "IMAP, incoming mail", es: "IMAP, correo entrante" },
    icon: Mailbox,
    path: () => paths.settingsMailboxes(),
    may: "mailbox.manage",
  },
  {
    id: "mail-templates",
    group: "workspace",
    words: everyday.mailTemplates,
    alias: { en: "Placeholders, usual mails, reminder", es: "Campos, correos habituales, recordatorio" },
    icon: ScrollText,
    path: () => paths.settingsMailTemplates(),
    may: "message.send",
  },
  {
    id: "webhooks",
    group: "workspace",
    words: plurals.webhook,
    alias: {
      en: "Zapier, forms, automation, leads",
      es: "Zapier, formularios, automatización, iniciativas",
    },
    icon: Webhook,
    path: () => paths.settingsWebhooks(),
    may: "webhook.manage",
  },
  {
    id: "stages",
    group: "sales",
    words: plurals.stage,
    alias: { en: "Pipeline, columns", es: "Flujo, columnas" },
    icon: SquareKanban,
    path: () => paths.settingsStages(),
    may: "opportunity.read",
  },
  {
    id: "lost-reasons",
    group: "sales",
    words: plurals.lostReason,
    icon: CircleX,
    path: () => paths.settingsLostReasons(),
    may: "opportunity.read",
  },
  {
    id: "trade-shows",
    group: "sales",
    words: plurals.tradeShow,
    alias: { en: "Fairs, events, cost per lead", es: "Eventos, coste por iniciativa" },
    icon: Store,
    path: () => paths.settingsTradeShows(),
    may: "opportunity.read",
  },
  {
    id: "taxes",
    group: "sales",
    words: plurals.tax,
    alias: { en: "VAT, withholding", es: "IVA, IRPF, retenciones" },
    icon: Percent,
    path: () => paths.settingsTaxes(),
    may: "tax.read",
  },
  {
    id: "fiscal-positions",
    group: "sales",
    words: plurals.fiscalPosition,
    alias: { en: "Export, intra-Community, surcharge", es: "Exportación, intracomunitario, recargo" },
    icon: Landmark,
    path: () => paths.settingsFiscalPositions(),
    may: "tax.read",
  },
  {
    id: "payment-terms",
    group: "sales",
    words: terms.paymentTerms,
    alias: plurals.instalment,
    icon: CalendarClock,
    path: () => paths.settingsPaymentTerms(),
    may: "sale.read",
  },
  {
    id: "numbering",
    group: "sales",
    words: everyday.numbering,
    alias: { en: "Prefixes, series, numbers of documents", es: "Prefijos, series, números de documentos" },
    icon: Hash,
    path: () => paths.settingsNumbering(),
    may: "workspace.read",
  },
  {
    id: "categories",
    group: "products",
    words: plurals.category,
    icon: FolderTree,
    path: () => paths.settingsCategories(),
    may: "product.read",
  },
  {
    id: "units",
    group: "products",
    words: plurals.unit,
    icon: Ruler,
    path: () => paths.settingsUnits(),
    may: "product.read",
  },
  {
    id: "status",
    group: "system",
    words: everyday.systemStatus,
    alias: { en: "Health, version, disk, monitoring", es: "Salud, versión, disco, supervisión" },
    icon: Activity,
    path: () => paths.settingsStatus(),
    may: "status.read",
  },
  {
    id: "outbox",
    group: "system",
    words: terms.outbox,
    alias: { en: "E-mails, messages", es: "Correos, mensajes" },
    icon: Send,
    path: () => paths.settingsOutbox(),
    may: "message.read",
  },
  {
    id: "diary",
    group: "system",
    words: terms.diary,
    alias: { en: "Audit, who did what", es: "Auditoría, quién hizo qué" },
    icon: BookOpenText,
    path: () => paths.settingsDiary(),
    may: "diary.read",
  },
  {
    id: "backups",
    group: "system",
    words: plurals.backup,
    alias: { en: "Restore, safety copies", es: "Restaurar, respaldo" },
    icon: DatabaseBackup,
    path: () => paths.settingsBackups(),
    may: "backup.manage",
  },
  {
    id: "jobs",
    group: "system",
    words: plurals.backgroundJob,
    icon: ListChecks,
    path: () => paths.settingsJobs(),
    may: "job.read",
  },
];

/** The pages of the settings that this member may see. */
export function settingsFor(me: Me): readonly SettingsPlace[] {
  return places.filter((place) => isFor(me, place));
}

export const settingsGroups: readonly SettingsGroup[] = ["you", "workspace", "sales", "products", "system"];

export const settingsGroupWords: Record<SettingsGroup, Pair<string>> = {
  you: everyday.you,
  workspace: terms.workspace,
  sales: everyday.sales,
  products: plurals.product,
  system: { en: "System", es: "Sistema" },
};

import {
  BookOpenText,
  Building2,
  CalendarClock,
  CircleX,
  FolderTree,
  KeyRound,
  ListChecks,
  Network,
  Percent,
  Ruler,
  Send,
  ShieldCheck,
  SquareKanban,
  UserRound,
  UsersRound,
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
    words: { en: "Your account", es: "Tu cuenta" },
    alias: { en: "Profile, password, sessions", es: "Perfil, contraseña, sesiones" },
    icon: UserRound,
    path: () => paths.settingsAccount(),
  },
  {
    id: "api-keys",
    group: "you",
    words: { en: "API keys", es: "Claves de API" },
    icon: KeyRound,
    path: () => paths.settingsApiKeys(),
    may: "apiKey.manage",
  },
  {
    id: "workspace",
    group: "workspace",
    words: { en: "Company", es: "Empresa" },
    alias: { en: "Name, country, rounding, validity", es: "Nombre, país, redondeo, validez" },
    icon: Building2,
    path: () => paths.settingsWorkspace(),
    may: "workspace.read",
  },
  {
    id: "members",
    group: "workspace",
    words: { en: "People", es: "Personas" },
    alias: { en: "Members, invitations", es: "Miembros, invitaciones" },
    icon: UsersRound,
    path: () => paths.settingsMembers(),
    may: "member.read",
  },
  {
    id: "teams",
    group: "workspace",
    words: { en: "Teams", es: "Equipos" },
    icon: Network,
    path: () => paths.settingsTeams(),
    may: "member.read",
  },
  {
    id: "roles",
    group: "workspace",
    words: { en: "Roles and reach", es: "Roles y alcance" },
    alias: { en: "Permissions, rights", es: "Permisos" },
    icon: ShieldCheck,
    path: () => paths.settingsRoles(),
    may: "workspace.read",
  },
  {
    id: "stages",
    group: "sales",
    words: { en: "Stages", es: "Etapas" },
    alias: { en: "Pipeline, columns", es: "Flujo, columnas" },
    icon: SquareKanban,
    path: () => paths.settingsStages(),
    may: "opportunity.read",
  },
  {
    id: "lost-reasons",
    group: "sales",
    words: { en: "Lost reasons", es: "Motivos de pérdida" },
    icon: CircleX,
    path: () => paths.settingsLostReasons(),
    may: "opportunity.read",
  },
  {
    id: "taxes",
    group: "sales",
    words: { en: "Taxes", es: "Impuestos" },
    alias: { en: "VAT, withholding", es: "IVA, IRPF, retenciones" },
    icon: Percent,
    path: () => paths.settingsTaxes(),
    may: "tax.read",
  },
  {
    id: "payment-terms",
    group: "sales",
    words: { en: "Payment terms", es: "Condiciones de pago" },
    alias: { en: "Instalments", es: "Vencimientos" },
    icon: CalendarClock,
    path: () => paths.settingsPaymentTerms(),
    may: "sale.read",
  },
  {
    id: "categories",
    group: "products",
    words: { en: "Categories", es: "Categorías" },
    icon: FolderTree,
    path: () => paths.settingsCategories(),
    may: "product.read",
  },
  {
    id: "units",
    group: "products",
    words: { en: "Units of measure", es: "Unidades de medida" },
    icon: Ruler,
    path: () => paths.settingsUnits(),
    may: "product.read",
  },
  {
    id: "outbox",
    group: "system",
    words: { en: "Outbox", es: "Bandeja de salida" },
    alias: { en: "E-mails, messages", es: "Correos, mensajes" },
    icon: Send,
    path: () => paths.settingsOutbox(),
    may: "message.read",
  },
  {
    id: "diary",
    group: "system",
    words: { en: "Diary", es: "Diario" },
    alias: { en: "Audit, who did what", es: "Auditoría, quién hizo qué" },
    icon: BookOpenText,
    path: () => paths.settingsDiary(),
    may: "diary.read",
  },
  {
    id: "jobs",
    group: "system",
    words: { en: "Background jobs", es: "Tareas automáticas" },
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
  you: { en: "You", es: "Tú" },
  workspace: { en: "Workspace", es: "Espacio de trabajo" },
  sales: { en: "Sales", es: "Ventas" },
  products: { en: "Products", es: "Productos" },
  system: { en: "System", es: "Sistema" },
};

import type { Reach, Role } from "@trato/domain/permissions.ts";
import type { Language } from "@trato/domain/words.ts";

// A believable company: it furnishes offices. Addresses end in .example, which belongs to nobody.

export type TeamKey = "north" | "south";

export const teamNames: Record<Language, Record<TeamKey, string>> = {
  en: { north: "North", south: "South" },
  es: { north: "Zona norte", south: "Zona sur" },
};

export type MemberKey = "ana" | "luis" | "marta" | "diego" | "carla" | "pau" | "rosa";

type SampleMember = { key: MemberKey; name: Record<Language, string>; role: Role; reach: Reach; team: TeamKey | null };

/** Several roles and reaches; the first of each team leads it. */
export const sampleMembers: readonly SampleMember[] = [
  { key: "ana", name: { en: "Anna Reed", es: "Ana Robles" }, role: "sales", reach: "team", team: "north" },
  { key: "luis", name: { en: "Lewis Hart", es: "Luis Ferrer" }, role: "sales", reach: "own", team: "north" },
  { key: "marta", name: { en: "Martha Cole", es: "Marta Gil" }, role: "sales", reach: "own", team: "north" },
  { key: "diego", name: { en: "Dan Foster", es: "Diego Santos" }, role: "sales", reach: "team", team: "south" },
  { key: "carla", name: { en: "Carla Webb", es: "Carla Nieto" }, role: "sales", reach: "all", team: "south" },
  { key: "pau", name: { en: "Paul Stone", es: "Pau Vidal" }, role: "back_office", reach: "own", team: null },
  { key: "rosa", name: { en: "Rose Turner", es: "Rosa Marín" }, role: "manager", reach: "all", team: null },
];

type SampleCompany = {
  name: Record<Language, string>;
  city: Record<Language, string>;
  person: Record<Language, string>;
  job: Record<Language, string>;
  domain: string;
};

const company = (
  name: [string, string],
  city: [string, string],
  person: [string, string],
  job: [string, string],
  domain: string,
): SampleCompany => ({
  name: { en: name[0], es: name[1] },
  city: { en: city[0], es: city[1] },
  person: { en: person[0], es: person[1] },
  job: { en: job[0], es: job[1] },
  domain,
});

const buyer: [string, string] = ["Head of purchasing", "Responsable de compras"];
const owner: [string, string] = ["Owner", "Gerente"];
const office: [string, string] = ["Office manager", "Responsable de oficina"];
const architect: [string, string] = ["Architect", "Arquitecta"];

/** Customers, each with the person who decides. */
export const sampleCompanies: readonly SampleCompany[] = [
  company(
    ["Harbour Hotels", "Hoteles Miramar"],
    ["Brighton", "Cádiz"],
    ["Emma Lane", "Elena Prieto"],
    buyer,
    "miramar",
  ),
  company(
    ["Northgate Law", "Abogados Puerta Norte"],
    ["Leeds", "Bilbao"],
    ["Oliver Grant", "Óscar Ibarra"],
    office,
    "puertanorte",
  ),
  company(
    ["Bright Minds Academy", "Academia Luz"],
    ["York", "Valladolid"],
    ["Grace Hall", "Gracia Lomas"],
    owner,
    "academialuz",
  ),
  company(
    ["Green Valley Clinic", "Clínica Valverde"],
    ["Bath", "Murcia"],
    ["Dr Henry Moss", "Dr. Enrique Soto"],
    owner,
    "valverde",
  ),
  company(
    ["Atlas Logistics", "Logística Atlas"],
    ["Hull", "Zaragoza"],
    ["Sophie Quinn", "Sofía Quiles"],
    buyer,
    "atlas",
  ),
  company(
    ["Riverside Studio", "Estudio Ribera"],
    ["Bristol", "Valencia"],
    ["Ivy Carter", "Irene Casado"],
    architect,
    "ribera",
  ),
  company(["Coral Insurance", "Seguros Coral"], ["Glasgow", "Málaga"], ["Jack Ford", "Javier Fuentes"], buyer, "coral"),
  company(
    ["Old Mill Bakery", "Panadería El Molino"],
    ["Norwich", "Segovia"],
    ["Ruby Baker", "Rut Panadero"],
    owner,
    "molino",
  ),
  company(["Summit Consulting", "Consultoría Cima"], ["London", "Madrid"], ["Leo Page", "Leo Pascual"], office, "cima"),
  company(
    ["Maple Primary School", "Colegio Los Arces"],
    ["Derby", "Toledo"],
    ["Nora Wells", "Nora Pozo"],
    office,
    "losarces",
  ),
  company(["Pixel Foundry", "Fundición Píxel"], ["Manchester", "Barcelona"], ["Max Shaw", "Max Serra"], owner, "pixel"),
  company(
    ["Lighthouse Foundation", "Fundación Faro"],
    ["Plymouth", "A Coruña"],
    ["Alice Boyd", "Alicia Boado"],
    office,
    "faro",
  ),
  company(
    ["Central Library", "Biblioteca Central"],
    ["Oxford", "Salamanca"],
    ["Peter Book", "Pedro Librán"],
    buyer,
    "biblioteca",
  ),
  company(["Swift Couriers", "Mensajería Vuelo"], ["Reading", "Getafe"], ["Kim Swift", "Quim Soler"], owner, "vuelo"),
];

/** Where the goods come from. */
export const sampleVendors = [
  { key: "chairs", name: { en: "Comfort Seating Works", es: "Sillerías Confort" }, domain: "confort" },
  { key: "wood", name: { en: "Oak & Son Joinery", es: "Carpintería Roble e Hijos" }, domain: "roble" },
  { key: "metal", name: { en: "Ferro Metal", es: "Metalúrgica Ferro" }, domain: "ferro" },
] as const;
export type VendorKey = (typeof sampleVendors)[number]["key"];

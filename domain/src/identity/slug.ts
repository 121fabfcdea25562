/** A workspace's name as it stands in addresses: "Frutas Peñalba, S.L." is frutas-penalba-s-l. */
export function slugOf(name: string): string {
  const letters = name
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60)
    .replace(/-+$/, "");
  return letters === "" ? "workspace" : letters;
}

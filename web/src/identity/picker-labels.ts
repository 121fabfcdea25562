export const pickerWords = {
  findMember: { en: "Find a colleague…", es: "Buscar a alguien…" },
  findTeam: { en: "Find a team…", es: "Buscar un equipo…" },
};

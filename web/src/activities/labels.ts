export const activityKindWords = {
  to_do: { en: "To-do", es: "Tarea" },
  call: { en: "Call", es: "Llamada" },
  meeting: { en: "Meeting", es: "Reunión" },
  email: { en: "E-mail", es: "Correo" },
};

export const activityWords = {
  none: { en: "No activity", es: "Sin actividad" },
};

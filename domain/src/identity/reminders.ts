/** How many minutes before a meeting one is offered to be reminded of it. */
export const offeredReminders = [5, 10, 15, 30, 60, 120, 1440] as const;

const inWords = (minutes: number, hour: string, day: string, before: (long: string) => string): string =>
  before(minutes === 1440 ? day : minutes % 60 === 0 ? `${minutes / 60} ${hour}` : `${minutes} min`);

/** "15 min before"; null: never. */
export const reminderWords = {
  en: (minutes: number | null) =>
    minutes === null ? "Never" : inWords(minutes, "h", "a day", (long) => `${long} before`),
  es: (minutes: number | null) =>
    minutes === null ? "Nunca" : inWords(minutes, "h", "un día", (long) => `${long} antes`),
};

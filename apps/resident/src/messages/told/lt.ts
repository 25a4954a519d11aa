import type { Messages } from "../en.ts";

export const told: Messages["told"] = {
  notChecked: "Šio puslapio tekstai išversti, bet vertimo dar niekas nepatikrino.",
  listNotChecked: "Kai kurie pavadinimai ir aprašymai išversti, bet vertimo dar niekas nepatikrino.",
  titleNotChecked: "Konsultacijos pavadinimas išverstas, bet vertimo dar niekas nepatikrino.",
};

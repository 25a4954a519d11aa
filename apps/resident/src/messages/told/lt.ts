import type { Messages } from "../en.ts";

export const told: Messages["told"] = {
  notChecked: "Šio puslapio tekstai išversti, bet vertimo dar niekas nepatikrino.",
  listNotChecked: "Kai kurios antraštės išverstos, bet vertimo dar niekas nepatikrino.",
};

import type { Messages } from "../en.ts";

export const told: Messages["told"] = {
  notChecked: "Teksty na tej stronie przetłumaczono, ale nikt jeszcze nie sprawdził tłumaczenia.",
  listNotChecked: "Niektóre tytuły przetłumaczono, ale nikt jeszcze nie sprawdził tłumaczenia.",
};

import type { Messages } from "../en.ts";

export const told: Messages["told"] = {
  notChecked: "Teksty na tej stronie przetłumaczono, ale nikt jeszcze nie sprawdził tłumaczenia.",
  listNotChecked: "Niektóre tytuły i opisy przetłumaczono, ale nikt jeszcze nie sprawdził tłumaczenia.",
  titleNotChecked: "Tytuł konsultacji przetłumaczono, ale nikt jeszcze nie sprawdził tłumaczenia.",
};

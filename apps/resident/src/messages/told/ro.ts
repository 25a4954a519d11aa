import type { Messages } from "../en.ts";

export const told: Messages["told"] = {
  notChecked: "Textele acestei pagini au fost traduse, dar nimeni nu a verificat încă traducerea.",
  listNotChecked: "Unele titluri au fost traduse, dar nimeni nu a verificat încă traducerea.",
};

import type { Messages } from "../en.ts";

export const told: Messages["told"] = {
  notChecked: "Textele acestei pagini au fost traduse, dar nimeni nu a verificat încă traducerea.",
  listNotChecked: "Unele titluri și descrieri au fost traduse, dar nimeni nu a verificat încă traducerea.",
  titleNotChecked: "Titlul consultării a fost tradus, dar nimeni nu a verificat încă traducerea.",
};

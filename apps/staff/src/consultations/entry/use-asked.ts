import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, type Outputs, queryClient } from "../../api.ts";
import type { ReadConsultation } from "../read-consultation.tsx";

export type Asked = Outputs["entry"]["form"];

/** What is asked on the copy in hand: by its reference, by a version that was chosen, or what is asked now. */
export const useAsked = (consultation: ReadConsultation) => {
  const [chosen, setChosen] = useState<Asked>();
  const now = useQuery(api.entry.form.queryOptions({ id: consultation.id }));
  const find = async (which: { reference?: string; version?: number }): Promise<Asked> => {
    const found = await queryClient.fetchQuery(api.entry.form.queryOptions({ id: consultation.id, ...which }));
    setChosen(found);
    return found;
  };
  return { asked: chosen ?? now.data, find, forget: () => setChosen(undefined) };
};

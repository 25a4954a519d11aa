import { type LocalDate, toLocalDate } from "@collaborative-communities/foundation";

/** Today in London. */
export const today = (): LocalDate => toLocalDate(new Date());

/** The day in London of a moment as the API sends it. */
export const londonDay = (moment: string | Date): LocalDate => toLocalDate(new Date(moment));

import type { ReactElement } from "react";

/** One use of a component: what it shows, and the element. */
export type Example = { readonly component: string; readonly shows: string; readonly element: ReactElement };

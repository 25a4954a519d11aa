/**
 * The council whose areas these tables hold, by its ONS code. All councils in Essex are planned to be replaced on
 * 1 April 2028; every area set is dated so that it outlives the council.
 */
export const THURROCK = { code: "E06000034", name: "Thurrock" } as const;

/** Where a consultation's pages are, in every language. */
export const at = (slug: string): string => `/consultations/${slug}`;

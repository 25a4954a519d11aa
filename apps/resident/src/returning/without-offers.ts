/**
 * A page whose forms tell the browser to offer nothing that was typed before, and to remember nothing of what is typed
 * now: on a shared device that would be another person's postcode or e-mail address. It is done to the page as it was
 * drawn, so that no form can be forgotten.
 */
export const withoutOffers = (html: string): string =>
  html
    .replaceAll(/ autocomplete="[^"]*"/gi, ' autocomplete="off"')
    .replaceAll(/<form(?=[\s>])/g, '<form autocomplete="off"');

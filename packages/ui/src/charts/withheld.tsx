/**
 * A track whose figure must not be shown: dashed all along, so that it is taken neither for nought nor for any number.
 * Drawn without a pattern that would need an id of its own in every picture.
 */
export const Withheld = ({ from = "0%" }: { readonly from?: string }) => (
  <line className="cc-bars__unknown" x1={from} x2="100%" y1="14" y2="14" />
);

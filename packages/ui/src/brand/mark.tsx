/** The product's mark: three places that meet, each with a voice of its own. Drawn for a dark ground. */
export const Mark = ({ size = 36 }: { readonly size?: number | undefined }) => (
  <svg className="cc-mark" width={size} height={size} viewBox="0 0 36 36" aria-hidden="true" focusable="false">
    <circle cx="12" cy="13" r="9" fill="none" stroke="currentColor" strokeWidth="3" />
    <circle cx="24" cy="13" r="9" fill="none" stroke="currentColor" strokeWidth="3" />
    <circle cx="18" cy="23" r="9" fill="none" stroke="#f6b26b" strokeWidth="3" />
  </svg>
);

import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";

export type PageLink = { readonly href: string; readonly text?: ReactNode; readonly labelText?: string | undefined };
export type PageItem =
  | { readonly number: number; readonly href: string; readonly current?: boolean | undefined }
  /** Pages left out; `after` is the number of the page before the gap. */
  | { readonly gapAfter: number };

export type PaginationProps = {
  readonly previous?: PageLink | undefined;
  readonly next?: PageLink | undefined;
  readonly items?: readonly PageItem[] | undefined;
  readonly label?: string | undefined;
  readonly previousText?: ReactNode;
  readonly nextText?: ReactNode;
  /** The accessible name of a number, "Page 3" unless given. */
  readonly pageText?: ((number: number) => string) | undefined;
};

const arrows = {
  prev: "m6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z",
  next: "m8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z",
} as const;

const Arrow = ({ to }: { readonly to: "prev" | "next" }) => (
  <svg
    className={`govuk-pagination__icon govuk-pagination__icon--${to}`}
    xmlns="http://www.w3.org/2000/svg"
    height="13"
    width="15"
    aria-hidden="true"
    focusable="false"
    viewBox="0 0 15 13"
  >
    <path d={arrows[to]} />
  </svg>
);

const hiddenPage = <span className="govuk-visually-hidden"> page</span>;
const english = { prev: <>Previous{hiddenPage}</>, next: <>Next{hiddenPage}</> } as const;

/** From page to page of a list; without `items`, from one part of a text to the next. */
export const Pagination = (props: PaginationProps) => {
  const { previous, next, items, label = "Pagination", pageText = (number) => `Page ${number}` } = props;
  const block = !items;
  const arrowLink = (to: "prev" | "next", link: PageLink, text: ReactNode) => (
    <div className={`govuk-pagination__${to}`}>
      <a className="govuk-link govuk-pagination__link" href={link.href} rel={to}>
        {(block || to === "prev") && <Arrow to={to} />}{" "}
        <span
          className={classNames(
            "govuk-pagination__link-title",
            block && !link.labelText && "govuk-pagination__link-title--decorated",
          )}
        >
          {link.text ?? text ?? english[to]}
        </span>
        {block && link.labelText && (
          <>
            <span className="govuk-visually-hidden">:</span>{" "}
            <span className="govuk-pagination__link-label">{link.labelText}</span>
          </>
        )}{" "}
        {!block && to === "next" && <Arrow to={to} />}
      </a>
    </div>
  );
  return (
    <nav className={classNames("govuk-pagination", block && "govuk-pagination--block")} aria-label={label}>
      {previous && arrowLink("prev", previous, props.previousText)}
      {items && (
        <ul className="govuk-pagination__list">
          {items.map((item) =>
            "gapAfter" in item ? (
              <li key={`gap ${item.gapAfter}`} className="govuk-pagination__item govuk-pagination__item--ellipsis">
                ⋯
              </li>
            ) : (
              <li
                key={item.number}
                className={classNames("govuk-pagination__item", item.current && "govuk-pagination__item--current")}
              >
                <a
                  className="govuk-link govuk-pagination__link"
                  href={item.href}
                  aria-label={pageText(item.number)}
                  aria-current={item.current ? "page" : undefined}
                >
                  {item.number}
                </a>
              </li>
            ),
          )}
        </ul>
      )}
      {next && arrowLink("next", next, props.nextText)}
    </nav>
  );
};

/**
 * The props for page `current` of `last`, both counted from 1: the first, the last and the pages beside the current one,
 * with gaps between. @example pagesAround(5, 9, (page) => `?page=${page}`).items // 1, gap, 4, 5, 6, gap, 9
 */
export const pagesAround = (
  current: number,
  last: number,
  hrefOf: (page: number) => string,
): {
  readonly items: readonly PageItem[];
  readonly previous: PageLink | undefined;
  readonly next: PageLink | undefined;
} => {
  const shown = [1, current - 1, current, current + 1, last]
    .filter((page) => page >= 1 && page <= last)
    .filter((page, index, pages) => pages.indexOf(page) === index);
  const items = shown.flatMap((number, index): PageItem[] => {
    const before = shown[index - 1];
    const item = { number, href: hrefOf(number), current: number === current };
    return before !== undefined && number - before > 1 ? [{ gapAfter: before }, item] : [item];
  });
  return {
    items,
    previous: current > 1 ? { href: hrefOf(current - 1) } : undefined,
    next: current < last ? { href: hrefOf(current + 1) } : undefined,
  };
};

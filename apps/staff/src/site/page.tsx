import { type Breadcrumb, Breadcrumbs, ErrorSummary, NotificationBanner } from "@collaborative-communities/ui";
import { useLocation } from "@tanstack/react-router";
import { createContext, type ReactNode, useEffect, useRef } from "react";
import { focusOn } from "./focus.ts";
import type { FormErrors } from "./form-errors.ts";
import { news } from "./news.ts";

const SERVICE = "Collaborative Communities for staff";

/** Whether something stands in a page already, so that it may not begin another one. */
export const IsInPage = createContext(false);

// The page a person came to by its address is read from its top; only going on from there moves the focus.
let came = false;

type PageProps = {
  readonly title: string;
  /** What stands in smaller letters over the heading. */
  readonly caption?: string | undefined;
  /** From the desk down to the page before this one. */
  readonly trail?: readonly Breadcrumb[] | undefined;
  /** Stands between the trail and the heading, such as the pages that belong together. */
  readonly above?: ReactNode;
  /** For tables and pictures: the whole width. */
  readonly isWide?: boolean | undefined;
  /** No heading of its own: the content has the h1, such as a panel. */
  readonly ownHeading?: boolean | undefined;
  readonly errors?: FormErrors | undefined;
  /** When it changes, the focus goes to the heading as on a new page. The path unless given. */
  readonly focusKey?: string | undefined;
  readonly children: ReactNode;
};

/** A screen: title in the tab, trail, news, what is wrong, heading, content. Coming to it puts the focus on its heading. */
export const Page = (props: PageProps) => {
  const { title, caption, trail = [], above, isWide, ownHeading, errors, children } = props;
  const { pathname, hash } = useLocation();
  const focusKey = props.focusKey ?? pathname;
  const content = useRef<HTMLDivElement>(null);
  const message = news.use();

  const wrong = (errors?.list.length ?? 0) > 0;
  useEffect(() => {
    document.title = `${wrong ? "Error: " : ""}${title} – ${SERVICE}`;
  }, [title, wrong]);

  // The key alone says when the page counts as a new one, not what else the effect reads.
  useEffect(() => {
    if (news.get() && news.get()?.path !== pathname) news.set(undefined);
    const first = !came;
    came = true;
    if (hash && focusOn(hash)) return;
    if (first || document.querySelector("dialog[open]")) return;
    const heading = content.current?.querySelector("h1");
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }, [focusKey]);

  const body = (
    <>
      {message?.path === pathname && !wrong && (
        <NotificationBanner isSuccess={!message.isProblem} title={message.isProblem ? "There is a problem" : undefined}>
          {message.text}
        </NotificationBanner>
      )}
      {errors && wrong && (
        <ErrorSummary
          key={errors.attempt}
          errors={errors.list.map(({ field, text }) => ({ fieldId: field && errors.targetOf(field), text }))}
        />
      )}
      {!ownHeading && (
        <>
          {caption && <span className="govuk-caption-l">{caption}</span>}
          <h1 className="govuk-heading-l">{title}</h1>
        </>
      )}
      <IsInPage value={true}>{children}</IsInPage>
    </>
  );
  return (
    <div className="govuk-width-container">
      {trail.length > 0 && <Breadcrumbs items={[...trail, { text: title }]} />}
      <main className="govuk-main-wrapper" id="main-content" tabIndex={-1}>
        {above}
        <div ref={content}>
          {isWide ? (
            body
          ) : (
            <div className="govuk-grid-row">
              <div className="govuk-grid-column-two-thirds">{body}</div>
            </div>
          )}
        </div>
      </main>
    </div>
  );
};

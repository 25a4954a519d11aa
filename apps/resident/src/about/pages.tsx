import { InsetText } from "@collaborative-communities/ui";
import type { ReactNode } from "react";
import { Page } from "../page.tsx";
import { to, type View } from "../view.ts";

/** These pages are written in English for now, and say so in the other languages. */
const About = ({ view, title, children }: { view: View; title: string; children: ReactNode }) => (
  <Page view={view} title={title}>
    <div className="cc-measure">
      <h1 className="govuk-heading-l">{title}</h1>
      {view.t.service.onlyInEnglish && <InsetText>{view.t.service.onlyInEnglish}</InsetText>}
      <div lang={view.language === "en" ? undefined : "en"}>{children}</div>
    </div>
  </Page>
);

const P = ({ children }: { children: ReactNode }) => <p className="govuk-body">{children}</p>;

export const AccessibilityPage = (view: View) => (
  <About view={view} title={view.t.about.accessibility}>
    <P>We want everybody to be able to use this site. You should be able to:</P>
    <ul className="govuk-list govuk-list--bullet">
      <li>zoom in to 400% without text going off the page</li>
      <li>answer with a keyboard alone, or with a screen reader</li>
      <li>answer with JavaScript turned off, and on an old phone</li>
    </ul>
    <P>
      We check every page against the Web Content Accessibility Guidelines 2.2, level AA, with an automated tool, with a
      keyboard and at 320 pixels. It has not yet been checked by people who use assistive technology every day.
    </P>
    <P>What we know does not work yet: the translations have not been checked by a person.</P>
    <P>
      If something stops you, tell us by the contact on the consultation’s page. It also says how you can answer in
      other ways.
    </P>
  </About>
);

export const PrivacyPage = (view: View) => (
  <About view={view} title={view.t.about.privacy}>
    <P>You can answer without an account and without giving your name.</P>
    <P>
      We keep your answers, the day we received them, the language you used and, if you give it, your postcode and ward.
    </P>
    <P>The postcode shows which parts of the area we have heard from. It is not used to find out who you are.</P>
    <P>Please do not write things in your answers by which you or somebody else could be recognised.</P>
    <P>Anybody who has your reference can see your answers. Keep it to yourself.</P>
    <P>
      If you make an account, we keep your e-mail address and the references you put there, both encrypted, until you
      delete the account or do not use it for two years. Messages to you are removed after 30 days. Deleting the account
      does not delete your answers: they stay, and nothing shows that they were yours.
    </P>
    <P>
      If you ask to be told by email, we keep your address, locked with a key, until you stop it. Each message has a
      link to stop. We use it for nothing else.
    </P>
    <P>Answers that you start and do not send are thrown away after 14 days.</P>
    <P>
      <a className="govuk-link" href={to(view, "/your-data")}>
        See all that we keep, and ask us to show it, put it right, erase it or stop using it
      </a>
    </P>
  </About>
);

export const CookiesPage = (view: View) => (
  <About view={view} title={view.t.about.cookies}>
    <P>
      This site sets cookies only where the service needs them. All of them go when you close your browser, and none
      says anything about you.
    </P>
    <ul className="govuk-list govuk-list--bullet">
      <li>one for each consultation, when you press “Start now”: it keeps your answers together until you send them</li>
      <li>
        “visitor”, when you start, or look up a reference or a postcode: it lets us stop machines that guess, without
        stopping everybody who uses the same library or home
      </li>
      <li>
        when you ask to sign in, one that knows your browser again when you type the code, and then one that keeps you
        signed in
      </li>
    </ul>
    <P>If you do none of this, there is no cookie.</P>
    <P>There is nothing that follows you, and nobody else’s cookies.</P>
  </About>
);

import { Page } from "../site/page.tsx";
import { People } from "./people.tsx";

/** Shown in place of every screen while nobody is signed in; afterwards the screen that was asked for is there. */
export const SignInPage = () => (
  <Page title="Sign in" focusKey="sign-in">
    <People />
  </Page>
);

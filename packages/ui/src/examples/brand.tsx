import { DemonstrationBanner, LanguageSwitcher, ServiceFooter, ServiceHeader } from "../index.ts";
import type { Example } from "./example.ts";

export const brandExamples: readonly Example[] = [
  {
    component: "ServiceHeader, LanguageSwitcher, DemonstrationBanner",
    shows: "everything a header can hold",
    element: (
      <ServiceHeader
        council="Thurrock Council"
        demonstration={<DemonstrationBanner />}
        languages={
          <LanguageSwitcher
            current="en"
            languages={[
              { lang: "en", text: "English", href: "?lang=en" },
              { lang: "ro", text: "Română", href: "?lang=ro" },
              { lang: "pl", text: "Polski", href: "?lang=pl" },
              { lang: "lt", text: "Lietuvių", href: "?lang=lt" },
            ]}
          />
        }
        navigation={[
          { href: "/", text: "Home" },
          { href: "/consultations", text: "Have your say", current: true },
          { href: "/petitions", text: "Petitions" },
          { href: "/receipts", text: "What happened to my answer" },
        ]}
      />
    ),
  },
  {
    component: "ServiceFooter",
    shows: "links, help and whose service it is",
    element: (
      <ServiceFooter
        council="Thurrock Council"
        links={[
          { href: "/accessibility", text: "Accessibility statement" },
          { href: "/privacy", text: "Privacy" },
          { href: "/help", text: "Help and contact" },
        ]}
      >
        Call 01632 960 001, Monday to Friday, 9am to 5pm, or ask at any hub or library.
      </ServiceFooter>
    ),
  },
];

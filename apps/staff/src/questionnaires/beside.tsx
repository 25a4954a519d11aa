import type { RoutingPicture } from "@collaborative-communities/surveys";
import type { Outputs } from "../api.ts";
import { LanguagesList } from "./languages-list.tsx";
import { Preview } from "./preview.tsx";
import { RoutingPictureAndTable } from "./routing-picture.tsx";
import { VersionsList } from "./versions-list.tsx";

/** What stands under the questions: the ways through them, how they look, in which languages, and their versions. */
export const Beside = (props: {
  readonly read: Outputs["questionnaires"]["read"];
  readonly picture: RoutingPicture | undefined;
  /** Whether something is not saved yet, which the preview cannot show. */
  readonly isChanged: boolean;
}) => {
  const { read, picture, isChanged } = props;
  return (
    <>
      <section aria-labelledby="ways-heading" className="staff-part">
        <h2 className="govuk-heading-m" id="ways-heading">
          The ways through
        </h2>
        {picture === undefined ? (
          <p className="govuk-body">They are drawn here once every question is written.</p>
        ) : picture.pages.length === 0 ? (
          <p className="govuk-body">There is no question yet.</p>
        ) : (
          <RoutingPictureAndTable picture={picture} />
        )}
      </section>
      <Preview read={read} isChanged={isChanged} />
      <LanguagesList read={read} />
      <VersionsList versions={read.versions} />
    </>
  );
};

import { formatDate } from "@collaborative-communities/foundation";
import { InsetText } from "@collaborative-communities/ui";
import type { ReactNode } from "react";
import type { Outputs } from "../../api.ts";

type Found = Pick<NonNullable<Outputs["entry"]["takeCheck"]>, "reference" | "receivedOn"> & {
  readonly inFile?: NonNullable<Outputs["entry"]["takeCheck"]>["inFile"] | undefined;
};

/** Which paper to take in hand: by its reference, or by its place in the file it was brought in with. */
export const FindPaper = ({ paper, children }: { readonly paper: Found; readonly children: ReactNode }) => {
  const { reference, receivedOn, inFile } = paper;
  if (!inFile)
    return (
      <InsetText>
        Find the paper with the reference <strong>{reference}</strong>, received on {formatDate(receivedOn)}. {children}
      </InsetText>
    );
  return (
    <InsetText>
      Find the paper
      {inFile.mark !== undefined && (
        <>
          {" "}
          with the number <strong>{inFile.mark}</strong>
        </>
      )}
      , received on {formatDate(receivedOn)}. It came in with the file “{inFile.fileName}”
      {inFile.line !== undefined && (
        <>
          {", "}
          <strong>line {inFile.line}</strong>
        </>
      )}
      . {children}
    </InsetText>
  );
};

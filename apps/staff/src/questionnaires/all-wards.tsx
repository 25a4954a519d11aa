import { Button } from "@collaborative-communities/ui";
import { useQuery } from "@tanstack/react-query";
import { api } from "../api.ts";

/** Fills in every ward that this place has, to be shortened. */
export const AllWards = ({ fill }: { readonly fill: (lines: string) => void }) => {
  const areas = useQuery(api.areas.overview.queryOptions());
  const [newest] = areas.data?.wardSets ?? [];
  const wards = newest?.wards ?? [];
  if (wards.length === 0) return null;
  return (
    <Button
      type="button"
      look="secondary"
      onClick={() => fill(wards.map(({ code, name }) => `${code} ${name}`).join("\n"))}
    >
      Fill in all {wards.length} wards
    </Button>
  );
};

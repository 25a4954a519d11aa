import { describe, expect, it } from "vitest";
import { protectLeftOut } from "./protect-left-out.ts";

const row = { late: 0, duplicate: 0, setAside: 0, erased: 0 };

describe("answers that were left out, by channel", () => {
  it("are shown where none of them are few", () => {
    const rows = [
      { ...row, late: 12, erased: 15 },
      { ...row, duplicate: 20, erased: 11 },
    ];
    expect(protectLeftOut(rows, 10)).toEqual(rows);
  });

  it("do not hide few that were erased behind those that were late: how many were erased is said elsewhere", () => {
    const [online, paper] = protectLeftOut(
      [
        { ...row, late: 20, erased: 12 },
        { ...row, late: 25, erased: 3 },
      ],
      10,
    );
    // Fifteen were erased, so the twelve would tell the three.
    expect([online?.erased, paper?.erased]).toEqual([null, null]);
    expect([online?.late, paper?.late]).toEqual([20, 25]);
  });

  it("do not hide few that were late behind those that were erased: how many were left out is known, too", () => {
    const [online, paper] = protectLeftOut(
      [
        { ...row, late: 20, duplicate: 3, erased: 30 },
        { ...row, setAside: 18, erased: 25 },
      ],
      10,
    );
    expect([online?.late, online?.duplicate, paper?.setAside]).toEqual([20, null, null]);
    expect([online?.erased, paper?.erased]).toEqual([30, 25]);
  });
});

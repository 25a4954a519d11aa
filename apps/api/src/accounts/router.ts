import { anybody, router } from "../trpc.ts";
import { askToChangeAddress, changeAddress, deleteAccount, forgetAnswer, keepAnswer, ownPage } from "./account.ts";
import * as input from "./inputs.ts";
import { resident, signOut, signOutEverywhere } from "./sessions.ts";
import { askToSignIn, lookAtLink, signInByCode, signInByLink } from "./signing-in.ts";

/** Accounts for residents who want one; nobody needs one to be heard. */
export const residentAccounts = router({
  askToSignIn: anybody.input(input.Asking).mutation(({ ctx, input }) => askToSignIn(ctx, input)),
  signInByCode: anybody.input(input.Typed).mutation(({ ctx, input }) => signInByCode(ctx, input)),
  lookAtLink: anybody.input(input.ByLink).query(({ ctx, input }) => lookAtLink(ctx, input.link)),
  signInByLink: anybody.input(input.ByLink).mutation(({ ctx, input }) => signInByLink(ctx, input.link)),
  own: resident.query(({ ctx }) => ownPage(ctx)),
  keepAnswer: resident.input(input.ByReference).mutation(({ ctx, input }) => keepAnswer(ctx, input.reference)),
  forgetAnswer: resident.input(input.ById).mutation(({ ctx, input }) => forgetAnswer(ctx, input.id)),
  askToChangeAddress: resident.input(input.Asking).mutation(({ ctx, input }) => askToChangeAddress(ctx, input)),
  changeAddress: resident.input(input.Changing).mutation(({ ctx, input }) => changeAddress(ctx, input)),
  delete: resident.mutation(({ ctx }) => deleteAccount(ctx)),
  signOutEverywhere: resident.mutation(({ ctx }) => signOutEverywhere(ctx)),
  signOut: anybody.mutation(({ ctx }) => signOut(ctx)),
});

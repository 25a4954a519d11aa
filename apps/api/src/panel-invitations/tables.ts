export interface PanelInvitationTables {
  /** Somebody of a panel who was invited to answer a consultation, once. */
  panel_invitation: {
    id: string;
    consultation_id: string;
    /** The e-mail address, sealed; taken out once it no longer counts for the cap. */
    contact_sealed: string | null;
    contact_hash: string | null;
    language: string;
    /** What they agreed to and how that is known. */
    consent: string;
    invited_at: Date;
    invited_by: string | null;
    /** Written when an answer is begun with it, and not again: with no `panel_beginning` any more, it was used. */
    is_begun: boolean;
  };
  /** What was begun with an invitation; removed by the transaction that sends it. */
  panel_beginning: {
    invitation_id: string;
    /** Nothing once it was thrown away unsent: then it can be begun again. */
    draft_id: string | null;
  };
  /** Who left, so that they are not invited again. */
  panel_leaving: {
    contact_hash: string;
    left_at: Date;
  };
}

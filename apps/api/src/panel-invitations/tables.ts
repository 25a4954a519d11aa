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
    /** What was begun with it, until that is sent. Afterwards nothing says which answer it was. */
    draft_id: string | null;
    is_used: boolean;
  };
  /** Who left, so that they are not invited again. */
  panel_leaving: {
    contact_hash: string;
    left_at: Date;
  };
}

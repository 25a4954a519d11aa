import type { DocumentKind, Language } from "@collaborative-communities/consultations";
import type { Generated } from "kysely";

export interface DocumentTables {
  document: {
    id: string;
    consultation_id: string;
    title: string;
    kind: DocumentKind;
    language: Language;
    /** Why it is not a page everybody can read, and how to have it otherwise. */
    other_format: string | null;
    file_name: string;
    /** In bytes, as it is sent. */
    size: number;
    /** Of the bytes that are sent, in hexadecimal digits. */
    sha256: string;
    added_at: Date;
    added_by: string | null;
  };
  /** Which of its documents is a consultation's Easy Read version; no document where there is none yet. */
  easy_read: {
    consultation_id: string;
    document_id: string | null;
    pages: number | null;
    /** Of the questions it goes with. */
    version: number;
    said_at: Date;
    said_by: string | null;
  };
  /** Everything that was named in the row of `easy_read`, in turn. */
  easy_read_offer: {
    position: Generated<number>;
    consultation_id: string;
    document_id: string | null;
    pages: number | null;
    version: number;
    said_at: Date;
    said_by: string | null;
  };
  document_content: {
    document_id: string;
    bytes: Buffer;
  };
}

import type { AccountTables } from "../accounts/tables.ts";
import type { AppointmentTables } from "../appointments/tables.ts";
import type { AreaTables } from "../areas/tables.ts";
import type { AuditTables } from "../audit/tables.ts";
import type { ChallengeTables } from "../challenges/tables.ts";
import type { ConsultationTables } from "../consultations/tables.ts";
import type { DocumentTables } from "../documents/tables.ts";
import type { EngagementPlanTables } from "../engagement-plan/tables.ts";
import type { HubDeviceTables } from "../hub-devices/tables.ts";
import type { IntegrityTables } from "../integrity/tables.ts";
import type { LimitTables } from "../limits/tables.ts";
import type { MailTables } from "../mail/tables.ts";
import type { PanelInvitationTables } from "../panel-invitations/tables.ts";
import type { PersonalDataTables } from "../personal-data/tables.ts";
import type { ReturningTables } from "../returning/tables.ts";
import type { SignInTables } from "../sign-in/tables.ts";
import type { StopNoticeTables } from "../stop-notices/tables.ts";
import type { SubscriptionTables } from "../subscriptions/tables.ts";

/** Every table there is, by the capability that owns it. A test holds this against the migrated database. */
export interface Database
  extends AccountTables,
    AppointmentTables,
    AreaTables,
    AuditTables,
    ChallengeTables,
    ConsultationTables,
    DocumentTables,
    EngagementPlanTables,
    IntegrityTables,
    HubDeviceTables,
    LimitTables,
    MailTables,
    PanelInvitationTables,
    PersonalDataTables,
    ReturningTables,
    SignInTables,
    StopNoticeTables,
    SubscriptionTables {}

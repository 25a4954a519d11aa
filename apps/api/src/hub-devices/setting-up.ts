import { createHash } from "node:crypto";
import { mayRunConsultations } from "@collaborative-communities/consultations";
import { actingIn, recordFact } from "../audit/index.ts";
import type { Desk, House } from "../context.ts";
import { lookWithin } from "../limits/index.ts";
import { titlesOfOne } from "../titles/index.ts";
import { notAllowed, notFound } from "../trpc.ts";
import { addDevice, devicesOf, deviceWith, endDevice, isThereConsultation, isThereDevice } from "./repository.ts";

const hash = (secret: string): string => createHash("sha256").update(secret).digest("base64url");

const mustRun = ({ signedIn }: Desk): void => {
  if (!mayRunConsultations(signedIn)) throw notAllowed();
};

/** Sets up a shared device of a hub. Its address is told this once: only a hash of its secret is kept. */
export const addHubDevice = async (
  desk: Desk,
  command: { consultationId: string; name: string },
): Promise<{ id: string; address: string }> => {
  mustRun(desk);
  if (!(await isThereConsultation(desk.db, command.consultationId))) throw notFound("consultation");
  const [id, secret, at] = [desk.newId(), desk.newSecret(), desk.now()];
  await desk.db.transaction().execute(async (db) => {
    await addDevice(db, {
      id,
      consultation_id: command.consultationId,
      name: command.name,
      secret_hash: hash(secret),
      made_at: at,
      made_by: desk.signedIn.id,
    });
    await recordFact(db, {
      at,
      ...actingIn(desk.signedIn, mayRunConsultations),
      what: "hub-device/set-up",
      about: id,
      details: { consultation: command.consultationId, name: command.name },
    });
  });
  return { id, address: `${desk.config.residentOrigin}/hub/set-up/${secret}` };
};

/** The devices of a consultation. */
export const listHubDevices = async (desk: Desk, consultationId: string) => {
  mustRun(desk);
  return (await devicesOf(desk.db, consultationId)).map((device) => ({
    id: device.id,
    name: device.name,
    madeAt: device.made_at,
    endedAt: device.ended_at ?? undefined,
  }));
};

/** Ends a device: nobody begins an answer on it any more. Ended again, it stays as it is. */
export const endHubDevice = async (desk: Desk, id: string): Promise<{ ended: true }> => {
  mustRun(desk);
  const at = desk.now();
  await desk.db.transaction().execute(async (db) => {
    const ended = await endDevice(db, { id, at, by: desk.signedIn.id });
    if (!ended) {
      if (!(await isThereDevice(db, id))) throw notFound("device");
      return;
    }
    await recordFact(db, {
      at,
      ...actingIn(desk.signedIn, mayRunConsultations),
      what: "hub-device/ended",
      about: id,
      details: { consultation: ended.consultationId },
    });
  });
  return { ended: true };
};

/** What the device with this secret is set up for. */
export const readHubDevice = async (house: House, secret: string) => {
  const device = await lookWithin(house, ["hub-guesses"], () => deviceWith(house.db, hash(secret)));
  if (!device) throw notFound("device");
  const inLanguages = await titlesOfOne(house.db, device.consultation_id);
  return { name: device.name, slug: device.slug, title: device.plan.title, inLanguages };
};

/** Whether this is the secret of a device that is set up for this consultation. */
export const isHubDevice = async (
  house: House,
  { secret, consultationId }: { secret: string; consultationId: string },
): Promise<boolean> => {
  const device = await lookWithin(house, ["hub-guesses"], () => deviceWith(house.db, hash(secret)));
  return device?.consultation_id === consultationId;
};

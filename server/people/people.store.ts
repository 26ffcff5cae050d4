// What is asked of all people of a force at once.
import { sql } from 'kysely';
import type { ForceTransaction } from '../db/database.ts';

/** Waits until nobody else changes the people of the force, and keeps it so until the transaction ends: two administrators at once could end each other. */
export async function waitForPeople(transaction: ForceTransaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('people'), force_in_hand())`.execute(transaction);
}

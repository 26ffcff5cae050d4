// The tables that an export writes as they are: a CSV each, with the columns of the table. Each column is written or has a reason not to be, and
// `export-tables.test.ts` holds this page against the migrations: a secret that a new column keeps is not written because nobody thought of it.
import { csvLine } from '../csv-line.ts';
import { tableRows } from '../db/table-rows.ts';
import { activityTables } from './export-activity-tables.ts';
import type { ExportSource } from './export-source.ts';
import { type ExportTable, of } from './export-table.ts';

const secret = 'the hash of a secret';
const ofPasskey =
  'what proves a passkey, which is bound to the address of this server and is registered anew elsewhere';

export const exportTables: readonly ExportTable[] = [
  of('officers.csv', 'officers', 'officers: call sign, role, whose they are and of which team', {
    columns: [
      'id',
      'call_sign',
      'role',
      'kind',
      'designated_from',
      'designated_until',
      'organisation_id',
      'area_id',
      'former_places',
      'number',
      'added_at',
    ],
  }),
  of(
    'organisations.csv',
    'organisations',
    'organisations, and what each lets others do with the data of its people (JSON)',
    {
      columns: ['id', 'name', 'kind', 'shares', 'former_shares', 'added_at'],
    },
  ),
  of('areas.csv', 'areas', 'the tree of areas, who is named for each and how its team is reached', {
    columns: ['id', 'parent_id', 'former_parents', 'kind', 'name', 'contact', 'named_officer_id', 'added_at'],
  }),
  of('staff.csv', 'staff', 'those who may sign in, those who have left too', {
    columns: ['id', 'name', 'email', 'organisation_id', 'area_id', 'officer_id', 'added_at', 'left_at'],
  }),
  of('roles.csv', 'role_grants', 'which roles they hold and held, by whom granted and ended', {
    columns: [
      'id',
      'staff_id',
      'role',
      'area_id',
      'source',
      'granted_at',
      'granted_by',
      'ended_at',
      'ended_by',
    ],
  }),
  of('sign-ins.csv', 'sessions', 'when they were signed in, and how', {
    columns: ['id', 'staff_id', 'way', 'began_at', 'rotated_at', 'seen_at', 'ends_at', 'ended_at'],
    leftOut: { secret_hash: secret, former_hash: secret },
  }),
  of('sign-in-links.csv', 'sign_in_links', 'links that let somebody in once', {
    key: ['token_hash'],
    columns: ['staff_id', 'made_at', 'made_by', 'expires_at', 'used_at'],
    leftOut: { token_hash: secret },
  }),
  of('identities.csv', 'identities', 'as whom an identity provider knows them', {
    key: ['issuer', 'subject'],
    columns: ['issuer', 'subject', 'staff_id', 'added_at'],
  }),
  of('passkeys.csv', 'passkeys', 'their passkeys by name, removed ones too', {
    columns: ['id', 'staff_id', 'name', 'added_at', 'used_at', 'removed_at'],
    leftOut: { credential_id: ofPasskey, public_key: ofPasskey, counter: ofPasskey, transports: ofPasskey },
  }),
  of(
    'emergency-access.csv',
    'break_glass_keys',
    'pairs of codes for emergencies: when they were made, replaced and used',
    {
      columns: ['id', 'staff_id', 'made_at', 'made_by', 'replaced_at', 'used_at', 'session_id'],
      leftOut: { first_hash: secret, second_hash: secret },
    },
  ),
  of(
    'looks.csv',
    'looks',
    'who looked at whom, when and why; sealed looks too: what `look-seals.csv` names is not for the officer',
    {
      columns: [
        ...[
          'id',
          'viewer_id',
          'organisation_id',
          'view',
          'officer_id',
          'reach',
          'from_at',
          'to_at',
          'began_at',
          'ended_at',
          'reason',
        ],
      ],
    },
  ),
  of(
    'look-seals.csv',
    'look_seals',
    'which looks professional standards keep from an officer’s log, and who of them decided what',
    {
      columns: [
        ...[
          'id',
          'viewer_id',
          'officer_id',
          'from_at',
          'to_at',
          'reason',
          'review_at',
          'asked_by',
          'asked_at',
        ],
        ...['answer', 'answered_by', 'answered_at', 'closed_by', 'closed_at'],
      ],
    },
  ),
  of(
    'devices.csv',
    'devices',
    'the devices that speak for officers, how they are set up and were before (JSON)',
    {
      columns: [
        ...[
          'id',
          'number',
          'officer_id',
          'name',
          'client',
          'ping_seconds',
          'silent_when_still',
          'former_feeds',
        ],
        ...['feed_id', 'radio_id', 'added_at', 'revoked_at'],
      ],
      leftOut: { token_hash: secret },
    },
  ),
  of('device-health.csv', 'device_heartbeats', 'when each device was last heard, and its battery then', {
    key: ['device_id'],
    columns: ['device_id', 'heard_at', 'last_position_at', 'battery_percent', 'is_charging', 'app_version'],
  }),
  of('pairings.csv', 'pairings', 'codes that paired devices with officers, or were to', {
    columns: [
      ...[
        'id',
        'officer_id',
        'client',
        'device_name',
        'made_at',
        'made_by',
        'expires_at',
        'used_at',
        'withdrawn_at',
        'device_id',
      ],
    ],
    leftOut: { secret_hash: secret },
  }),
  of('feeds.csv', 'feeds', 'systems that report for many radios or vehicles', {
    columns: ['id', 'name', 'ping_seconds', 'silent_when_still', 'added_at', 'revoked_at'],
    leftOut: { token_hash: secret },
  }),
  of(
    'duties-on-record.csv',
    'duties',
    'the duties of `duties.csv` with what they were for, who pays, and whether they bind; `statuses` in JSON',
    {
      columns: [
        ...[
          'id',
          'officer_id',
          'started_at',
          'ended_at',
          'away_seconds',
          'statuses',
          'crew',
          'radio_id',
          'source',
        ],
        ...['travel', 'operation', 'fund', 'pay_type', 'is_additional', 'is_visible', 'planned_end_at'],
      ],
    },
  ),
  of('walk-tests.csv', 'walks', 'taps at the boundary of a hotspot, against which the definition is held', {
    columns: ['id', 'officer_id', 'device_id', 'hotspot_id', 'entered_at', 'left_at'],
  }),
  ...activityTables,
  of('messages.csv', 'messages', 'messages to patrols of the last 31 days', {
    columns: ['id', 'sender_id', 'audience', 'text', 'sent_at'],
  }),
  of(
    'message-receivers.csv',
    'message_receivers',
    'whom each message went to, when it came and when it was seen',
    {
      key: ['message_id', 'officer_id'],
      columns: ['message_id', 'officer_id', 'delivered_at', 'seen_at'],
    },
  ),
  of(
    'periods.csv',
    'retention_periods',
    'how long the force keeps what, where it has set periods of its own',
    {
      key: ['subject', 'valid_from'],
      columns: ['subject', 'valid_from', 'days', 'source'],
    },
  ),
];

/** The CSV of a table. */
export async function* tablePieces(
  { database, forceId }: ExportSource,
  table: ExportTable,
): AsyncGenerator<string> {
  yield csvLine(table.columns);
  for await (const rows of tableRows(database, forceId, table)) yield rows.map(csvLine).join('');
}

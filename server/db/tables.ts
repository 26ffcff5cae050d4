// The tables as Kysely sees them. Column names are those of the migrations.
import type { Generated } from 'kysely';

export interface Tables {
  forces: { id: Generated<number>; name: string; added_at: Generated<Date> };
  events: {
    force_id: number;
    at: Generated<Date>;
    number: Generated<string>;
    transaction: Generated<string>;
    name: string;
    actor: string;
    subject: unknown;
  };
  hotspots: {
    force_id: number;
    id: string;
    version: number;
    name: string;
    boundary: unknown;
    visit_target_seconds: number;
    day_target_visits: number | null;
    day_target_patrol_seconds: number | null;
    valid_from: Date;
    valid_to: Date | null;
    windows: unknown;
    due_seconds: number;
    drawn: unknown;
    exclusion_ids: string[];
    made_at: Date;
    made_by: string;
    withdrawn_at: Date | null;
    withdrawn_by: string | null;
    end_decided_at: Date | null;
    end_decided_by: string | null;
  };
  exclusions: {
    force_id: number;
    id: string;
    name: string;
    kind: 'station' | 'custody' | 'hospital' | 'other';
    area: unknown;
    valid_from: Date;
    valid_to: Date | null;
    added_at: Generated<Date>;
    end_decided_at: Date | null;
    end_decided_by: string | null;
  };
  officers: {
    force_id: number;
    id: string;
    number: number;
    call_sign: string;
    role: string;
    organisation_id: string | null;
    area_id: string | null;
    kind: string | null;
    designated_from: Date | null;
    designated_until: Date | null;
    added_at: Generated<Date>;
  };
  activities: {
    force_id: number;
    change_id: string;
    activity_id: string;
    officer_id: string;
    count: number;
    superseded_at: Date | null;
  };
  devices: {
    force_id: number;
    id: string;
    number: number;
    officer_id: string;
    name: string;
    ping_seconds: number | null;
    silent_when_still: boolean;
    token_hash: Buffer | null;
    added_at: Generated<Date>;
    revoked_at: Date | null;
    feed_id: string | null;
    radio_id: string | null;
    client: string | null;
    former_feeds: unknown;
  };
  duties: {
    force_id: number;
    id: string;
    officer_id: string;
    started_at: Date;
    ended_at: Date | null;
    away_seconds: number;
    statuses: unknown;
    crew: string | null;
    radio_id: string | null;
    source: Generated<string>;
    travel: string | null;
    operation: string | null;
    fund: string | null;
    pay_type: string | null;
    is_additional: boolean | null;
    is_visible: boolean | null;
    planned_end_at: Date | null;
  };
  feeds: {
    force_id: number;
    id: string;
    name: string;
    ping_seconds: number | null;
    silent_when_still: boolean;
    token_hash: Buffer;
    added_at: Generated<Date>;
    revoked_at: Date | null;
  };
  position_chunks: {
    force_id: number;
    officer_number: number;
    device_number: number;
    position_count: number;
    first_captured_at: Date;
    last_captured_at: Date;
    received_at: Date;
    number: Generated<string>;
    upload_id: string | null;
    answer: string;
    positions: Buffer;
    receipts: Buffer;
  };
  holds: {
    force_id: number;
    id: string;
    officer_id: string | null;
    hotspot_id: string | null;
    from_at: Date | null;
    to_at: Date | null;
    reason: string;
    placed_by: string;
    placed_at: Date;
    ended_at: Date | null;
    ended_by: string | null;
  };
  track_checkpoints: {
    force_id: number;
    chunk_number: string;
    definition: string;
    heeded_transaction: string | null;
    heeded_number: string | null;
  };
  visits: VisitsTable;
}

interface VisitsTable {
  force_id: number;
  id: string;
  officer_id: string;
  by_crew_mate: string | null;
  hotspot_id: string;
  hotspot_version: number;
  kind: string;
  entered_at: Date;
  left_at: Date;
  measured: number[];
  inferred: number[];
  certain: number[];
  possible: number[];
  measured_seconds: number;
  inferred_seconds: number;
  unknown_seconds: number;
  low_seconds: number;
  high_seconds: number;
  position_count: number;
  longest_gap_seconds: number;
  median_speed_metres_per_second: number | null;
  mode: string;
  ended_by: string;
  weak: boolean;
  rules_version: string;
  restated_at: Date | null;
}

// Of the tables that an export writes: what officers logged, under which orders and powers, and what alarmed.
import { type ExportTable, of } from './export-table.ts';

export const activityTables: readonly ExportTable[] = [
  of(
    'activities.csv',
    'activities',
    'what officers logged, a row a thing said: what stands has no `superseded_at`; `x` and `y` in 1e-6 degrees',
    {
      key: ['change_id'],
      columns: [
        ...[
          'change_id',
          'activity_id',
          'revision',
          'officer_id',
          'kind',
          'definition',
          'done_at',
          'count',
          'x',
          'y',
        ],
        ...[
          'accuracy_half_metres',
          'hotspot_ids',
          'outcome',
          'reference',
          'authority_id',
          'is_sure',
          'reason',
        ],
        ...['is_withdrawn', 'said_at', 'said_by', 'received_at', 'superseded_at', 'source'],
        ...['declared_source', 'declared_definition'],
      ],
    },
  ),
  of(
    'authorities.csv',
    'authorities',
    'dispersal authorities, public spaces protection orders and closures (GeoJSON)',
    {
      columns: [
        ...['id', 'kind', 'name', 'terms', 'reference', 'given_by', 'valid_from', 'valid_until', 'boundary'],
        ...['made_at', 'made_by', 'ended_at', 'ended_by'],
      ],
    },
  ),
  of('designations.csv', 'designations', 'which power was given to whom, from and until which day', {
    columns: [
      ...[
        'id',
        'power',
        'officer_kind',
        'organisation_id',
        'valid_from',
        'valid_until',
        'source',
        'made_at',
        'made_by',
      ],
    ],
  }),
  of(
    'emergency-settings.csv',
    'emergency_settings',
    'how the emergency button was set, each time: the latest holds',
    {
      key: ['number'],
      columns: [
        ...['number', 'is_on', 'recipient', 'telephone', 'acknowledge_within_seconds', 'set_at', 'set_by'],
      ],
    },
  ),
  of('emergencies.csv', 'emergencies', 'presses of the emergency button, and who acknowledged each', {
    columns: [
      ...['id', 'officer_id', 'pressed_at', 'received_at', 'hotspot_ids', 'over_at'],
      ...['acknowledged_at', 'acknowledged_by', 'acknowledged_role'],
    ],
  }),
  of(
    'emergency-places.csv',
    'emergency_places',
    'where whoever pressed it was, of the last 31 days; `x` and `y` in 1e-6 degrees',
    {
      key: ['emergency_id', 'captured_at'],
      columns: ['emergency_id', 'captured_at', 'x', 'y', 'accuracy_half_metres'],
    },
  ),
  of('alarm-rules.csv', 'alarm_rules', 'which activities alarm and alarmed, and for whom', {
    columns: [
      ...['id', 'kinds', 'area_id', 'has_sound', 'has_banner', 'made_at', 'made_by', 'ended_at', 'ended_by'],
    ],
  }),
  of('alarms.csv', 'alarms', 'activities that alarmed, and who acknowledged each', {
    key: ['activity_id'],
    columns: [
      ...['activity_id', 'officer_id', 'kind', 'done_at', 'raised_at', 'has_sound', 'has_banner'],
      ...['acknowledged_at', 'acknowledged_by', 'acknowledged_role'],
    ],
  }),
];

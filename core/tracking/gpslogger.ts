// GPSLogger for Android, "Log to custom URL": whoever sets it up names the fields, so the names in common use are known here.
// Source: the app's documentation, "Custom URL": %LAT, %LON, %TIME, %TIMESTAMP, %ACC, %SPD (m/s), %DIR.
import { type Report, reportFrom } from './report.ts';

type Fields = Readonly<Record<string, unknown>>;

const names = {
  latitude: ['lat', 'latitude'],
  longitude: ['lon', 'lng', 'long', 'longitude'],
  // The time with its milliseconds before the whole seconds.
  time: ['time', 'timestamp'],
  accuracy: ['acc', 'accuracy'],
  metresPerSecond: ['spd', 's', 'speed'],
  heading: ['dir', 'direction', 'bearing'],
} as const;

/** The report of a query's or a body's fields; null where there is no place among them. */
export function reportFromGpsLogger(fields: Fields): Report | null {
  const said = (field: keyof typeof names) =>
    names[field].map((name) => fields[name]).find((value) => value !== undefined && value !== '');
  const latitude = said('latitude');
  const longitude = said('longitude');
  if (latitude === undefined && longitude === undefined) return null;
  return reportFrom(
    {
      time: said('time'),
      longitude,
      latitude,
      accuracy: said('accuracy'),
      metresPerSecond: said('metresPerSecond'),
      heading: said('heading'),
    },
    { time: 'time', longitude: 'lon', latitude: 'lat' },
  );
}
